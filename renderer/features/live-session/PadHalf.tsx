import { UnstyledButton } from "@mantine/core";
import { TAGS, VALENCES } from "#shared/domain/tally.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { t } from "../../i18n/index.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { PartnerMark } from "../../ui/PartnerMark.tsx";
import { MarkSign } from "./MarkSign.tsx";
import { markWord } from "./mark-words.ts";
import styles from "./Pad.module.css";
import { type PadAct, SIDE_KEYS } from "./pad-keys.ts";

type Props = {
  side: 0 | 1;
  partner: Partner;
  speaks: boolean;
  keysOn: boolean;
  onAct: (act: PadAct) => void;
};

/** One partner's half of the pad. Every button shows its key. */
export function PadHalf({ side, partner: { name }, speaks, keysOn, onAct }: Props) {
  const keys = SIDE_KEYS[side];
  const hint = (key: string) =>
    keysOn && (
      <span aria-hidden="true" className={styles.key}>
        <KeyHint>{key.toUpperCase()}</KeyHint>
      </span>
    );
  const whose = <span className="visually-hidden">{t("liveSession:whose", { name })} </span>;
  const shortcut = (key: string) => (keysOn ? { "aria-keyshortcuts": key } : {});
  return (
    <fieldset className={styles.half} data-side={side}>
      <legend className="visually-hidden">{name}</legend>
      <div className={styles.who}>
        <PartnerMark index={side} size={18} />
        <span className={styles.name}>{name}</span>
        <UnstyledButton
          className={styles.floor}
          data-speaks={speaks}
          {...shortcut(keys.floor)}
          onClick={() => onAct({ kind: "floor", side })}
        >
          {whose}
          {speaks ? t("liveSession:hasFloor") : t("liveSession:giveFloor")}
          {hint(keys.floor)}
        </UnstyledButton>
      </div>
      <div className={styles.tones}>
        {VALENCES.map((valence) => (
          <UnstyledButton
            key={valence}
            className={styles.tone}
            {...shortcut(keys[valence])}
            onClick={() => onAct({ kind: "tap", side, what: { valence } })}
          >
            <MarkSign mark={valence} size={30} />
            <span>
              {whose}
              {markWord(valence)}
            </span>
            {hint(keys[valence])}
          </UnstyledButton>
        ))}
      </div>
      <div className={styles.tags}>
        {TAGS.map((tag) => (
          <UnstyledButton
            key={tag}
            className={styles.tag}
            {...shortcut(keys[tag])}
            onClick={() => onAct({ kind: "tap", side, what: { tag } })}
          >
            <span>
              {whose}
              {markWord(tag)}
            </span>
            {hint(keys[tag])}
          </UnstyledButton>
        ))}
      </div>
    </fieldset>
  );
}
