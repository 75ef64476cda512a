import { useEffect, useRef } from "react";
import { type Section, sectionOf } from "./sections.ts";
import { NOT_THE_PAD } from "./use-pad-keys.ts";

/** Leads to a section by its digit, wherever the focus is; where someone is writing, with Alt. */
export function useSectionKeys(listening: boolean, onSection: (section: Section) => void): void {
  const latest = useRef(onSection);
  useEffect(() => {
    latest.current = onSection;
  });
  useEffect(() => {
    if (!listening) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (target instanceof Element && target.closest("[role=dialog], [role=menu]")) return;
      const writing = target instanceof Element && target.closest(NOT_THE_PAD) !== null;
      const section = sectionOf(event, writing);
      if (!section) return;
      event.preventDefault();
      latest.current(section);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [listening]);
}
