import type { ScoreRule } from "./scoring.ts";

/** Beyond this, in standard errors of a difference, chance alone is an unlikely reason (p < .05, two-sided). */
const RELIABLE = 1.96;

/** RCI = (x₂ − x₁) / (SD·√(2(1 − r))), after Jacobson and Truax. Infinite or NaN only for an SD of 0, which no rule has. */
export const reliableChangeIndex = (first: number, second: number, sd: number, reliability: number): number =>
  (second - first) / (sd * Math.sqrt(2 * (1 - reliability)));

/** The points a score must move by for the move to be reliable. */
export const reliablePoints = (sd: number, reliability: number): number =>
  RELIABLE * sd * Math.sqrt(2 * (1 - reliability));

export type ChangeRule = Pick<ScoreRule, "direction" | "reliability" | "sd" | "reliableChange" | "cutOff">;

export const VERDICTS = [
  "better-and-across",
  "better",
  "no-reliable-change",
  "worse",
  "worse-and-across",
  "changed",
  "not-judged",
] as const;
export type Verdict = (typeof VERDICTS)[number];

export type Change = {
  difference: number;
  /** Null where only a published number of points is known, or nothing at all. */
  index: number | null;
  verdict: Verdict;
};

/**
 * What became of a score between two times. Reliable when |RCI| > 1.96, or when it moved by more than the published
 * points; clinically significant when it is also on the other side of the cut-off. Without a direction it only changed.
 */
export function changeBetween(first: number, second: number, rule: ChangeRule): Change {
  const { sd, reliability } = rule;
  const difference = second - first;
  const index =
    sd !== null && reliability !== null ? reliableChangeIndex(first, second, sd, reliability) : null;
  const verdict = verdictOf(first, second, rule, isReliable(difference, index, rule.reliableChange));
  return { difference, index, verdict };
}

function isReliable(difference: number, index: number | null, points: number | null): boolean | null {
  if (index !== null) return Math.abs(index) > RELIABLE;
  return points === null ? null : Math.abs(difference) > points;
}

function verdictOf(first: number, second: number, rule: ChangeRule, reliable: boolean | null): Verdict {
  if (reliable === null) return "not-judged";
  if (!reliable) return "no-reliable-change";
  if (rule.direction === null) return "changed";
  const better = rule.direction === "higher-is-better" ? second > first : second < first;
  const across = isWell(first, rule) !== isWell(second, rule);
  if (better) return across ? "better-and-across" : "better";
  return across ? "worse-and-across" : "worse";
}

/** On which side of the cut-off: the cut-off itself belongs to the higher side. Null, on both, without a cut-off. */
function isWell(score: number, { cutOff, direction }: ChangeRule): boolean | null {
  if (cutOff === null) return null;
  return direction === "higher-is-better" ? score >= cutOff : score < cutOff;
}

export type DyadScores = { mean: number; minimum: number; distance: number };

/** Two partners' scores as one couple's: their mean, the lower one, and |A − B|. Only where both are known. */
export function dyadScores(a: number | null, b: number | null): DyadScores | null {
  if (a === null || b === null) return null;
  return { mean: (a + b) / 2, minimum: Math.min(a, b), distance: Math.abs(a - b) };
}
