import { useId, useMemo } from "react";
import { type Moods, type Pair, pathFrom } from "#shared/dynamics/couple.ts";
import { nullCline } from "#shared/dynamics/null-clines.ts";
import { type SteadyState, steadyStates } from "#shared/dynamics/steady-states.ts";
import { t } from "../../i18n/index.ts";
import { BasinShades } from "./BasinShades.tsx";
import { shadesOf } from "./basin-shades.ts";
import { FIELD } from "./dials.ts";
import drawing from "./drawing.module.css";
import { moodNumber } from "./mood-number.ts";
import { PhaseLegend } from "./PhaseLegend.tsx";
import { Ground, Picture, PlotEdge } from "./Picture.tsx";
import { acrossFor, downFor, drawable } from "./plot.ts";
import { StartHandle } from "./StartHandle.tsx";

const STEPS = 60;

type Props = { pair: Pair; start: Moods; onMove: (to: Moods) => void };

/** The phase picture: one partner's mood across, the other's up, and where it all leads. */
export function PhasePicture({ pair, start, onMove }: Props) {
  const edge = useId();
  const states = useMemo(() => steadyStates(pair), [pair]);
  const shades = useMemo(() => shadesOf(pair, states), [pair, states]);
  const path = pathFrom(pair, start, STEPS);
  return (
    <Picture
      title={t("sandbox:phaseTitle")}
      hint={t("sandbox:phaseHint")}
      across={t("sandbox:axisA")}
      up={t("sandbox:axisB")}
      legend={<PhaseLegend states={states} shades={shades} />}
      overlay={<StartHandle start={start} onMove={onMove} />}
      table={<StatesTable states={states} />}
    >
      <Ground moodsAcross />
      <PlotEdge id={edge} />
      <g clipPath={`url(#${edge})`}>
        <BasinShades shades={shades} />
        <NullClines pair={pair} />
        <path className={drawing.path} d={`M${path.map(pointOf).join("L")}`} />
        {path.slice(1).map(({ step, ...moods }) => (
          <circle
            key={step}
            className={drawing.stepDot}
            cx={acrossFor(drawable(moods.a))}
            cy={downFor(drawable(moods.b))}
            r={2.6}
          />
        ))}
        {states.map(({ at, stability }) => (
          <circle
            key={pointOf(at)}
            className={stability === "stable" ? drawing.settles : drawing.tips}
            cx={acrossFor(drawable(at.a))}
            cy={downFor(drawable(at.b))}
            r={stability === "stable" ? 8 : 6.5}
          />
        ))}
      </g>
    </Picture>
  );
}

const pointOf = (moods: Moods) => `${acrossFor(drawable(moods.a))} ${downFor(drawable(moods.b))}`;

function NullClines({ pair }: { pair: Pair }) {
  const holdsA = nullCline(pair.a, FIELD).map((line) => line.map(({ own, other }) => ({ a: own, b: other })));
  const holdsB = nullCline(pair.b, FIELD).map((line) => line.map(({ own, other }) => ({ a: other, b: own })));
  const draw = (lines: Moods[][]) => lines.map((line) => `M${line.map(exactPointOf).join("L")}`).join("");
  return (
    <>
      <path className={drawing.lineA} d={draw(holdsA)} />
      <path className={drawing.lineB} d={draw(holdsB)} />
    </>
  );
}

/** Straight lines keep their slope only when their far ends stay where they are. */
const exactPointOf = (moods: Moods) => `${acrossFor(moods.a)} ${downFor(moods.b)}`;

function StatesTable({ states }: { states: SteadyState[] }) {
  if (states.length === 0) return <p>{t("sandbox:tableNone")}</p>;
  return (
    <table>
      <caption>{t("sandbox:phaseTable")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("sandbox:tableKind")}</th>
          <th scope="col">{t("sandbox:partner_a")}</th>
          <th scope="col">{t("sandbox:partner_b")}</th>
        </tr>
      </thead>
      <tbody>
        {states.map(({ at, stability }) => (
          <tr key={pointOf(at)}>
            <th scope="row">
              {stability === "stable" ? t("sandbox:tableStable") : t("sandbox:tableUnstable")}
            </th>
            <td>{moodNumber(at.a)}</td>
            <td>{moodNumber(at.b)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
