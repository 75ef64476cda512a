import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { t } from "#renderer/i18n/index.ts";
import { EXIT_TEXT_MAX, type Exit, type ExitMaker } from "#shared/domain/cycle-map.ts";
import type { Partner } from "#shared/domain/unit.ts";
import styles from "./ExitStack.module.css";
import { type ExitTarget, exitDraftKey } from "./exit-target.ts";
import { edgeName, likelyMaker, makerName } from "./exit-words.ts";
import { useVocabulary } from "./place-words.ts";
import type { DraftStore } from "./target.ts";
import type { ExitActions } from "./use-exit-editing.ts";
import bar from "./WordsEditor.module.css";
import { Press } from "./WordsEditor.tsx";

type ExitEditorProps = {
  target: ExitTarget;
  /** The exit as it stands; null for a new one. */
  exit: Exit | null;
  partners: { a: Partner; b: Partner };
  drafts: DraftStore;
  actions: ExitActions;
};

const MAKERS: readonly ExitMaker[] = ["a", "b", "both"];

/** Writing an exit where it stands: its words, and who makes it. Every keystroke is kept as a draft. */
export function ExitEditor({ target, exit, partners, drafts, actions }: ExitEditorProps) {
  const [text, setText] = useState(() => drafts.get(exitDraftKey(target)) ?? exit?.text ?? "");
  const [by, setBy] = useState(exit?.by ?? likelyMaker(target.edge));
  const vocabulary = useVocabulary();
  const input = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLFormElement>(null);
  // Taking the focus away is a blur too: what ended once does not end again.
  const over = useRef(false);

  useLayoutEffect(() => input.current?.focus({ preventScroll: true }), []);

  const end = (how: () => void) => {
    if (over.current) return;
    over.current = true;
    how();
  };
  const save = (rest: boolean) => end(() => actions.save(target, { text, by }, rest));
  const cancel = () => end(() => actions.cancel(target));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") cancel();
    else if (event.key === "Enter" && event.target === input.current) save(true);
    else return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  };
  // Going elsewhere keeps what was written; a window losing its focus is not going elsewhere.
  const onBlur = (event: FocusEvent) => {
    if (frame.current?.contains(event.relatedTarget) || frame.current?.contains(document.activeElement))
      return;
    save(false);
  };

  return (
    <form
      ref={frame}
      className={styles.editor}
      data-still=""
      onBlur={onBlur}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save(true);
      }}
    >
      <input
        ref={input}
        aria-label={t("cycleMap:exitWords", { edge: edgeName(target.edge, partners, vocabulary) })}
        placeholder={t("cycleMap:exitPlaceholder")}
        value={text}
        maxLength={EXIT_TEXT_MAX}
        onChange={(event) => {
          setText(event.target.value);
          drafts.set(exitDraftKey(target), event.target.value);
        }}
      />
      <fieldset>
        <legend>{t("cycleMap:exitBy")}</legend>
        {MAKERS.map((maker) => (
          <button key={maker} type="button" aria-pressed={by === maker} onClick={() => setBy(maker)}>
            {makerName(maker, partners)}
          </button>
        ))}
      </fieldset>
      <div className={bar.bar}>
        <Press icon="M5 12.5l4.5 4.5L19 7.5" label={t("cycleMap:save")} submits />
        <Press icon="M6 6l12 12M18 6L6 18" label={t("cycleMap:cancel")} onPress={cancel} />
        {exit && (
          <Press
            icon="M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13"
            label={t("cycleMap:remove")}
            onPress={() => end(() => actions.remove(exit.id, target.where))}
          />
        )}
      </div>
    </form>
  );
}
