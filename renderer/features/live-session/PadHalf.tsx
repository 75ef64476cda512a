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
  const hint = (key: string) => (keysOn ? <KeyHint>{key.toUpperCase()}</KeyHint> : null);
  const shortcut = (key: string) => (keysOn ? { "aria-keyshortcuts": key } : {});
  return (
    <fieldset className={styles.half} data-side={side}>
      <legend className="visually-hidden">{name}</legend>
      <div className={styles.who}>
        <PartnerMark index={side} size={18} />
        <span className={styles.name}>{name}</span>
        <UnstyledButton
          className={styles.floor}
          aria-pressed={speaks}
          aria-label={t("liveSession:floorOf", { name })}
          {...shortcut(keys.floor)}
          onClick={() => onAct({ kind: "floor", side })}
        >
          {speaks ? t("liveSession:speaking") : t("liveSession:giveFloor")}
          {hint(keys.floor)}
        </UnstyledButton>
      </div>
      <div className={styles.tones}>
        {VALENCES.map((valence) => (
          <UnstyledButton
            key={valence}
            className={styles.tone}
            aria-label={t("liveSession:tapOf", { name, mark: markWord(valence) })}
            {...shortcut(keys[valence])}
            onClick={() => onAct({ kind: "tap", side, what: { valence } })}
          >
            <MarkSign mark={valence} size={30} />
            <span>{markWord(valence)}</span>
            {hint(keys[valence])}
          </UnstyledButton>
        ))}
      </div>
      <div className={styles.tags}>
        {TAGS.map((tag) => (
          <UnstyledButton
            key={tag}
            className={styles.tag}
            aria-label={t("liveSession:tapOf", { name, mark: markWord(tag) })}
            {...shortcut(keys[tag])}
            onClick={() => onAct({ kind: "tap", side, what: { tag } })}
          >
            {markWord(tag)}
            {hint(keys[tag])}
          </UnstyledButton>
        ))}
      </div>
    </fieldset>
  );
}
