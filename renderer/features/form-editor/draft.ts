import type { Condition, ConditionTest, QuestionId } from "#shared/forms/condition.ts";
import { testsIn } from "#shared/forms/condition.ts";
import type { Form, Section } from "#shared/forms/form.ts";
import { placedQuestions } from "#shared/forms/form.ts";
import type { Asked, Question } from "#shared/forms/question.ts";

/** A form as it is being written: it may not hold together yet. */
export type Draft = Form;
export type Kind = Question["kind"];

/** What can be asked, in the order in which it is offered. */
export const KINDS: readonly Kind[] = [
  "long-text",
  "short-text",
  "choice",
  "open-choice",
  "yes-no",
  "rating",
  "whole-number",
  "decimal",
  "date",
  "display",
  "group",
];

export function newQuestion(kind: Kind, id: QuestionId, newId: () => QuestionId): Question {
  const head = { id, text: "", label: "", hint: "", showWhen: null };
  const asked = { ...head, required: false };
  switch (kind) {
    case "rating":
      return { ...asked, kind, low: "", high: "" };
    case "choice":
    case "open-choice":
      return { ...asked, kind, many: false, options: ["1", "2"].map((value) => ({ value, label: "" })) };
    case "short-text":
    case "long-text":
      return { ...asked, kind, longest: null };
    case "whole-number":
    case "decimal":
      return { ...asked, kind, min: null, max: null, unit: "" };
    case "yes-no":
    case "date":
      return { ...asked, kind };
    case "display":
      return { ...head, kind };
    case "group":
      return { ...head, kind, items: [newQuestion("short-text", newId(), newId)] };
  }
}

export const newSection = (first: Question): Section => ({
  title: "",
  introduction: "",
  showWhen: null,
  questions: [first],
});

/** Another kind of the same question: what both kinds have stays; what waited for its answer waits no more. */
export function withKind(draft: Draft, question: Question, kind: Kind, newId: () => QuestionId): Draft {
  const fresh = newQuestion(kind, question.id, newId);
  const keys = Object.keys(fresh).filter((key) => key !== "kind" && key in question);
  const kept = Object.fromEntries(keys.map((key) => [key, question[key as keyof Question]]));
  const next = { ...fresh, ...kept, kind } as Question;
  return withoutWaiting(withQuestion(draft, next), [question.id]);
}

export const withQuestion = (draft: Draft, next: Question): Draft =>
  mapQuestions(draft, (questions) => questions.map((one) => (one.id === next.id ? next : one)));

/** Under a section, or into a group. */
export function withAdded(
  draft: Draft,
  place: { section: number } | { group: QuestionId },
  question: Question,
): Draft {
  if ("section" in place)
    return withSection(draft, place.section, (section) => ({
      ...section,
      questions: [...section.questions, question],
    }));
  return mapEach(draft, (one) =>
    one.id === place.group && one.kind === "group" ? { ...one, items: [...one.items, question] } : one,
  );
}

/** With all that stands in it; whatever waited for one of them waits no more. */
export function withoutQuestion(draft: Draft, question: Question): Draft {
  const gone = placedQuestions({ sections: [newSection(question)] }).map((placed) => placed.question.id);
  const rest = mapQuestions(draft, (questions) => questions.filter(({ id }) => id !== question.id));
  return withoutWaiting(rest, gone);
}

/** One place up (-1) or down (1) among those beside it. */
export const withMoved = (draft: Draft, id: QuestionId, by: -1 | 1): Draft =>
  mapQuestions(draft, (questions) =>
    swapped(
      questions,
      questions.findIndex((one) => one.id === id),
      by,
    ),
  );

export const withSection = (draft: Draft, at: number, change: (section: Section) => Section): Draft => ({
  ...draft,
  sections: draft.sections.map((section, index) => (index === at ? change(section) : section)),
});

export const withMovedSection = (draft: Draft, at: number, by: -1 | 1): Draft => ({
  ...draft,
  sections: swapped(draft.sections, at, by),
});

export function withoutSection(draft: Draft, at: number): Draft {
  const gone = draft.sections.filter((_, index) => index === at);
  const ids = placedQuestions({ sections: gone }).map(({ question }) => question.id);
  return withoutWaiting({ ...draft, sections: draft.sections.filter((_, index) => index !== at) }, ids);
}

/** A condition as far as it can be written here: tests joined by one word. Null where it goes deeper. */
export type Simple = { join: "all" | "any"; tests: ConditionTest[] };

export function simpleOf(condition: Condition | null): Simple | null {
  if (condition === null) return { join: "all", tests: [] };
  const join = "any" in condition ? "any" : "all";
  const parts = "all" in condition ? condition.all : "any" in condition ? condition.any : [condition];
  const tests = parts.flatMap((part) => ("operator" in part ? [part] : []));
  return tests.length === parts.length ? { join, tests } : null;
}

export function conditionOf({ join, tests }: Simple): Condition | null {
  const [first, ...more] = tests;
  if (!first) return null;
  if (more.length === 0) return first;
  return join === "all" ? { all: tests } : { any: tests };
}

/** The test one begins with for an earlier question: that it was answered as it is most often meant. */
export function firstTest({ id: question, ...asked }: Asked): ConditionTest {
  if (asked.kind === "yes-no") return { question, operator: "=", value: true };
  if (asked.kind === "choice" || asked.kind === "open-choice")
    return { question, operator: "=", value: asked.options[0]?.value ?? "" };
  return { question, operator: "exists", value: true };
}

function withoutWaiting(draft: Draft, ids: readonly QuestionId[]): Draft {
  const waits = (condition: Condition | null) =>
    condition !== null && testsIn(condition).some(({ question }) => ids.includes(question));
  const freed = <T extends { showWhen: Condition | null }>(one: T): T =>
    waits(one.showWhen) ? { ...one, showWhen: null } : one;
  const questions = mapEach(draft, freed);
  return { ...questions, sections: questions.sections.map(freed) };
}

function mapQuestions(draft: Draft, change: (questions: Question[]) => Question[]): Draft {
  const within = (questions: Question[]): Question[] =>
    change(questions).map((one) => (one.kind === "group" ? { ...one, items: within(one.items) } : one));
  return {
    ...draft,
    sections: draft.sections.map((section) => ({ ...section, questions: within(section.questions) })),
  };
}

const mapEach = (draft: Draft, change: (question: Question) => Question): Draft =>
  mapQuestions(draft, (questions) => questions.map(change));

function swapped<T>(all: readonly T[], at: number, by: -1 | 1): T[] {
  const [one, other] = [all[at], all[at + by]];
  if (one === undefined || other === undefined) return [...all];
  return all.map((each, index) => (index === at ? other : index === at + by ? one : each));
}
