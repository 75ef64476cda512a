import { useEffect } from "react";

/** Ctrl or Cmd with a letter, wherever the focus is. */
export function useShortcuts(shortcuts: Record<string, () => void>, resting: boolean): void {
  useEffect(() => {
    if (resting) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const run = shortcuts[event.key.toLowerCase()];
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [shortcuts, resting]);
}
