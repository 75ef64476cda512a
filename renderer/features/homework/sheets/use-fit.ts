import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Sheet } from "#shared/homework/sheet.ts";
import { fitsFor, nextFit, type PrintSize } from "./fit.ts";

/**
 * Sets the sheet ever closer until each of its leaves stays in its room, before anything is painted.
 * Belongs to one sheet, one paper and one state of the fonts: give the component a new key when they change.
 */
export function useFit(sheet: Sheet, size: PrintSize, onSettled?: () => void) {
  const leaves = useRef<HTMLElement>(null);
  const fits = useMemo(() => fitsFor(sheet, size), [sheet, size]);
  const [step, setStep] = useState(0);
  const [settled, setSettled] = useState(false);

  useLayoutEffect(() => {
    const rooms = [...(leaves.current?.querySelectorAll<HTMLElement>("[data-room]") ?? [])];
    const runsOver = rooms.some((room) => {
      const flow = room.firstElementChild as HTMLElement | null;
      return (flow?.offsetHeight ?? 0) > room.clientHeight + 1;
    });
    const next = nextFit(step, fits, runsOver);
    if (next === null) setSettled(true);
    else setStep(next);
  }, [step, fits]);

  useEffect(() => {
    if (settled) onSettled?.();
  }, [settled, onSettled]);

  const fit = fits[Math.min(step, fits.length - 1)];
  if (!fit) throw new Error("there is no way to set this sheet");
  return { leaves, fit };
}
