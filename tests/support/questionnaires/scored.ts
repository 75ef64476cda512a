import type { Answers } from "#shared/measures/answer.ts";
import { type ImportOutcome, importQuestionnaire } from "#shared/measures/import-questionnaire.ts";
import type { JsonObject } from "#shared/measures/json.ts";
import { loadExpressions } from "#shared/measures/load-expressions.ts";
import { ask, paper } from "./write.ts";

export const expressions = await loadExpressions();

/** A file as the app has read it; throws with the reasons where it is refused. */
export function taken(file: JsonObject): Extract<ImportOutcome, { ok: true }> {
  const outcome = importQuestionnaire(JSON.stringify(file), expressions);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.report.refused));
  return outcome;
}

/** As many whole-number questions, named q1, q2 … */
export const numbered = (count: number): JsonObject =>
  paper(
    "Numbered",
    Array.from({ length: count }, (_, index) => ask(`q${index + 1}`, "integer")),
  );

/** Answers to q1, q2 …; null leaves one out. */
export const numbers = (...values: (number | null)[]): Answers =>
  Object.fromEntries(
    values.flatMap((value, index) =>
      value === null ? [] : [[`q${index + 1}`, [{ kind: "integer" as const, value }]]],
    ),
  );

export const linkIds = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ linkId: `q${from + index}` }));
