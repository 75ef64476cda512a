import { useEffect, useState } from "react";
import type { Edge, Exit } from "#shared/domain/cycle-map.ts";
import { alongEdges, edgeFrom } from "../engine/edges.ts";
import type { Place } from "../engine/places.ts";

/** Where a walk round the loop has come to: a place, with the edge that leaves it; or out of the loop by an exit. */
export type Walking = { readonly stop: Edge; readonly out: Exit | null; readonly byItself: boolean };

export type Walk = {
  readonly walking: Walking | null;
  start: (from?: Place) => void;
  step: (by: 1 | -1) => void;
  leaveBy: (exit: Exit) => void;
  toggleByItself: () => void;
  end: () => void;
};

const CALM_PACE_MS = 9000;
const BEGINNING: Edge = { side: "a", from: "trigger" };

/** A walk round the loop at the clinician's pace. Going by itself is off until asked for; `setOut` says whether it begins. */
export function useWalk(setOut: (go: () => void) => void = (go) => go()): Walk {
  const [walking, setWalking] = useState<Walking | null>(null);
  const change = (part: Partial<Walking>) => setWalking((now) => now && { ...now, ...part });
  const step = (by: 1 | -1) =>
    setWalking((now) => {
      if (!now) return null;
      // Back from an exit leads to the place it was left from.
      if (now.out) return { ...now, out: null, byItself: false };
      return { ...now, stop: alongEdges(now.stop, by) };
    });

  useEffect(() => {
    if (!walking?.byItself || walking.out) return;
    const timer = setTimeout(() => change({ stop: alongEdges(walking.stop, 1) }), CALM_PACE_MS);
    return () => clearTimeout(timer);
  });

  return {
    walking,
    start: (from) =>
      setOut(() => setWalking({ stop: from ? edgeFrom(from) : BEGINNING, out: null, byItself: false })),
    step,
    leaveBy: (exit) => change({ out: exit, stop: exit.edge, byItself: false }),
    toggleByItself: () => change({ byItself: !walking?.byItself }),
    end: () => setWalking(null),
  };
}
