import { t } from "#renderer/i18n/index.ts";
import type { Exit } from "#shared/domain/cycle-map.ts";
import type { ExitSpot } from "../engine/exit-places.ts";
import type { Size } from "../engine/shapes.ts";
import type { Palette } from "./palette.ts";
import { type Measure, path, readsFromRight, rect, type Shape, sans } from "./shapes.ts";

/** The ways out of one edge, one under the other, before they have their place. */
export type ExitPills = Size & { readonly pills: readonly Pill[] };
type Pill = { readonly text: string; readonly mark: string; readonly tally: string; readonly widths: Widths };
type Widths = { readonly text: number; readonly mark: number; readonly tally: number };

const FONT = sans(14, 600);
const TALLY = sans(14);
const HEIGHT = 34;
const GAP = 12;
const ARROW = 22;
const PAD = 14;
const BETWEEN = 7;

const MARKS = { a: "●", b: "◆", both: "●◆" } as const;

export function setExits(exits: readonly Exit[], measure: Measure): ExitPills {
  const pills = exits.map((exit): Pill => {
    const text = t("cycleMap:exitQuoted", { text: exit.text });
    const mark = MARKS[exit.by];
    const tally = [
      t("cycleMap:exitHeard", { count: exit.heard }),
      t("cycleMap:exitMissed", { count: exit.missed }),
    ].join(" · ");
    const widths = { text: measure(text, FONT), mark: measure(mark, FONT), tally: measure(tally, TALLY) };
    return { text, mark, tally, widths };
  });
  return {
    pills,
    width: Math.max(...pills.map(widthOf)),
    height: pills.length * HEIGHT + (pills.length - 1) * GAP,
  };
}

const widthOf = ({ widths }: Pill): number =>
  2 * PAD + ARROW + widths.mark + BETWEEN + widths.text + 2 * BETWEEN + widths.tally;

export function drawExits({ pills }: ExitPills, { box, anchor }: ExitSpot, palette: Palette): Shape[] {
  const leader = path(`M${anchor.x} ${anchor.y}L${box.x} ${box.y}`, {
    stroke: palette.exit,
    width: 2,
    dash: "1 5",
  });
  const top = box.y - (pills.length * HEIGHT + (pills.length - 1) * GAP) / 2;
  return [
    leader,
    ...pills.flatMap((pill, index) => drawPill(pill, box.x, top + index * (HEIGHT + GAP), palette)),
  ];
}

function drawPill(pill: Pill, middle: number, y: number, palette: Palette): Shape[] {
  const width = widthOf(pill);
  const x = middle - width / 2;
  const baseline = y + HEIGHT / 2 + 5;
  const written = { kind: "text", y: baseline, fill: palette.exit, anchor: "start", rtl: false } as const;
  const afterMark = x + PAD + ARROW + pill.widths.mark + BETWEEN;
  return [
    rect(
      { x, y, width, height: HEIGHT, radius: HEIGHT / 2 },
      { fill: palette.surface, stroke: palette.exit, strokeWidth: 2 },
    ),
    path("M3 20c9 0 10-4 10-13M7 11l6-6 6 6", {
      stroke: palette.exit,
      width: 2.6,
      transform: `translate(${x + PAD} ${y + HEIGHT / 2 - 8}) scale(0.65)`,
    }),
    { ...written, x: x + PAD + ARROW, text: pill.mark, font: FONT, length: pill.widths.mark },
    {
      ...written,
      x: readsFromRight(pill.text) ? afterMark + pill.widths.text : afterMark,
      text: pill.text,
      font: FONT,
      length: pill.widths.text,
      rtl: readsFromRight(pill.text),
    },
    {
      ...written,
      x: afterMark + pill.widths.text + 2 * BETWEEN,
      text: pill.tally,
      font: TALLY,
      length: pill.widths.tally,
    },
  ];
}
