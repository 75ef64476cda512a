import { useEffect, useRef, useState } from "react";
import { type IdleClock, type IdleState, type IdleWatch, watchIdle } from "./idle-lock.ts";

const SIGNS_OF_LIFE = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;
const WORKING: IdleState = { kind: "working" };

/** Calls `onOver` when the window was not touched for so long; gives the state for the warning, and how to stay. */
export function useIdleLock(clock: IdleClock, afterMs: number | null, onOver: () => void) {
  const [state, setState] = useState<IdleState>(WORKING);
  const watch = useRef<IdleWatch>(null);
  const over = useRef(onOver);
  useEffect(() => {
    over.current = onOver;
  });
  useEffect(() => {
    setState(WORKING);
    if (afterMs === null) return;
    const watching = watchIdle(clock, afterMs, (next) => {
      setState(next);
      if (next.kind === "over") over.current();
    });
    watch.current = watching;
    for (const sign of SIGNS_OF_LIFE) {
      window.addEventListener(sign, watching.touched, { capture: true, passive: true });
    }
    return () => {
      watching.stop();
      for (const sign of SIGNS_OF_LIFE) {
        window.removeEventListener(sign, watching.touched, { capture: true });
      }
    };
  }, [clock, afterMs]);
  return { state, stay: () => watch.current?.touched() };
}
