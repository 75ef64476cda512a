import { useRef, useState } from "react";
import type { SheetText } from "#shared/homework/sheet-text.ts";

/** Names what is being changed: typing in one field is one thing to take back. */
export type FieldName = string;

/** Takes back what was changed in a text, one field or one step at a time. */
export function useTextSteps(text: SheetText, onChange: (text: SheetText) => void) {
  const [earlier, setEarlier] = useState<SheetText[]>([]);
  const present = useRef<FieldName | null>(null);
  const change = (next: SheetText, field: FieldName) => {
    if (field !== present.current) setEarlier((before) => [...before, text]);
    present.current = field;
    onChange(next);
  };
  const undo = () => {
    const last = earlier.at(-1);
    if (!last) return;
    present.current = null;
    setEarlier(earlier.slice(0, -1));
    onChange(last);
  };
  return { change, undo, canUndo: earlier.length > 0 };
}

export type Change = ReturnType<typeof useTextSteps>["change"];
