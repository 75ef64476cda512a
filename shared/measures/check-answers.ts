import { z } from "../domain/zod.ts";
import { type Answers, answersTo } from "./answer.ts";
import { fitsItem, MISFITS } from "./answer-fits.ts";
import { enabledItems } from "./conditions.ts";
import { allItems, type Item, isAsked, type Questionnaire } from "./questionnaire.ts";

export const itemProblemSchema = z.strictObject({
  linkId: z.string(),
  problem: z.enum([...MISFITS, "no-such-question", "answered-twice", "required"]),
});
export type ItemProblem = z.infer<typeof itemProblemSchema>;

/** What is not in order with a set of answers, by `linkId`; empty when it can be kept and counted. */
export function answerProblems(questionnaire: Questionnaire, answers: Answers): ItemProblem[] {
  const items = new Map(allItems(questionnaire).map((item) => [item.linkId, item]));
  const strangers = Object.keys(answers)
    .filter((linkId) => !isAsked(items.get(linkId) ?? { type: "group" }))
    .map((linkId): ItemProblem => ({ linkId, problem: "no-such-question" }));
  const enabled = enabledItems(questionnaire, answers);
  const asked = [...items.values()].filter((item) => isAsked(item) && enabled.has(item.linkId));
  return [...strangers, ...asked.flatMap((item) => problemsOf(item, answers))];
}

function problemsOf(item: Item, answers: Answers): ItemProblem[] {
  const { linkId } = item;
  const given = answersTo(answers, linkId);
  if (given.length === 0) {
    const mayBeEmpty = !item.required || item.hidden || item.readOnly || item.calculated !== null;
    return mayBeEmpty ? [] : [{ linkId, problem: "required" }];
  }
  if (given.length > 1 && !item.repeats) return [{ linkId, problem: "answered-twice" }];
  return given.flatMap((answer) => {
    const fits = fitsItem(item, answer);
    return fits === "fits" ? [] : [{ linkId, problem: fits }];
  });
}

/** The answers as they stand before anybody has answered: what the questionnaire itself begins with. */
export function initialAnswers(questionnaire: Questionnaire): Answers {
  return Object.fromEntries(
    allItems(questionnaire)
      .filter(({ initial }) => initial.length > 0)
      .map(({ linkId, initial }) => [linkId, initial]),
  );
}

/** Only the answers to what is asked under its conditions: the others are nobody's business any more. */
export function answersInForce(questionnaire: Questionnaire, answers: Answers): Answers {
  const enabled = enabledItems(questionnaire, answers);
  return Object.fromEntries(
    Object.entries(answers).filter(([linkId, given]) => enabled.has(linkId) && given.length > 0),
  );
}
