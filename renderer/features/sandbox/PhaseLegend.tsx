import { useId } from "react";
import type { SteadyState } from "#shared/dynamics/steady-states.ts";
import { t } from "../../i18n/index.ts";
import { Hatch } from "./BasinShades.tsx";
import type { Shade } from "./basin-shades.ts";
import drawing from "./drawing.module.css";
import { LegendLine } from "./Picture.tsx";

/** Explains what stands in the phase picture now, and nothing that does not. */
export function PhaseLegend({ states, shades }: { states: SteadyState[]; shades: Shade[] }) {
  const hatch = useId();
  const line = (className: string | undefined) => <path className={className} d="M2 8H24" />;
  return (
    <>
      <LegendLine sample={line(drawing.lineA)} words={t("sandbox:legendHoldsA")} />
      <LegendLine sample={line(drawing.lineB)} words={t("sandbox:legendHoldsB")} />
      {states.some(({ stability }) => stability === "stable") && (
        <LegendLine
          sample={<circle className={drawing.settles} cx={13} cy={8} r={7} />}
          words={t("sandbox:legendSettles")}
        />
      )}
      {states.some(({ stability }) => stability !== "stable") && (
        <LegendLine
          sample={<circle className={drawing.tips} cx={13} cy={8} r={5.5} />}
          words={t("sandbox:legendTips")}
        />
      )}
      {shades.some(({ basin }) => basin !== "away") && (
        <LegendLine
          sample={<rect className={drawing.elsewhere} x={3} y={1} width={20} height={14} rx={3} />}
          words={t("sandbox:legendElsewhere")}
        />
      )}
      {shades.some(({ basin }) => basin === "away") && (
        <LegendLine
          sample={
            <>
              <Hatch id={hatch} />
              <rect fill={`url(#${hatch})`} x={3} y={1} width={20} height={14} rx={3} />
            </>
          }
          words={t("sandbox:legendAway")}
        />
      )}
    </>
  );
}
