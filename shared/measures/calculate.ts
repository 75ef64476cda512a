import type { Answer, Answers } from "./answer.ts";
import { answerSchema } from "./answer.ts";
import { parentsOf } from "./conditions.ts";
import { EXPRESSION_LIMITS, type Expressions } from "./expressions.ts";
import type { JsonObject } from "./json.ts";
import { allItems, type Item, type Questionnaire, type Variable } from "./questionnaire.ts";
import { responseItem, responseOf } from "./response.ts";

export type Calculated = {
  answers: Answers;
  /** The items whose expression failed or did not come to rest; they are left without an answer. */
  failed: string[];
};

type Instrument = { questionnaire: Questionnaire; source: JsonObject };

/**
 * Fills in what `calculatedExpression` gives. Items may build on one another: all are computed again until nothing
 * moves, ten times at most. Takes as long as the expressions take; whoever calls bounds the time.
 */
export function calculate(instrument: Instrument, given: Answers, expressions: Expressions): Calculated {
  const items = allItems(instrument.questionnaire);
  const calculated = items.filter((item) => item.calculated !== null);
  if (calculated.length === 0) return { answers: given, failed: [] };
  const scopes = scopesOf(instrument.questionnaire, items);
  let answers = given;
  let failed: string[] = [];
  for (let round = 0; round < EXPRESSION_LIMITS.rounds; round += 1) {
    const before = answers;
    const reached = computeOnce({ instrument, calculated, scopes, expressions }, before);
    answers = reached.answers;
    failed = reached.failed;
    const moving = calculated.filter(({ linkId }) => !sameValues(before[linkId], answers[linkId]));
    if (moving.length === 0) return { answers, failed };
    if (round === EXPRESSION_LIMITS.rounds - 1) return leaveOut(answers, moving, failed);
  }
  return { answers, failed };
}

function leaveOut(answers: Answers, restless: readonly Item[], failed: readonly string[]): Calculated {
  const names = restless.map(({ linkId }) => linkId);
  return {
    answers: Object.fromEntries(Object.entries(answers).filter(([linkId]) => !names.includes(linkId))),
    failed: [...new Set([...failed, ...names])],
  };
}

const sameValues = (one: readonly Answer[] = [], other: readonly Answer[] = []) =>
  JSON.stringify(one) === JSON.stringify(other);

type Parts = {
  instrument: Instrument;
  calculated: readonly Item[];
  scopes: ReadonlyMap<string, readonly Variable[]>;
  expressions: Expressions;
};

function computeOnce({ instrument, calculated, scopes, expressions }: Parts, before: Answers): Calculated {
  const { questionnaire, source } = instrument;
  const resource = responseOf(questionnaire, before);
  const names = { resource, questionnaire: source, context: resource };
  const known = new Map<Variable, unknown>();
  const failed: string[] = [];
  const next = Object.entries(before).filter(
    ([linkId]) => !calculated.some((item) => item.linkId === linkId),
  );
  for (const item of calculated) {
    const context = responseItem(item, before, () => true) ?? { linkId: item.linkId };
    try {
      const scope: Record<string, unknown> = { ...names, context };
      for (const variable of scopes.get(item.linkId) ?? []) {
        if (!known.has(variable))
          known.set(variable, expressions.evaluate(variable.expression, resource, scope));
        scope[variable.name] = known.get(variable);
      }
      const answers = expressions
        .evaluate(item.calculated ?? "", context, scope)
        .flatMap((value) => asAnswer(item, value) ?? []);
      if (answers.length > 0)
        next.push([item.linkId, item.repeats ? answers.slice(0, 100) : answers.slice(0, 1)]);
    } catch (cause) {
      // A bound that was reached ends the whole computation, not one item.
      if (!isExpressionFault(cause)) throw cause;
      failed.push(item.linkId);
    }
  }
  return { answers: Object.fromEntries(next), failed };
}

/** FHIRPath throws plain errors; one with a code of its own (a time that ran out) comes from whoever called. */
const isExpressionFault = (cause: unknown) => cause instanceof Error && !("code" in cause);

/** The variables an item can use, the outermost first, each able to build on those before it. */
function scopesOf(questionnaire: Questionnaire, items: readonly Item[]): Map<string, Variable[]> {
  const parents = parentsOf(questionnaire);
  const scopes = new Map<string, Variable[]>();
  for (const item of items) {
    const above = scopes.get(parents.get(item.linkId) ?? "") ?? questionnaire.variables;
    scopes.set(item.linkId, [...above, ...item.variables]);
  }
  return scopes;
}

const asText = (value: unknown) =>
  typeof value === "number" || typeof value === "boolean" ? String(value) : value;

const isCode = (value: unknown) => typeof value === "object" && value !== null && "code" in value;

function asAnswer(item: Item, value: unknown): Answer | null {
  // What FHIRPath computes of a kind of its own (a day, a decimal) says itself in JSON.
  const plain: unknown = isCode(value) ? value : JSON.parse(JSON.stringify(value) ?? "null");
  const candidates: unknown[] = [
    item.type === "integer" && typeof plain === "number" && { kind: "integer", value: Math.round(plain) },
    item.type === "decimal" && { kind: "decimal", value: plain },
    item.type === "boolean" && { kind: "boolean", value: plain },
    item.type === "date" && { kind: "date", value: plain },
    (item.type === "string" || item.type === "text") && {
      kind: "string",
      value: asText(plain),
    },
    (item.type === "choice" || item.type === "open-choice") && chosen(item, plain),
  ];
  for (const candidate of candidates) {
    const parsed = answerSchema.safeParse(candidate);
    if (parsed.success) return parsed.data;
  }
  return null;
}

/** The option a computed code or value stands for. */
function chosen(item: Item, value: unknown): Answer | undefined {
  const code = typeof value === "object" && value !== null && "code" in value ? value.code : value;
  return item.options.find(({ value: option }) =>
    option.kind === "coding" ? option.code === code : option.value === code,
  )?.value;
}
