import { type ReactNode, useId } from "react";
import { type Moods, type Pair, type PathPoint, pathFrom, uninfluenced } from "#shared/dynamics/couple.ts";
import { t } from "../../i18n/index.ts";
import type { Partner } from "./dials.ts";
import drawing from "./drawing.module.css";
import { moodNumber } from "./mood-number.ts";
import picture from "./Picture.module.css";
import { Ground, LegendLine, Picture, PlotEdge } from "./Picture.tsx";
import { downFor, drawable, PLOT } from "./plot.ts";

const STEPS = 20;
const END_ROOM = 14;
const stepX = (step: number) => PLOT.left + (step / STEPS) * (PLOT.right - END_ROOM - PLOT.left);

/** Both moods, step by step, with the mood each would come to alone. */
export function TimeCourse({ pair, start }: { pair: Pair; start: Moods }) {
  const edge = useId();
  const path = pathFrom(pair, start, STEPS);
  return (
    <Picture
      title={t("sandbox:timeTitle")}
      hint={t("sandbox:timeHint")}
      across={t("sandbox:axisSteps")}
      up={t("sandbox:axisMood")}
      legend={<TimeLegend />}
      table={<PathTable path={path} />}
    >
      <Ground moodsAcross={false} />
      <PlotEdge id={edge} />
      <g>
        {[0, 5, 10, 15, 20].map((step) => (
          <text key={step} className={picture.tick} x={stepX(step)} y={PLOT.bottom + 13} textAnchor="middle">
            {step}
          </text>
        ))}
        <g clipPath={`url(#${edge})`}>
          <path
            className={drawing.aloneA}
            d={`M${PLOT.left} ${downFor(uninfluenced(pair.a))}H${PLOT.right}`}
          />
          <path
            className={drawing.aloneB}
            d={`M${PLOT.left} ${downFor(uninfluenced(pair.b))}H${PLOT.right}`}
          />
          <path className={drawing.lineA} d={lineOf(path, "a")} />
          <path className={drawing.lineB} d={lineOf(path, "b")} />
          {path.map(({ step, ...moods }) => (
            <g key={step}>
              <circle className={drawing.markA} cx={stepX(step)} cy={downFor(drawable(moods.a))} r={4.5} />
              <path className={drawing.markB} d={diamond(stepX(step), downFor(drawable(moods.b)))} />
            </g>
          ))}
        </g>
      </g>
    </Picture>
  );
}

const lineOf = (path: PathPoint[], partner: Partner) =>
  `M${path.map(({ step, ...moods }) => `${stepX(step)} ${downFor(drawable(moods[partner]))}`).join("L")}`;

const diamond = (x: number, y: number) => `M${x} ${y - 5.5}l5.5 5.5-5.5 5.5-5.5-5.5z`;

function TimeLegend() {
  const sample = (line: string | undefined, mark: ReactNode) => (
    <>
      <path className={line} d="M1 8H25" />
      {mark}
    </>
  );
  return (
    <>
      <LegendLine
        sample={sample(drawing.lineA, <circle className={drawing.markA} cx={13} cy={8} r={4.5} />)}
        words={t("sandbox:partner_a")}
      />
      <LegendLine
        sample={sample(drawing.lineB, <path className={drawing.markB} d={diamond(13, 8)} />)}
        words={t("sandbox:partner_b")}
      />
      <LegendLine sample={<path className={drawing.aloneA} d="M1 5H25" />} words={t("sandbox:legendAlone")} />
    </>
  );
}

function PathTable({ path }: { path: PathPoint[] }) {
  return (
    <table>
      <caption>{t("sandbox:timeTable")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("sandbox:tableStep")}</th>
          <th scope="col">{t("sandbox:partner_a")}</th>
          <th scope="col">{t("sandbox:partner_b")}</th>
        </tr>
      </thead>
      <tbody>
        {path.map(({ step, ...moods }) => (
          <tr key={step}>
            <th scope="row">{step}</th>
            <td>{moodNumber(moods.a)}</td>
            <td>{moodNumber(moods.b)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
