import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from "react";
import { insertTimeMark, markBeside, type Written } from "#shared/notes/time-marks.ts";
import { TextHistory } from "./text-history.ts";

type Editing = {
  /** What the text belongs to: its undo lives as long. */
  owner: object;
  value: string;
  onChange: (text: string) => void;
  /** What the session's clock shows; null when it does not run. */
  reading: (() => string) | null;
  max: number;
  onLeave: () => void;
};

const histories = new WeakMap<object, TextHistory>();

/** Undo outlives the editor: another part of the page may show meanwhile. */
function historyOf(owner: object, text: string): TextHistory {
  const history = histories.get(owner) ?? new TextHistory(text);
  histories.set(owner, history);
  return history;
}

/** Typing, time marks and undo of one text field. */
export function useNoteEditing({ owner, value, onChange, reading, max, onLeave }: Editing) {
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const history = historyOf(owner, value);
  useLayoutEffect(() => {
    history.follow(value);
    if (caret.current === null) return;
    goTo(field, caret.current);
    caret.current = null;
  });

  const here = (): Written => ({ text: value, caret: field.current?.selectionStart ?? value.length });
  const show = (next: Written | undefined) => {
    if (!next) return;
    caret.current = next.caret;
    onChange(next.text);
  };
  const write = (next: Written) => {
    history.push(next);
    show(next);
  };
  const markTime = () => {
    const next = reading && insertTimeMark(here(), reading());
    if (next && next.text.length <= max) write(next);
  };
  const jump = (way: "next" | "previous") => {
    const place = markBeside(here(), way);
    if (place !== undefined) goTo(field, place);
    else field.current?.focus();
  };
  const undo = () => show(history.undo());
  const redo = () => show(history.redo());

  const onKeyDown = (event: KeyboardEvent) => {
    const act = actOf(event, { markTime, jump, undo, redo, onLeave });
    if (!act) return;
    event.preventDefault();
    act();
  };
  const onType = (element: HTMLTextAreaElement) => {
    const next = { text: element.value, caret: element.selectionStart };
    history.push(next);
    onChange(next.text);
  };
  return { field, markTime, jump, undo, redo, onKeyDown, onType, canUndo: history.canUndo };
}

type Acts = {
  markTime: () => void;
  jump: (way: "next" | "previous") => void;
  undo: () => void;
  redo: () => void;
  onLeave: () => void;
};

function actOf(event: KeyboardEvent, acts: Acts): (() => void) | undefined {
  const { altKey, shiftKey, key, code } = event;
  const command = event.ctrlKey || event.metaKey;
  if (key === "Escape") return acts.onLeave;
  if (altKey && !command) {
    if (code === "KeyT") return acts.markTime;
    if (key === "ArrowDown") return () => acts.jump("next");
    if (key === "ArrowUp") return () => acts.jump("previous");
  }
  if (command && !altKey && key.toLowerCase() === "z") return shiftKey ? acts.redo : acts.undo;
  return command && !altKey && key.toLowerCase() === "y" ? acts.redo : undefined;
}

function goTo(field: RefObject<HTMLTextAreaElement | null>, caret: number): void {
  field.current?.focus();
  field.current?.setSelectionRange(caret, caret);
}
