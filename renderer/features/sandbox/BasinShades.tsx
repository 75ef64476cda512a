import { useId } from "react";
import type { Shade } from "./basin-shades.ts";
import drawing from "./drawing.module.css";
import { acrossFor, downFor } from "./plot.ts";

/** Shades the starts that lead elsewhere than to the warmest place; those that never settle are hatched. */
export function BasinShades({ shades }: { shades: Shade[] }) {
  const hatch = useId();
  const ofDepth = (depth: number) =>
    shades.filter((shade) => shade.basin !== "away" && shade.depth === depth);
  const depths = [...new Set(shades.map(({ depth }) => depth))];
  return (
    <>
      <Hatch id={hatch} />
      {depths.map((depth) => (
        <path
          key={depth}
          className={drawing.elsewhere}
          fillOpacity={0.05 + 0.05 * depth}
          d={outline(ofDepth(depth))}
        />
      ))}
      <path fill={`url(#${hatch})`} d={outline(shades.filter(({ basin }) => basin === "away"))} />
    </>
  );
}

/** Slanted lines: told apart from a shade without colour. */
export function Hatch({ id }: { id: string }) {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className={drawing.awayGround} width="8" height="8" />
      <path className={drawing.awayLine} d="M4 0V8" />
    </pattern>
  );
}

const outline = (shades: Shade[]) =>
  shades
    .map(
      ({ from, to, bottom, top }) =>
        `M${acrossFor(from)} ${downFor(top)}H${acrossFor(to)}V${downFor(bottom)}H${acrossFor(from)}Z`,
    )
    .join("");
