import type { PartnerId } from "#shared/domain/ids.ts";
import { COUNT_MAX, RECOVERY_MAX, type WeeklyLog } from "#shared/domain/weekly-log.ts";

/** The six questions, in the order in which they stand on the sheet. */
export const NUMBERS = {
  episodes: { min: 0, max: COUNT_MAX },
  peak: { min: 0, max: 10 },
  recoveryMinutes: { min: 0, max: RECOVERY_MAX },
  exitsTried: { min: 0, max: COUNT_MAX },
  exitsHeard: { min: 0, max: COUNT_MAX },
} as const;
export type NumberField = keyof typeof NUMBERS;

/** What is being typed: numbers as they stand in their fields. */
export type Typed = Record<NumberField, string> & { namedFirst: WeeklyLog["namedFirst"] };

export const NOTHING: Typed = {
  episodes: "",
  peak: "",
  recoveryMinutes: "",
  namedFirst: null,
  exitsTried: "",
  exitsHeard: "",
};

export const typedFrom = (log: WeeklyLog): Typed => ({
  episodes: String(log.episodes),
  peak: text(log.peak),
  recoveryMinutes: text(log.recoveryMinutes),
  namedFirst: log.namedFirst,
  exitsTried: text(log.exitsTried),
  exitsHeard: text(log.exitsHeard),
});

export type Problem = "number" | "needed" | "heard-more";
export type Problems = Partial<Record<NumberField, Problem>>;

export type Counted = Pick<
  WeeklyLog,
  "episodes" | "peak" | "recoveryMinutes" | "namedFirst" | "exitsTried" | "exitsHeard"
>;

/**
 * What was typed, as counts, or what does not fit. A week in which the cycle did not run has nothing more to say:
 * whatever stands in the other fields is left out.
 */
export function countedFrom(typed: Typed): { counted: Counted } | { problems: Problems } {
  const problems: Problems = {};
  const read = (field: NumberField): number | null => {
    const written = typed[field].trim();
    if (written === "") return null;
    const value = /^\d{1,5}$/u.test(written) ? Number(written) : Number.NaN;
    if (value >= NUMBERS[field].min && value <= NUMBERS[field].max) return value;
    problems[field] = "number";
    return null;
  };
  const episodes = read("episodes");
  if (episodes === null) return { problems: { episodes: problems.episodes ?? "needed" } };
  if (episodes === 0) return { counted: { episodes, ...NONE } };
  const counted: Counted = {
    episodes,
    peak: read("peak"),
    recoveryMinutes: read("recoveryMinutes"),
    namedFirst: typed.namedFirst,
    exitsTried: read("exitsTried"),
    exitsHeard: read("exitsHeard"),
  };
  if (counted.exitsTried !== null && (counted.exitsHeard ?? 0) > counted.exitsTried)
    problems.exitsHeard = "heard-more";
  return Object.keys(problems).length > 0 ? { problems } : { counted };
}

const NONE = { peak: null, recoveryMinutes: null, namedFirst: null, exitsTried: null, exitsHeard: null };

const text = (value: number | null) => (value === null ? "" : String(value));

/** Who may be said to have named it first, in the order of the keys 1 to 4. */
export const namers = ([first, second]: readonly PartnerId[]) =>
  [first, second, "both", "nobody"].filter((one) => one !== undefined) as NonNullable<
    WeeklyLog["namedFirst"]
  >[];
