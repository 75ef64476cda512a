import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  use,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { t } from "#renderer/i18n/index.ts";
import { ITEM_TEXT_MAX, type Slot } from "#shared/domain/cycle-map.ts";
import { linesOf } from "../paste-lines.ts";
import { CHAIN } from "./LinkSign.tsx";
import { LinksContext } from "./links-context.ts";
import { SuggestionList } from "./SuggestionList.tsx";
import { type DraftStore, draftKey, type Target } from "./target.ts";
import type { AfterSave, MapActions } from "./use-map-editing.ts";
import { useSuggestions } from "./use-suggestions.ts";
import styles from "./WordsEditor.module.css";
import { WritingContext } from "./writing-context.ts";

type WordsEditorProps = {
  target: Target;
  before: string;
  label: string;
  drafts: DraftStore;
  actions: MapActions;
};

const NEARLY_FULL = 40;
/** On the lower cards the words offered open upwards, so that they stay on the stage. */
const UPWARDS: readonly Slot[] = ["trigger", "need", "vulnerable"];

/** Writing on the card itself. Only this element renders while one types; every keystroke is kept as a draft. */
export function WordsEditor({ target, before, label, drafts, actions }: WordsEditorProps) {
  const [text, setText] = useState(() => drafts.get(draftKey(target)) ?? before);
  const area = useRef<HTMLTextAreaElement>(null);
  const frame = useRef<HTMLFormElement>(null);
  // Taking the focus away is a blur too: what ended once does not end again.
  const over = useRef(false);
  const left = ITEM_TEXT_MAX - text.length;

  useLayoutEffect(() => {
    area.current?.focus({ preventScroll: true });
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length);
  }, []);

  const type = (value: string) => {
    setText(value);
    drafts.set(draftKey(target), value);
  };
  const take = (words: string) => type(words);
  const suggestions = useSuggestions(target.place, text, take);
  const { pasteLines } = use(WritingContext);
  const links = use(LinksContext);
  const end = (how: () => void) => {
    if (over.current) return;
    over.current = true;
    how();
  };
  const save = (then: AfterSave) => end(() => actions.save(target, text, then));
  const cancel = () => end(() => actions.cancel(target));
  const onKeyDown = (event: KeyboardEvent) => {
    // The key that closes an input method's window is not for us.
    if (event.nativeEvent.isComposing) return;
    if (suggestions.onKey(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key === "Enter") save("stay");
    else if (event.key === "Escape") cancel();
    else if (event.key === "Tab" && text.trim() !== "") save(event.shiftKey ? "previous" : "next");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPaste = (event: ClipboardEvent) => {
    const lines = linesOf(event.clipboardData.getData("text/plain"));
    if (lines.length < 2 || target.itemId !== null || text.trim() !== "") return;
    event.preventDefault();
    end(() => actions.cancel(target));
    pasteLines(target, lines);
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
        dir="auto"
        ref={area}
        className={styles.area}
        aria-label={label}
        value={text}
        rows={2}
        maxLength={ITEM_TEXT_MAX}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={suggestions.id}
        aria-activedescendant={suggestions.active >= 0 ? suggestions.optionId(suggestions.active) : undefined}
        onChange={(event) => {
          type(event.target.value);
          suggestions.typed();
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <SuggestionList
        suggestions={suggestions}
        upwards={target.where === undefined && UPWARDS.includes(target.place.slot)}
        field={area}
        onTake={(words) => {
          take(words);
          suggestions.close();
        }}
      />
      <div className={styles.bar}>
        <Press icon="M5 12.5l4.5 4.5L19 7.5" label={t("cycleMap:save")} submits />
        <Press icon="M6 6l12 12M18 6L6 18" label={t("cycleMap:cancel")} onPress={cancel} />
        {links && target.itemId !== null && (
          <Press
            icon={CHAIN}
            label={t("links:link")}
            onPress={() => {
              save("leave");
              if (target.itemId) links.open(target.itemId, target.where);
            }}
          />
        )}
        {target.itemId !== null && (
          <Press
            icon="M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13"
            label={t("cycleMap:remove")}
            onPress={() => end(() => target.itemId && actions.remove(target.itemId, target.where))}
          />
        )}
      </div>
      {left <= NEARLY_FULL && (
        <span className={styles.left} role="status">
          {t("cycleMap:lettersLeft", { count: left })}
        </span>
      )}
    </form>
  );
}

type PressProps = { icon: string; label: string; submits?: boolean; onPress?: () => void };

/** One sign of the bar astride an editor's upper edge. */
export function Press({ icon, label, submits = false, onPress }: PressProps) {
  return (
    <button type={submits ? "submit" : "button"} aria-label={label} title={label} onClick={onPress}>
      <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">
        <path d={icon} />
      </svg>
    </button>
  );
}
