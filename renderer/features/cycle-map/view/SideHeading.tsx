import { type KeyboardEvent, memo, useCallback, useId, useRef, useState } from "react";
import { t } from "#renderer/i18n/index.ts";
import type { Change } from "#shared/cycle/change.ts";
import type { CycleRole, SideKey } from "#shared/domain/cycle-map.ts";
import { ChangeMark } from "./ChangeMark.tsx";
import { InlineField } from "./InlineField.tsx";
import type { MapStage } from "./map-stage.ts";
import { useVocabulary } from "./place-words.ts";
import { RatingPicker } from "./RatingPicker.tsx";
import styles from "./SideHeading.module.css";
import type { DraftStore } from "./target.ts";
import { useDismiss } from "./use-dismiss.ts";

type SideHeadingProps = {
  side: SideKey;
  name: string;
  role: CycleRole;
  body: number | null;
  readOnly: boolean;
  drafts: DraftStore;
  stage: MapStage;
  onChange: (change: Change) => void;
};

/** Longest role in own words, as the domain allows. */
const ROLE_MAX = 40;

/** Who this side of the map is, how this partner moves in this cycle, and how stirred up the body is. */
export const SideHeading = memo(function SideHeading(props: SideHeadingProps) {
  const { side, name, body, readOnly, stage, onChange } = props;
  return (
    <div ref={stage.refOf(`heading:${side}`)} className={styles.heading} data-side={side} data-still="">
      <h2 className={styles.name}>
        <span className={styles.mark} aria-hidden="true">
          {side === "a" ? "●" : "◆"}
        </span>
        <span className={styles.nameText} title={name}>
          {name}
        </span>
      </h2>
      <div className={styles.row}>
        <RoleChoice {...props} />
        {(body !== null || !readOnly) && (
          <RatingPicker
            what={t("cycleMap:bodyOf", { name })}
            rating={body}
            className={styles.body}
            readOnly={readOnly}
            onRate={(rating) => onChange({ kind: "set-body", side, body: rating })}
          >
            {body === null ? t("cycleMap:bodyUnrated") : t("cycleMap:bodyShort", { rating: body })}
          </RatingPicker>
        )}
      </div>
      <ChangeMark of={`role:${side}`} />
      <ChangeMark of={`body:${side}`} />
    </div>
  );
});

function RoleChoice({ side, name, role, readOnly, drafts, onChange }: SideHeadingProps) {
  const { roles, roleWords } = useVocabulary();
  const draftKey = `role:${side}`;
  const [open, setOpen] = useState(() => !readOnly && drafts.get(draftKey) !== undefined);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => setOpen(false), []);
  const id = useId();
  useDismiss(frame, open, close);
  if (readOnly) return <span className={styles.role}>{roleWords(role)}</span>;

  const choose = (chosen: CycleRole) => {
    setOpen(false);
    button.current?.focus({ preventScroll: true });
    if (roleWords(chosen) !== roleWords(role) || chosen.kind !== role.kind)
      onChange({ kind: "set-role", side, role: chosen });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus({ preventScroll: true });
  };
  return (
    <div ref={frame} className={styles.choiceFrame}>
      <button
        ref={button}
        type="button"
        className={styles.role}
        aria-label={t("cycleMap:roleOf", { name, role: roleWords(role) })}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        onKeyDown={onKeyDown}
      >
        {roleWords(role)}
      </button>
      <fieldset id={id} className={styles.choice} hidden={!open} onKeyDown={onKeyDown}>
        <legend className="visually-hidden">{t("cycleMap:chooseRole", { name })}</legend>
        {roles.map((kind) => (
          <button key={kind} type="button" aria-pressed={role.kind === kind} onClick={() => choose({ kind })}>
            {roleWords({ kind })}
          </button>
        ))}
        {open && (
          <InlineField
            label={t("cycleMap:ownWords")}
            value={role.kind === "own-words" ? role.text : ""}
            invitation={t("cycleMap:ownWords")}
            maxLength={ROLE_MAX}
            className={styles.own}
            readOnly={false}
            draftKey={draftKey}
            drafts={drafts}
            onSave={(text) => text !== "" && choose({ kind: "own-words", text })}
          />
        )}
      </fieldset>
    </div>
  );
}
