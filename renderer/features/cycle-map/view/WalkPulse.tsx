import { useLayoutEffect, useRef } from "react";
import type { Edge } from "#shared/domain/cycle-map.ts";
import { alongEdges, edgeKey } from "../engine/edges.ts";
import type { MapStage } from "./map-stage.ts";
import type { Walking } from "./use-walk.ts";
import styles from "./WalkPanel.module.css";

const TRAVEL_MS = 1100;

/** The pulse that runs along the stroke from one place to the next; it moves in the frame itself, without React. */
export function WalkPulse({ stage, walking }: { stage: MapStage; walking: Walking }) {
  const dot = useRef<SVGGElement>(null);
  const before = useRef(walking);
  useLayoutEffect(() => {
    const last = before.current;
    before.current = walking;
    const onward = edgeKey(walking.stop) === edgeKey(alongEdges(last.stop, 1)) && !last.out;
    const leaving = walking.out !== null && last.out === null;
    if (!dot.current || isStill() || !(onward || leaving)) return;
    return travel(dot.current, stage, leaving ? walking.stop : last.stop, leaving);
  }, [stage, walking]);
  return (
    <svg className={styles.over} width="1" height="1" aria-hidden="true">
      <g ref={dot} className={styles.pulse} data-side={walking.stop.side} visibility="hidden">
        <circle r="20" />
        <circle r="10" />
      </g>
    </svg>
  );
}

const isStill = (): boolean =>
  document.documentElement.dataset.motion === "reduced" ||
  window.matchMedia("(prefers-reduced-motion: reduce)").matches;

function travel(dot: SVGGElement, stage: MapStage, edge: Edge, leaving: boolean): () => void {
  const path = stage.root?.querySelector<SVGPathElement>(`[data-edge-path="${edgeKey(edge)}"]`);
  if (!path?.getTotalLength) return () => undefined;
  const length = leaving ? lengthToExit(path, stage, edge) : path.getTotalLength();
  const begun = performance.now();
  let frame = 0;
  const move = (now: number) => {
    const share = Math.min(1, Math.max(0, (now - begun) / TRAVEL_MS));
    const eased = share * share * (3 - 2 * share);
    const { x, y } = path.getPointAtLength(length * eased);
    dot.setAttribute("transform", `translate(${x} ${y})`);
    dot.setAttribute("visibility", share < 1 ? "visible" : "hidden");
    if (share < 1) frame = requestAnimationFrame(move);
  };
  frame = requestAnimationFrame(move);
  return () => {
    cancelAnimationFrame(frame);
    dot.setAttribute("visibility", "hidden");
  };
}

/** How far along its edge an exit leaves it. */
function lengthToExit(path: SVGPathElement, stage: MapStage, edge: Edge): number {
  const anchor = stage.layout().exits[edgeKey(edge)]?.anchor;
  const total = path.getTotalLength();
  if (!anchor) return total;
  const away = (length: number) => {
    const { x, y } = path.getPointAtLength(length);
    return Math.hypot(x - anchor.x, y - anchor.y);
  };
  return Array.from({ length: 41 }, (_, index) => (total * index) / 40).reduce((best, length) =>
    away(length) < away(best) ? length : best,
  );
}
