import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import styles from "./InlineField.module.css";
import type { DraftStore } from "./target.ts";

type InlineFieldProps = {
  /** What the field is for, to the ear. */
  label: string;
  value: string;
  /** Shown while there is no value. */
  invitation: string;
  maxLength: number;
  className: string | undefined;
  readOnly: boolean;
  /** Whether the Tab key stops here; it does unless told otherwise. */
  reached?: boolean;
  draftKey: string;
  drafts: DraftStore | undefined;
  /** How the value is shown at rest. */
  show?: (value: string) => string;
  onSave: (value: string) => void;
};

/** A line of text that is written where it stands. Enter keeps it, Escape leaves it as it was. */
export function InlineField(props: InlineFieldProps) {
  const { label, value, invitation, className, readOnly, draftKey, drafts, show } = props;
  const [writing, setWriting] = useState(() => !readOnly && drafts?.get(draftKey) !== undefined);
  const button = useRef<HTMLButtonElement>(null);
  const returning = useRef(false);

  useEffect(() => {
    if (!writing && returning.current) button.current?.focus();
    returning.current = false;
  }, [writing]);

  const end = (focusBack: boolean) => {
    returning.current = focusBack;
    drafts?.set(draftKey, undefined);
    setWriting(false);
  };

  if (writing) return <Line {...props} onEnd={end} />;
  if (readOnly) return value === "" ? null : <span className={className}>{show?.(value) ?? value}</span>;
  return (
    <button
      ref={button}
      type="button"
      className={`${styles.rest} ${className ?? ""}`}
      data-empty={value === "" ? "" : undefined}
      tabIndex={props.reached === false ? -1 : undefined}
      aria-label={value === "" ? invitation : `${label}: ${value}`}
      title={value === "" ? undefined : value}
      onClick={() => setWriting(true)}
    >
      {value === "" ? invitation : (show?.(value) ?? value)}
    </button>
  );
}

function Line({
  label,
  value,
  maxLength,
  className,
  draftKey,
  drafts,
  onSave,
  onEnd,
}: InlineFieldProps & { onEnd: (focusBack: boolean) => void }) {
  const [text, setText] = useState(() => drafts?.get(draftKey) ?? value);
  const input = useRef<HTMLInputElement>(null);
  const over = useRef(false);

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const leave = (save: boolean, focusBack: boolean) => {
    // Taking the focus away is a blur too: what ended once does not end again.
    if (over.current) return;
    over.current = true;
    if (save && text.trim() !== value) onSave(text.trim());
    onEnd(focusBack);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
    event.preventDefault();
    event.stopPropagation();
    leave(event.key === "Enter", true);
  };
  return (
    <input
      ref={input}
      className={`${styles.line} ${className ?? ""}`}
      aria-label={label}
      value={text}
      maxLength={maxLength}
      data-still=""
      onChange={(event) => {
        setText(event.target.value);
        drafts?.set(draftKey, event.target.value);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => document.activeElement !== input.current && leave(true, false)}
    />
  );
}
