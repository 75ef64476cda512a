import { z } from "../domain/zod.ts";
import { type Refused, startReport } from "./findings.ts";
import { allItems, type Item, isAsked, type Questionnaire } from "./questionnaire.ts";

const linkId = z.string().min(1).max(255);

/** One answer of a score. `reverse` counts it as `min + max − x`. */
const scoredItemSchema = z.strictObject({
  linkId,
  reverse: z
    .strictObject({ min: z.number(), max: z.number() })
    .refine(({ min, max }) => min < max)
    .nullable()
    .default(null),
});

/**
 * What happens when an answer is missing. `refuse`: no score. `prorate`: the mean of what was answered stands in for
 * what was not, from `atLeast` answers on. `leave-out`: only what was answered counts, from `atLeast` answers on.
 */
const missingSchema = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.literal("refuse") }),
  z.strictObject({ rule: z.literal("prorate"), atLeast: z.int().min(1) }),
  z.strictObject({ rule: z.literal("leave-out"), atLeast: z.int().min(1) }),
]);

const bandSchema = z.strictObject({ from: z.number(), name: z.string().min(1).max(120) });

export const scoreRuleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  name: z.string().min(1).max(200),
  /** `calculated` takes the number a `calculatedExpression` gives for its one item. */
  method: z.enum(["sum", "mean", "calculated"]),
  items: z.array(scoredItemSchema).min(1).max(2_000),
  /** Without these there is no score, whatever else was answered. */
  mustAnswer: z.array(linkId).max(2_000).default([]),
  missing: missingSchema.default({ rule: "refuse" }),
  /** Ascending; a score belongs to the last band that begins at or below it. */
  bands: z.array(bandSchema).max(40).default([]),
  direction: z.enum(["higher-is-better", "lower-is-better"]).nullable().default(null),
  /** Reliability r, and the standard deviation of the norm sample. */
  reliability: z.number().min(0).lt(1).nullable().default(null),
  sd: z.number().positive().nullable().default(null),
  /** A published number of points, used where reliability and SD are not given. */
  reliableChange: z.number().positive().nullable().default(null),
  cutOff: z.number().nullable().default(null),
});
export type ScoreRule = z.infer<typeof scoreRuleSchema>;

/** One answer that the clinician is to see at once, and nobody else is shown. */
export const alertRuleSchema = z.strictObject({ linkId, above: z.number() });
export type AlertRule = z.infer<typeof alertRuleSchema>;

/** How a questionnaire is counted: our own block, beside the file. */
export const scoringSchema = z.strictObject({
  scores: z.array(scoreRuleSchema).max(60),
  alerts: z.array(alertRuleSchema).max(60).default([]),
});
export type Scoring = z.infer<typeof scoringSchema>;
/** A scoring block as it is written by hand: what it does not say has its usual value. */
export type ScoringDraft = z.input<typeof scoringSchema>;

/** Where a scoring block names what the questionnaire does not have, or does not hold together; empty when it fits. */
export function scoringFaults(scoring: Scoring, questionnaire: Questionnaire): Refused[] {
  const report = startReport();
  const items = new Map(allItems(questionnaire).map((item) => [item.linkId, item]));
  const refuse = (path: string, detail: string) => report.refuses(path, "scoring-does-not-fit", detail);
  const seen = new Set<string>();
  for (const [index, rule] of scoring.scores.entries()) {
    const path = `scores[${index}]`;
    if (seen.has(rule.id)) refuse(`${path}.id`, rule.id);
    seen.add(rule.id);
    checkRule(rule, items, (name, detail) => refuse(`${path}.${name}`, detail));
  }
  for (const [index, alert] of scoring.alerts.entries())
    if (!givesNumber(items.get(alert.linkId))) refuse(`alerts[${index}].linkId`, alert.linkId);
  return report.report().refused;
}

function checkRule(
  rule: ScoreRule,
  items: ReadonlyMap<string, Item>,
  refuse: (name: string, detail: string) => void,
): void {
  const own = rule.items.map((item) => item.linkId);
  for (const [index, id] of own.entries()) {
    const item = items.get(id);
    const fits = rule.method === "calculated" ? item?.calculated != null : givesNumber(item);
    if (!fits || own.indexOf(id) !== index) refuse(`items[${index}].linkId`, id);
  }
  if (rule.method === "calculated" && own.length !== 1) refuse("items", String(own.length));
  for (const [index, id] of rule.mustAnswer.entries())
    if (!own.includes(id)) refuse(`mustAnswer[${index}]`, id);
  if (rule.missing.rule !== "refuse" && rule.missing.atLeast > own.length)
    refuse("missing.atLeast", String(rule.missing.atLeast));
  for (const [index, { from }] of rule.bands.entries())
    if (index > 0 && from <= (rule.bands[index - 1]?.from ?? Number.NEGATIVE_INFINITY))
      refuse(`bands[${index}].from`, String(from));
}

/** Whether an answer to this item can be a number. */
export function givesNumber(item: Item | undefined): boolean {
  if (!item || !isAsked(item)) return false;
  if (item.type === "integer" || item.type === "decimal" || item.type === "boolean") return true;
  return item.options.some(({ score, value }) => score !== null || value.kind === "integer");
}

/**
 * A first proposal for a questionnaire that comes without one: a score for each number it calculates itself, or else
 * one sum of all its options that carry numbers. Where neither is there, nothing is proposed.
 */
export function proposedScoring(questionnaire: Questionnaire): Scoring {
  const items = allItems(questionnaire);
  const calculated = items.filter(
    (item) => item.calculated !== null && (item.type === "integer" || item.type === "decimal"),
  );
  const rule = (name: string, id: string, method: ScoreRule["method"], linkIds: string[]) =>
    scoreRuleSchema.parse({
      id,
      name: name.slice(0, 200) || id,
      method,
      items: linkIds.map((each) => ({ linkId: each })),
    });
  if (calculated.length > 0)
    return {
      scores: calculated
        .slice(0, 60)
        .map((item, index) => rule(item.text, `score-${index + 1}`, "calculated", [item.linkId])),
      alerts: [],
    };
  const weighted = items.filter((item) => item.options.some(({ score }) => score !== null));
  if (weighted.length === 0) return { scores: [], alerts: [] };
  return {
    scores: [
      rule(
        questionnaire.title,
        "total",
        "sum",
        weighted.map((item) => item.linkId),
      ),
    ],
    alerts: [],
  };
}
