import type { Administration } from "#shared/domain/measure.ts";
import { type Change, changeBetween } from "#shared/measures/change.ts";
import type { Score } from "#shared/measures/score.ts";
import type { ScoreRule } from "#shared/measures/scoring.ts";

export type ScoreCourse = {
  /** The last one that was given, if it is a number or not. */
  last: Score | null;
  /** The first number there was. */
  first: number | null;
  /** Between the two, where they are two. */
  change: Change | null;
  /** Every number there was, by day. */
  points: ScorePoint[];
};

export type ScorePoint = {
  /** Of the occasion. */
  id: string;
  /** Since the beginning of 1970. */
  day: number;
  value: number;
};

const DAY_MS = 86_400_000;

/** One partner's way with one score: where it began, where it stands, and what lies between. */
export function courseOf(taken: readonly Administration[], partnerId: string, rule: ScoreRule): ScoreCourse {
  const times = taken
    .filter((each) => each.partnerId === partnerId)
    .flatMap(({ id: occasion, scores, takenOn }) => {
      const score = scores.find(({ id }) => id === rule.id);
      return score ? [{ occasion, score, day: Date.parse(takenOn) / DAY_MS }] : [];
    });
  const own = times.map(({ score }) => score);
  const points = times.flatMap(({ occasion, day, score: { value } }) =>
    value === null ? [] : [{ id: occasion, day, value }],
  );
  const last = own.at(-1) ?? null;
  const numbers = own.flatMap(({ value }) => value ?? []);
  const [first = null] = numbers;
  const isLater = last !== null && last.value !== null && numbers.length > 1;
  return {
    last,
    first,
    points,
    change: isLater && first !== null && last.value !== null ? changeBetween(first, last.value, rule) : null,
  };
}

const plain = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

export const inWords = (value: number): string => plain.format(value);
