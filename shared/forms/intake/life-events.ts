import { z } from "../../domain/zod.ts";
import type { Answers } from "../answer.ts";
import type { QuestionId } from "../condition.ts";
import { type Form, placedQuestions } from "../form.ts";

/** How many events one history has room for. */
const EVENTS_MAX = 10;

/** What an event was: somebody or something lost, a time apart, or a turn. */
export const EVENT_KINDS = ["loss", "separation", "turning-point"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

const KIND_WORDS: Readonly<Record<EventKind, string>> = {
  loss: "A loss",
  separation: "A separation",
  "turning-point": "A turning point",
};
const PARTS = ["kind", "age", "words"] as const;
type Part = (typeof PARTS)[number];

const idOf = (number: number, part: Part) => `event-${number}-${part}`;

/** The questions for events, one group each. The next is asked once the one before has been given a kind. */
export function eventGroups() {
  return Array.from({ length: EVENTS_MAX }, (_, at) => at + 1).map((number) => ({
    kind: "group",
    id: `event-${number}`,
    text: number === 1 ? "One of them" : "Another one",
    showWhen: number === 1 ? null : { question: idOf(number - 1, "kind"), operator: "exists", value: true },
    items: [
      {
        kind: "choice",
        id: idOf(number, "kind"),
        label: "What it was",
        text: "What was it?",
        options: EVENT_KINDS.map((value) => ({ value, label: KIND_WORDS[value] })),
      },
      {
        kind: "whole-number",
        id: idOf(number, "age"),
        label: "Age",
        text: "About how old were you?",
        min: 0,
        max: 120,
        unit: "years",
        showWhen: { question: idOf(number, "kind"), operator: "exists", value: true },
      },
      {
        kind: "short-text",
        id: idOf(number, "words"),
        label: "In a line",
        text: "What happened, in a line?",
        showWhen: { question: idOf(number, "kind"), operator: "exists", value: true },
      },
    ],
  }));
}

/** Whether this is part of telling an event. Two lives' events have nothing to do with each other. */
export const isAboutEvent = (questionId: QuestionId): boolean => /^event-\d+-/u.test(questionId);

/** One event of somebody's history, as far as it was told. */
export const lifeEventSchema = z.strictObject({
  kind: z.enum(EVENT_KINDS),
  age: z.int().min(0).nullable(),
  words: z.string(),
});
export type LifeEvent = z.infer<typeof lifeEventSchema>;

/** Whether a form asks for events, also a copy of ours that somebody reworded. */
export const asksForEvents = (form: Pick<Form, "sections">): boolean =>
  placedQuestions(form).some(({ question }) => question.id === idOf(1, "kind"));

/** The events in these answers: by age, those without one last. What is not among the answers is not told. */
export function eventsIn(answers: Answers): LifeEvent[] {
  const of = (number: number, part: Part) => answers.get(idOf(number, part) as QuestionId);
  return Array.from({ length: EVENTS_MAX }, (_, at) => at + 1)
    .flatMap((number): LifeEvent[] => {
      const chosen = of(number, "kind");
      const kind = Array.isArray(chosen) ? EVENT_KINDS.find((one) => one === chosen[0]) : undefined;
      if (!kind) return [];
      const [age, words] = [of(number, "age"), of(number, "words")];
      return [
        {
          kind,
          age: typeof age === "number" ? age : null,
          words: typeof words === "string" ? words.trim() : "",
        },
      ];
    })
    .toSorted((one, other) => (one.age ?? Infinity) - (other.age ?? Infinity));
}
