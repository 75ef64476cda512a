import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { t } from "#renderer/i18n/index.ts";
import { ITEM_TEXT_MAX } from "#shared/domain/cycle-map.ts";
import { type DraftStore, draftKey, type Target } from "./target.ts";
import type { AfterSave, MapActions } from "./use-map-editing.ts";
import styles from "./WordsEditor.module.css";

type WordsEditorProps = {
  target: Target;
  before: string;
  label: string;
  /** The buttons hang above the card, where the window has room for them. */
  barAbove: boolean;
  drafts: DraftStore;
  actions: MapActions;
};

const NEARLY_FULL = 40;

/** Writing on the card itself. Only this element renders while one types; every keystroke is kept as a draft. */
export function WordsEditor({ target, before, label, barAbove, drafts, actions }: WordsEditorProps) {
  const [text, setText] = useState(() => drafts.get(draftKey(target)) ?? before);
  const area = useRef<HTMLTextAreaElement>(null);
  const frame = useRef<HTMLFormElement>(null);
  const left = ITEM_TEXT_MAX - text.length;

  useLayoutEffect(() => {
    area.current?.focus({ preventScroll: true });
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length);
  }, []);

  const type = (value: string) => {
    setText(value);
    drafts.set(draftKey(target), value);
  };
  const save = (then: AfterSave) => actions.save(target, text, then);
  const onKeyDown = (event: KeyboardEvent) => {
    // The key that closes an input method's window is not for us.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") save("stay");
    else if (event.key === "Escape") actions.cancel(target);
    else if (event.key === "Tab" && text.trim() !== "") save(event.shiftKey ? "previous" : "next");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // Going elsewhere keeps what was written; a window losing its focus is not going elsewhere.
  const onBlur = (event: FocusEvent) => {
    if (frame.current?.contains(event.relatedTarget) || document.activeElement === area.current) return;
    save("leave");
  };

  return (
    <form
      ref={frame}
      className={styles.editor}
      data-still=""
      onBlur={onBlur}
      onSubmit={(event) => {
        event.preventDefault();
        save("stay");
      }}
    >
      <textarea
        ref={area}
        className={styles.area}
        aria-label={label}
        value={text}
        rows={2}
        maxLength={ITEM_TEXT_MAX}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.bar} data-above={barAbove ? "" : undefined}>
        <button type="submit" className={styles.main}>
          {t("cycleMap:save")}
        </button>
        <button type="button" onClick={() => actions.cancel(target)}>
          {t("cycleMap:cancel")}
        </button>
        {target.itemId !== null && (
          <button
            type="button"
            className={styles.remove}
            onClick={() => target.itemId && actions.remove(target.itemId)}
          >
            {t("cycleMap:remove")}
          </button>
        )}
        {left <= NEARLY_FULL && (
          <span className={styles.left} role="status">
            {t("cycleMap:lettersLeft", { count: left })}
          </span>
        )}
      </div>
    </form>
  );
}
