import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useId } from "react";
import { t } from "../../i18n/index.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import styles from "./NoteEditor.module.css";
import { useNoteEditing } from "./use-note-editing.ts";

type Props = {
  /** What the text belongs to: its undo lives as long. */
  owner: object;
  /** What tells the stores apart beside their words: `record` has a full edge, `private` a dashed one and a lock. */
  kind: "record" | "private";
  title: string;
  /** Where what is written here goes, and where it never goes. */
  about: ReactNode;
  value: string;
  max: number;
  onChange: (text: string) => void;
  /** What the session's clock shows, for a time mark; null when it does not run. */
  reading: (() => string) | null;
  /** Takes the focus when it appears. */
  wanted?: boolean;
  onLeave: () => void;
  /** Below the text: what belongs to it and is not typed here. */
  children?: ReactNode;
};

/** A text that is kept as it is typed, with undo, time marks, and keys from mark to mark. */
export function NoteEditor({ kind, title, about, wanted = false, children, ...editing }: Props) {
  const { value, max, reading } = editing;
  const { field, markTime, jump, undo, onKeyDown, onType, canUndo } = useNoteEditing(editing);
  const [name, words] = [useId(), useId()];
  useEffect(() => {
    if (wanted) field.current?.focus();
  }, [wanted, field]);
  return (
    <section className={styles.note} data-kind={kind} aria-labelledby={name}>
      <div className={styles.head}>
        <h2 id={name}>{title}</h2>
        <span className={styles.badge}>
          {kind === "record" ? t("record:partOfRecord") : t("record:privateAnalysis")}
        </span>
      </div>
      <p id={words} className={styles.about}>
        {about}
      </p>
      <textarea
        ref={field}
        className={styles.text}
        aria-label={title}
        aria-describedby={words}
        value={value}
        maxLength={max}
        spellCheck={false}
        placeholder={t("record:writeHere")}
        onChange={(event) => onType(event.currentTarget)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.tools}>
        <Tool words={t("record:markTime")} keys="Alt T" off={reading === null} onUse={markTime} />
        <Tool words={t("record:previousMark")} keys="Alt ↑" onUse={() => jump("previous")} />
        <Tool words={t("record:nextMark")} keys="Alt ↓" onUse={() => jump("next")} />
        <span className={styles.gap} />
        <Tool words={t("record:undo")} keys="Ctrl Z" off={!canUndo} onUse={undo} />
      </div>
      {children}
    </section>
  );
}

type ToolProps = { words: string; keys: string; off?: boolean; onUse: () => void };

function Tool({ words, keys, off = false, onUse }: ToolProps) {
  return (
    <Button
      variant="subtle"
      h={44}
      px={8}
      className={styles.tool ?? ""}
      disabled={off}
      rightSection={
        <span aria-hidden="true">
          <KeyHint>{keys}</KeyHint>
        </span>
      }
      onClick={onUse}
    >
      {words}
    </Button>
  );
}
