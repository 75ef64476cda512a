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
};

/** One partner's way with one score: where it began, where it stands, and what lies between. */
export function courseOf(taken: readonly Administration[], partnerId: string, rule: ScoreRule): ScoreCourse {
  const own = taken
    .filter((each) => each.partnerId === partnerId)
    .flatMap(({ scores }) => scores.find(({ id }) => id === rule.id) ?? []);
  const last = own.at(-1) ?? null;
  const numbers = own.flatMap(({ value }) => value ?? []);
  const [first = null] = numbers;
  const isLater = last !== null && last.value !== null && numbers.length > 1;
  return {
    last,
    first,
    change: isLater && first !== null && last.value !== null ? changeBetween(first, last.value, rule) : null,
  };
}

const plain = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
const signed = new Intl.NumberFormat("en", { maximumFractionDigits: 2, signDisplay: "exceptZero" });

export const inWords = (value: number, withSign = false): string => (withSign ? signed : plain).format(value);
