import { z } from "../domain/zod.ts";
import { type Answer, type Answers, answersTo, sameAnswer } from "./answer.ts";
import { enabledItems } from "./conditions.ts";
import { allItems, type Item, type Questionnaire } from "./questionnaire.ts";
import type { AlertRule, ScoreRule, Scoring } from "./scoring.ts";

export const scoreSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Null where there is none, and `why` says the reason. */
  value: z.number().nullable(),
  why: z.enum(["counted", "prorated", "too-few-answers", "needed-answer-missing", "not-calculated"]),
  answered: z.int().min(0),
  of: z.int().min(0),
  band: z.string().nullable(),
});
export type Score = z.infer<typeof scoreSchema>;

/** An answer above its limit. It is for the clinician alone. */
export const alertSchema = z.strictObject({ linkId: z.string(), above: z.number(), value: z.number() });
export type Alert = z.infer<typeof alertSchema>;

export type Scored = { scores: Score[]; alerts: Alert[] };

/** All scores and alerts of one set of answers. What was not asked under its conditions counts as not answered. */
export function scoreAnswers(questionnaire: Questionnaire, scoring: Scoring, answers: Answers): Scored {
  const enabled = enabledItems(questionnaire, answers);
  const items = new Map(allItems(questionnaire).map((item) => [item.linkId, item]));
  const numberAt = (linkId: string): number | null => {
    const item = items.get(linkId);
    return item && enabled.has(linkId) ? numberOfAnswers(item, answersTo(answers, linkId)) : null;
  };
  return {
    scores: scoring.scores.map((rule) => scoreOf(rule, numberAt)),
    alerts: scoring.alerts.flatMap((rule) => alertOf(rule, numberAt)),
  };
}

function alertOf({ linkId, above }: AlertRule, numberAt: (linkId: string) => number | null): Alert[] {
  const value = numberAt(linkId);
  return value !== null && value > above ? [{ linkId, above, value }] : [];
}

function scoreOf(rule: ScoreRule, numberAt: (linkId: string) => number | null): Score {
  const numbers = rule.items.flatMap(({ linkId, reverse }) => {
    const raw = numberAt(linkId);
    return raw === null ? [] : [reverse ? reverse.min + reverse.max - raw : raw];
  });
  const counted = { id: rule.id, name: rule.name, answered: numbers.length, of: rule.items.length };
  const none = (why: Score["why"]): Score => ({ ...counted, value: null, why, band: null });
  if (rule.method === "calculated" && numbers.length === 0) return none("not-calculated");
  if (rule.mustAnswer.some((linkId) => numberAt(linkId) === null)) return none("needed-answer-missing");
  const complete = numbers.length === rule.items.length;
  if (!complete && numbers.length < fewest(rule)) return none("too-few-answers");
  const value = total(rule, numbers);
  const why = !complete && rule.missing.rule === "prorate" ? "prorated" : "counted";
  return { ...counted, value, why, band: bandOf(rule, value) };
}

const fewest = ({ missing, items }: ScoreRule) =>
  missing.rule === "refuse" ? items.length : missing.atLeast;

function total(rule: ScoreRule, numbers: readonly number[]): number {
  const sum = numbers.reduce((before, number) => before + number, 0);
  if (rule.method === "calculated") return sum;
  const mean = sum / numbers.length;
  if (rule.method === "mean") return tidy(mean);
  return tidy(rule.missing.rule === "prorate" ? mean * rule.items.length : sum);
}

/** Binary fractions leave crumbs at the sixteenth digit; no instrument counts that far. */
const tidy = (value: number) => Number(value.toPrecision(12));

export function bandOf({ bands }: Pick<ScoreRule, "bands">, value: number): string | null {
  return bands.findLast(({ from }) => value >= from)?.name ?? null;
}

/** What the answers to one item count; several add up. Null where they say no number. */
export function numberOfAnswers(item: Item, answers: readonly Answer[]): number | null {
  const numbers = answers.flatMap((answer) => numberOfAnswer(item, answer) ?? []);
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0);
}

function numberOfAnswer(item: Item, answer: Answer): number | null {
  const option = item.options.find(({ value }) => sameAnswer(value, answer));
  if (option && option.score !== null) return option.score;
  if (answer.kind === "integer" || answer.kind === "decimal") return answer.value;
  return answer.kind === "boolean" ? Number(answer.value) : null;
}
