import { type RefObject, useLayoutEffect } from "react";

/** `/` puts the cursor into the field, unless one is typing somewhere already. */
export function useSlashFocus(field: RefObject<HTMLInputElement | null>): void {
  // Before the field is painted: whoever sees it can already press the key.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest("input, textarea, [role=dialog]");
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [field]);
}
