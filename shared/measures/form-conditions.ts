import type { Condition as FormCondition, QuestionId } from "../forms/condition.ts";
import type { Answer } from "./answer.ts";
import { conditionHolds, parentsOf } from "./conditions.ts";
import { choicesOf, quietItems } from "./form-parts.ts";
import { allItems, type Condition, type Item, isAsked, type Questionnaire } from "./questionnaire.ts";

/** When something is asked, in a form's terms; `true` always, `false` never. */
export type When = FormCondition | boolean;

/** What the questionnaire asks cannot be said in a form. */
export class NotAForm extends Error {}

/** At most this many stand in one `all` or `any`. */
const WIDEST = 50;

/** When each item is asked by its own conditions, and by those of all it lies in, with nobody's answer to quiet items. */
export function formConditions(questionnaire: Questionnaire) {
  const items = new Map(allItems(questionnaire).map((item) => [item.linkId, item]));
  const parents = parentsOf(questionnaire);
  const quiet = quietItems(questionnaire);
  const known = new Map<string, When>();

  /** By everything above it, too. */
  function whenAsked(linkId: string): When {
    const before = known.get(linkId);
    if (before !== undefined) return before;
    // Circles are refused on import; should one come along all the same, it asks nothing and ends.
    known.set(linkId, false);
    const item = items.get(linkId);
    const parent = parents.get(linkId);
    const when = item ? both(parent === undefined ? true : whenAsked(parent), own(item)) : false;
    known.set(linkId, when);
    return when;
  }

  function own({ enableWhen, enableBehavior }: Item): When {
    if (enableWhen.length === 0) return true;
    const whens = enableWhen.map(translated);
    return enableBehavior === "any" ? anyOf(whens) : allOf(whens);
  }

  function translated(condition: Condition): When {
    const target = items.get(condition.question);
    const none = conditionHolds(condition, []);
    if (!target || !isAsked(target)) return none;
    const asked = whenAsked(target.linkId);
    if (asked === false) return none;
    if (!quiet.has(target.linkId)) return inForm(target, condition);
    const filled = conditionHolds(condition, target.initial);
    if (filled === none || asked === true) return filled;
    if (filled) return asked;
    throw new NotAForm(condition.question);
  }

  return { own, isNever: (linkId: string) => whenAsked(linkId) === false };
}

const both = (one: When, other: When): When => allOf([one, other]);

function allOf(whens: readonly When[]): When {
  if (whens.includes(false)) return false;
  return joined(whens, (list) => ({ all: list })) ?? true;
}

function anyOf(whens: readonly When[]): When {
  if (whens.includes(true)) return true;
  return joined(whens, (list) => ({ any: list })) ?? false;
}

/** What is not said already, joined; in bundles where it is much. Undefined when nothing is left to say. */
function joined(
  whens: readonly When[],
  join: (list: FormCondition[]) => FormCondition,
): FormCondition | undefined {
  const said = whens.filter((when) => typeof when !== "boolean");
  if (said.length <= 1) return said[0];
  if (said.length <= WIDEST) return join(said);
  const bundles = Array.from({ length: Math.ceil(said.length / WIDEST) }, (_, index) =>
    join(said.slice(index * WIDEST, (index + 1) * WIDEST)),
  );
  return joined(bundles, join);
}

/** All conditions of an item and of what it is taken out of, as one. */
export const together = both;

function inForm(target: Item, condition: Condition): When {
  const question = target.linkId as QuestionId;
  const given: FormCondition = { question, operator: "exists", value: true };
  const { operator, answer } = condition;
  if (operator === "exists")
    return answer.kind === "boolean" ? { question, operator, value: answer.value } : false;
  const choices = choicesOf(target);
  if (choices) {
    const open = target.type === "open-choice";
    if (open && operator === "!=" && target.repeats) throw new NotAForm(question);
    if (open && operator === "!=") return allOf([given, ...otherThan(question, choices, answer)]);
    const fitting = choices.filter((choice) => conditionHolds(condition, [choice.answer]));
    const own = open && operator === "=" && answer.kind === "string" ? [equal(question, answer.value)] : [];
    return anyOf([...fitting.map(({ key }) => equal(question, key)), ...own]);
  }
  const value = plainValue(target, answer);
  if (value === undefined) return operator === "!=" ? given : false;
  if (operator === "=") return isWhole(target, answer) ? equal(question, value) : false;
  if (operator === "!=")
    return isWhole(target, answer) ? allOf([given, { question, operator, value }]) : given;
  if (typeof value === "number") return { question, operator, value };
  return target.type === "date" ? { question, operator, value: edgeOf(value, operator) } : false;
}

/** With words of one's own as an answer, "other than" is said of each option that is the same. */
function otherThan(
  question: QuestionId,
  choices: readonly { key: string; answer: Answer }[],
  answer: Answer,
): FormCondition[] {
  const condition = { question, operator: "=" as const, answer };
  const same = choices.filter((choice) => conditionHolds(condition, [choice.answer])).map(({ key }) => key);
  const words = answer.kind === "string" ? [answer.value] : [];
  return [...same, ...words].map((value) => ({ question, operator: "!=" as const, value: short(value) }));
}

const equal = (question: QuestionId, value: boolean | number | string): FormCondition => ({
  question,
  operator: "=",
  value: typeof value === "string" ? short(value) : value,
});

function short(value: string): string {
  if (value.length > 255) throw new NotAForm(value);
  return value;
}

/** What an answer of this item would be compared with; undefined where no answer of it can equal or be ordered. */
function plainValue({ type }: Item, answer: Answer): boolean | number | string | undefined {
  if (answer.kind === "coding") return undefined;
  const isNumber = typeof answer.value === "number";
  if (type === "integer" || type === "decimal") return isNumber ? answer.value : undefined;
  if (type === "boolean" || type === "date") return answer.kind === type ? answer.value : undefined;
  return answer.kind === "string" ? short(answer.value) : undefined;
}

/** A form asks for days. Where only a month or a year is named, no day equals it. */
const isWhole = ({ type }: Item, answer: Answer): boolean =>
  type !== "date" || (answer.kind === "date" && answer.value.length === 10);

/** Dates known to different depths are compared as far as both are known: at the edge of the month or the year. */
function edgeOf(value: boolean | number | string, operator: string): string {
  const [year = "", month, day] = String(value).split("-");
  const late = operator === ">" || operator === "<=";
  return [year, month ?? (late ? "12" : "01"), day ?? (late ? "31" : "01")].join("-");
}
