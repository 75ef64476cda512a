import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Sheet } from "#shared/homework/sheet.ts";
import { fitsFor, nextFit } from "./fit.ts";

/**
 * Sets the sheet ever closer until it stays in its room, before anything is painted.
 * Belongs to one sheet, one paper and one state of the fonts: give the component a new key when they change.
 */
export function useFit(sheet: Sheet, onSettled?: () => void) {
  const room = useRef<HTMLDivElement>(null);
  const flow = useRef<HTMLDivElement>(null);
  const fits = useMemo(() => fitsFor(sheet), [sheet]);
  const [step, setStep] = useState(0);
  const [settled, setSettled] = useState(false);

  useLayoutEffect(() => {
    const runsOver = (flow.current?.offsetHeight ?? 0) > (room.current?.clientHeight ?? 0) + 1;
    const next = nextFit(step, fits, runsOver);
    if (next === null) setSettled(true);
    else setStep(next);
  }, [step, fits]);

  useEffect(() => {
    if (settled) onSettled?.();
  }, [settled, onSettled]);

  const fit = fits[Math.min(step, fits.length - 1)];
  if (!fit) throw new Error("there is no way to set this sheet");
  return { room, flow, fit };
}
