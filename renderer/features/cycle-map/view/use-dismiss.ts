import { type RefObject, useEffect } from "react";

/** Closes something that hangs open when one presses outside it. */
export function useDismiss(inside: RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return;
    const press = (event: Event) => {
      if (event.target instanceof Node && !inside.current?.contains(event.target)) close();
    };
    document.addEventListener("pointerdown", press, true);
    document.addEventListener("focusin", press);
    return () => {
      document.removeEventListener("pointerdown", press, true);
      document.removeEventListener("focusin", press);
    };
  }, [inside, open, close]);
}
