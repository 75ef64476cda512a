import type { InstrumentId } from "../domain/ids.ts";
import { instrumentIdSchema } from "../domain/ids.ts";
import type { z } from "../domain/zod.ts";
import type { AnswerValue, Given } from "../forms/answer.ts";
import { type Form, type FormId, formIdSchema, formSchema } from "../forms/form.ts";
import type { questionSchema } from "../forms/question.ts";
import type { Answer, Answers } from "./answer.ts";
import { formConditions, NotAForm, together, type When } from "./form-conditions.ts";
import { choicesOf, isRating, questionWords, quietItems } from "./form-parts.ts";
import { allItems, type Item, isAsked, type Questionnaire } from "./questionnaire.ts";

const PREFIX = "measure/";

/** The name an instrument has as a form. */
export const formIdOf = (instrumentId: InstrumentId): FormId =>
  formIdSchema.parse(`${PREFIX}${instrumentId}`);

/** The instrument a form is made of; undefined for every other form. */
export function instrumentIdOf(formId: FormId): InstrumentId | undefined {
  if (!formId.startsWith(PREFIX)) return undefined;
  return instrumentIdSchema.safeParse(formId.slice(PREFIX.length)).data;
}

type Draft = z.input<typeof questionSchema>;

/**
 * A questionnaire as a form that can be handed to a partner: only what a partner is asked, without what anything counts
 * and without what stands in hidden items. It asks what the questionnaire would ask, whatever was answered. Null where
 * the questionnaire asks in a way a form cannot; it is then answered on paper.
 */
export function asForm(instrumentId: InstrumentId, questionnaire: Questionnaire): Form | null {
  try {
    const questions = questionsOf(questionnaire);
    const read = formSchema.safeParse({
      id: formIdOf(instrumentId),
      version: 1,
      title: cut(questionnaire.title, 200),
      introduction: cut(questionnaire.description, 4000),
      answeredBy: "partner",
      sharing: "private-to-partner",
      sections: questions.length === 0 ? [] : [{ title: "", questions }],
    });
    return read.success ? read.data : null;
  } catch (cause) {
    if (cause instanceof NotAForm) return null;
    throw cause;
  }
}

const cut = (text: string, longest: number) =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;

function questionsOf(questionnaire: Questionnaire): Draft[] {
  const quiet = quietItems(questionnaire);
  const { own, isNever } = formConditions(questionnaire);
  const below = (items: readonly Item[], above: When): Draft[] =>
    items.flatMap((item) => (quiet.has(item.linkId) || isNever(item.linkId) ? [] : one(item, above)));
  const one = (item: Item, above: When): Draft[] => {
    const when = together(above, own(item));
    const head = { id: item.linkId, text: questionWords(item), showWhen: when === true ? null : when };
    if (item.type === "group") {
      const named = item.prefix !== null || item.text !== "";
      // A group without words is nothing to look at: what is in it stands where it would.
      if (!named) return below(item.items, when);
      const inside = below(item.items, true);
      return inside.length === 0 ? [] : [{ ...head, kind: "group", items: inside }];
    }
    if (item.type === "display") return item.text === "" ? [] : [{ ...head, kind: "display" }];
    return [asked(item, head), ...below(item.items, when)];
  };
  return below(questionnaire.items, true);
}

function asked(item: Item, named: { id: string; text: string; showWhen: When | null }): Draft {
  const head = { ...named, required: item.required };
  const choices = choicesOf(item);
  if (choices)
    return {
      ...head,
      kind: item.type === "open-choice" ? "open-choice" : "choice",
      many: item.repeats,
      options: choices.map(({ key, label }) => ({ value: key, label })),
    };
  if (isRating(item)) return { ...head, kind: "rating", low: "", high: "" };
  const { min, max, maxLength } = item;
  if (item.type === "boolean") return { ...head, kind: "yes-no" };
  if (item.type === "integer") return { ...head, kind: "whole-number", min, max };
  if (item.type === "decimal") return { ...head, kind: "decimal", min, max };
  if (item.type === "date") return { ...head, kind: "date" };
  return { ...head, kind: item.type === "text" ? "long-text" : "short-text", longest: maxLength };
}

/** What was answered on the form, as answers to the questionnaire it was made of. */
export function answersFromForm(questionnaire: Questionnaire, given: readonly Given[]): Answers {
  const items = new Map(allItems(questionnaire).map((item) => [item.linkId, item]));
  const pairs = given.flatMap(({ questionId, value }): [string, Answer[]][] => {
    const item = items.get(questionId);
    const answers = item && isAsked(item) ? answersOf(item, value) : [];
    return answers.length === 0 ? [] : [[questionId, answers]];
  });
  return Object.fromEntries(pairs);
}

function answersOf(item: Item, value: AnswerValue): Answer[] {
  if (typeof value === "boolean") return [{ kind: "boolean", value }];
  if (typeof value === "number") return [{ kind: item.type === "decimal" ? "decimal" : "integer", value }];
  if (typeof value === "string") return item.type === "date" ? [{ kind: "date", value }] : inWords(value);
  const { chosen, ownWords } = Array.isArray(value) ? { chosen: value, ownWords: "" } : value;
  const choices = choicesOf(item) ?? [];
  const pressed = chosen.flatMap((key) => choices.find((choice) => choice.key === key)?.answer ?? []);
  return [...pressed, ...inWords(ownWords)];
}

const inWords = (words: string): Answer[] =>
  words.trim() === "" ? [] : [{ kind: "string", value: words.trim() }];
