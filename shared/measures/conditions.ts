import { type Answer, type Answers, answersTo, sameAnswer } from "./answer.ts";
import { allItems, type Condition, type Item, type Questionnaire } from "./questionnaire.ts";

/**
 * The items that are asked, given the answers so far: their conditions hold, and so do those of all they lie in. A
 * question that is not asked counts as unanswered for the conditions of others.
 */
export function enabledItems(questionnaire: Questionnaire, answers: Answers): ReadonlySet<string> {
  const parents = parentsOf(questionnaire);
  const items = new Map(allItems(questionnaire).map((item) => [item.linkId, item]));
  const known = new Map<string, boolean>();
  const isEnabled = (linkId: string): boolean => {
    const before = known.get(linkId);
    if (before !== undefined) return before;
    // Circles are refused on import; should one come along all the same, it asks nothing and ends.
    known.set(linkId, false);
    const item = items.get(linkId);
    const parent = parents.get(linkId);
    const enabled =
      item !== undefined && (parent === undefined || isEnabled(parent)) && conditionsHold(item, given);
    known.set(linkId, enabled);
    return enabled;
  };
  const given = (question: string) => (isEnabled(question) ? answersTo(answers, question) : []);
  return new Set([...items.keys()].filter(isEnabled));
}

function conditionsHold(item: Item, given: (question: string) => readonly Answer[]): boolean {
  if (item.enableWhen.length === 0) return true;
  const holds = (condition: Condition) => conditionHolds(condition, given(condition.question));
  return item.enableBehavior === "any" ? item.enableWhen.some(holds) : item.enableWhen.every(holds);
}

/** With several answers, one that fits is enough. Where there is no answer, only "was not answered" holds. */
export function conditionHolds({ operator, answer }: Condition, given: readonly Answer[]): boolean {
  switch (operator) {
    case "exists":
      return answer.kind === "boolean" && given.length > 0 === answer.value;
    case "=":
      return given.some((each) => sameAnswer(each, answer));
    case "!=":
      return given.some((each) => !sameAnswer(each, answer));
    case ">":
      return given.some((each) => order(each, answer) > 0);
    case "<":
      return given.some((each) => order(each, answer) < 0);
    case ">=":
      return given.some((each) => order(each, answer) >= 0);
    case "<=":
      return given.some((each) => order(each, answer) <= 0);
  }
}

/** NaN where the two have no order: every comparison with it fails. */
function order(one: Answer, other: Answer): number {
  if (one.kind === "coding" || other.kind === "coding") return Number.NaN;
  if (typeof one.value === "number" && typeof other.value === "number") return one.value - other.value;
  if (one.kind !== "date" || other.kind !== "date") return Number.NaN;
  // Dates known to different depths are compared as far as both are known.
  const length = Math.min(one.value.length, other.value.length);
  const [a, b] = [one.value.slice(0, length), other.value.slice(0, length)];
  return a === b ? 0 : a < b ? -1 : 1;
}

export function parentsOf({ items }: Pick<Questionnaire, "items">): Map<string, string> {
  const parents = new Map<string, string>();
  for (const item of allItems({ items }))
    for (const child of item.items) parents.set(child.linkId, item.linkId);
  return parents;
}

/** An item whose being asked depends, by whatever way round, on itself; undefined where there is none. */
export function circularItem(questionnaire: Pick<Questionnaire, "items">): string | undefined {
  const parents = parentsOf(questionnaire);
  const needs = new Map(
    allItems(questionnaire).map(({ linkId, enableWhen }) => {
      const parent = parents.get(linkId);
      return [
        linkId,
        [...(parent === undefined ? [] : [parent]), ...enableWhen.map((each) => each.question)],
      ];
    }),
  );
  const settled = new Set<string>();
  // What needs nothing unsettled is settled; what never is lies on a circle, or behind one.
  let waiting = [...needs.keys()];
  for (let before = -1; before !== settled.size; ) {
    before = settled.size;
    for (const linkId of waiting)
      if ((needs.get(linkId) ?? []).every((need) => settled.has(need) || !needs.has(need)))
        settled.add(linkId);
    waiting = waiting.filter((linkId) => !settled.has(linkId));
  }
  return waiting[0];
}
