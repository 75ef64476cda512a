import { basinOf, basins } from "#shared/dynamics/basins.ts";
import { type Ending, endingFrom, type Moods, type Pair, uninfluenced } from "#shared/dynamics/couple.ts";
import { type SteadyState, steadyStates } from "#shared/dynamics/steady-states.ts";
import { t } from "../../i18n/index.ts";
import { type Dials, FIELD, type Partner, pairOf, settable } from "./dials.ts";

type Place = "warm" | "low" | "middle";
type Outcome = "bothWarm" | "bothLow" | "bothMiddle" | "mixed" | "up" | "down" | "apart" | "swings";

const WARM_FROM = 0.5;
const WORTH_SAYING = 0.15;

/** What the pictures show, in plain words: where it ends, what would tip it, and what the two do to each other. */
export function readingOf(dials: Dials, pair: Pair, start: Moods): string[] {
  const states = steadyStates(pair);
  const ending = endingFrom(pair, start);
  const sentences = [
    t("sandbox:fromHere", { outcome: outcomeWords(ending) }),
    tipSentence(pair, states, start, ending),
    repairSentence(dials, ending, start),
    ending.kind === "rests" ? comparedWithAlone(pair, ending.at) : undefined,
  ];
  return sentences.filter((sentence) => sentence !== undefined);
}

const placeOf = (mood: number): Place => {
  if (mood >= WARM_FROM) return "warm";
  return mood <= -WARM_FROM ? "low" : "middle";
};

function outcomeOf(ending: Ending): Outcome {
  if (ending.kind === "swings") return "swings";
  if (ending.kind === "runs-away") {
    const { a, b } = ending.towards;
    if (a > 0 && b > 0) return "up";
    return a < 0 && b < 0 ? "down" : "apart";
  }
  const place = placeOf(ending.at.a);
  if (place !== placeOf(ending.at.b)) return "mixed";
  return ({ warm: "bothWarm", low: "bothLow", middle: "bothMiddle" } as const)[place];
}

function outcomeWords(ending: Ending): string {
  const outcome = outcomeOf(ending);
  if (outcome !== "mixed" || ending.kind !== "rests") return t(`sandbox:outcome_${outcome}`);
  const words = (mood: number) => t(`sandbox:place_${placeOf(mood)}`);
  return t("sandbox:outcome_mixed", { a: words(ending.at.a), b: words(ending.at.b) });
}

type Tip = { partner: Partner; by: number; start: Moods };

/** The smallest change of one partner's start that leads somewhere else. */
function findTip(pair: Pair, states: SteadyState[], start: Moods): Tip | undefined {
  const here = basinOf(pair, states, start);
  for (let tenths = 1; tenths <= (FIELD.to - FIELD.from) * 10; tenths += 1) {
    for (const by of [tenths / 10, -tenths / 10]) {
      for (const partner of ["b", "a"] as const) {
        const moved = { ...start, [partner]: start[partner] + by };
        if (Math.abs(moved[partner]) > FIELD.to) continue;
        if (basinOf(pair, states, moved) !== here) return { partner, by, start: moved };
      }
    }
  }
  return undefined;
}

function oneEnd(pair: Pair, states: SteadyState[]): boolean {
  return new Set(basins(pair, states, { ...FIELD, cells: 12 }).flat()).size === 1;
}

function tipSentence(pair: Pair, states: SteadyState[], start: Moods, ending: Ending): string | undefined {
  const tip = findTip(pair, states, { a: settable(start.a), b: settable(start.b) });
  if (!tip) return ending.kind === "rests" && oneEnd(pair, states) ? t("sandbox:onlyOne") : undefined;
  const size = Math.abs(tip.by) <= 1 ? "little" : Math.abs(tip.by) <= 2.5 ? "some" : "much";
  return t(tip.by > 0 ? "sandbox:tipWarmer" : "sandbox:tipColder", {
    partner: t(`sandbox:partner_${tip.partner}`),
    amount: t(`sandbox:amount_${size}`),
    outcome: outcomeWords(endingFrom(pair, tip.start)),
  });
}

/** Says so where reaching out keeps both from ending lower. */
function repairSentence(dials: Dials, ending: Ending, start: Moods): string | undefined {
  if (dials.model !== "repair" || ending.kind !== "rests") return undefined;
  const without = endingFrom(pairOf({ ...dials, model: "bilinear" }), start);
  const end =
    without.kind === "rests" ? without.at : without.kind === "runs-away" ? without.towards : undefined;
  const lower = end && end.a < ending.at.a - WORTH_SAYING && end.b < ending.at.b - WORTH_SAYING;
  return lower ? t("sandbox:repairHelps") : undefined;
}

type Change = "higher" | "lower" | "same";

function comparedWithAlone(pair: Pair, at: Moods): string {
  const change = (partner: Partner): Change => {
    const difference = at[partner] - uninfluenced(pair[partner]);
    if (Math.abs(difference) < WORTH_SAYING) return "same";
    return difference > 0 ? "higher" : "lower";
  };
  const [a, b] = [change("a"), change("b")];
  if (a === b) return t(`sandbox:together_${a}`);
  return t("sandbox:together_unlike", { a: t(`sandbox:than_${a}`), b: t(`sandbox:than_${b}`) });
}
