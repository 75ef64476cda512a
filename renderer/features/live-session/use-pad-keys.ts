import { useEffect, useRef } from "react";
import { actOf, type PadAct } from "./pad-keys.ts";

/** Where keys are words, or belong to what lies over the page. */
export const NOT_THE_PAD =
  "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true], [role=dialog], [role=menu]";

/** Listens for the pad's keys wherever the focus is, except where someone is writing. */
export function usePadKeys(listening: boolean, onAct: (act: PadAct) => unknown): void {
  const latest = useRef(onAct);
  useEffect(() => {
    latest.current = onAct;
  });
  useEffect(() => {
    if (!listening) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const writing = event.target instanceof Element && event.target.closest(NOT_THE_PAD);
      const act = writing ? undefined : actOf(event);
      if (!act) return;
      event.preventDefault();
      latest.current(act);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [listening]);
}
