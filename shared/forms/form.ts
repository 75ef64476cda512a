import { z } from "../domain/zod.ts";
import { type Condition, conditionSchema, type QuestionId, testsIn } from "./condition.ts";
import { type Asked, type Group, isAsked, type Question, questionSchema } from "./question.ts";

/** With whom an answer may be shared: nobody but the clinician, the partner who gave it too, or both partners. */
export const sharingSchema = z.enum(["private-to-clinician", "private-to-partner", "shared"]);

const sectionSchema = z.strictObject({
  title: z.string().trim().max(200),
  introduction: z.string().trim().max(4000).default(""),
  showWhen: conditionSchema.nullable().default(null),
  questions: z.array(questionSchema).min(1).max(1000),
});
export type Section = z.infer<typeof sectionSchema>;

export const formIdSchema = z.string().min(1).max(255).brand<"FormId">();
export type FormId = z.infer<typeof formIdSchema>;

/**
 * One wording of a form. A changed wording is a new version under the same id: what was answered keeps the version it
 * was given to. Whatever parses holds together: ids are unique, conditions name questions that can be answered, in
 * terms these can meet, and never in a circle.
 */
export const formSchema = z
  .strictObject({
    id: formIdSchema,
    version: z.int().min(1),
    title: z.string().trim().min(1).max(200),
    introduction: z.string().trim().max(4000).default(""),
    /** Answered by each partner for themselves, by both together, or in whichever of these ways. */
    answeredBy: z.enum(["partner", "unit", "either"]),
    /** What holds for an answer until somebody decides otherwise. */
    sharing: sharingSchema,
    /**
     * `joint`: part of joint work, shut while that is. `individual-only`: between one partner and the clinician; its
     * answers reach no paper, search, screen, file or report before they are released on purpose.
     */
    handling: z.enum(["ordinary", "joint", "individual-only"]).default("ordinary"),
    sections: z.array(sectionSchema).min(1).max(200),
  })
  .superRefine((form, context) => {
    for (const message of faultsIn(form.sections)) context.addIssue({ code: "custom", message });
  });
export type Form = z.infer<typeof formSchema>;

/** A question, and all it stands under: it is asked only where all of these are. */
export type Placed<Q extends Question = Question> = {
  question: Q;
  section: Section;
  within: readonly Group[];
};

/** Every question in reading order, groups before what is in them. */
export function placedQuestions({ sections }: Pick<Form, "sections">): Placed[] {
  const below = (section: Section, questions: readonly Question[], within: readonly Group[]): Placed[] =>
    questions.flatMap((question) => [
      { question, section, within },
      ...(question.kind === "group" ? below(section, question.items, [...within, question]) : []),
    ]);
  return sections.flatMap((section) => below(section, section.questions, []));
}

/** The questions one can answer, in reading order. */
export const askedQuestions = (form: Pick<Form, "sections">): Placed<Asked>[] =>
  placedQuestions(form).filter((placed): placed is Placed<Asked> => isAsked(placed.question));

/** All conditions a question stands under, its own last. */
export const conditionsOf = ({ section, within, question }: Placed): Condition[] =>
  [section, ...within, question].flatMap(({ showWhen }) => (showWhen ? [showWhen] : []));

function faultsIn(sections: Section[]): string[] {
  const placed = placedQuestions({ sections });
  const byId = new Map(placed.map((one) => [one.question.id, one]));
  const ids = placed.map(({ question }) => question.id);
  const twice = ids
    .filter((id, at) => ids.indexOf(id) !== at)
    .map((id) => `two questions are called "${id}"`);
  const conditions = placed.flatMap((one) =>
    conditionsOf(one)
      .flatMap(testsIn)
      .flatMap(({ question, operator, value }) => {
        const target = byId.get(question)?.question;
        const where = `"${one.question.id}" is shown by "${question}"`;
        if (!target || !isAsked(target)) return [`${where}, which cannot be answered`];
        const fits = operator === "exists" || fitsKind(target, operator, value);
        return fits ? [] : [`${where} in terms it cannot meet`];
      }),
  );
  const bounds = placed.flatMap(({ question }) =>
    "min" in question && question.min !== null && question.max !== null && question.min > question.max
      ? [`"${question.id}" allows no number`]
      : [],
  );
  const faults = [...new Set([...twice, ...conditions, ...bounds])];
  return faults.length > 0 ? faults : circlesIn(placed, byId);
}

/** More and less are asked of numbers and days only. */
function fitsKind({ kind }: Asked, operator: string, value: boolean | number | string): boolean {
  if (kind === "rating" || kind === "whole-number" || kind === "decimal") return typeof value === "number";
  const equality = operator === "=" || operator === "!=";
  if (kind === "yes-no") return typeof value === "boolean" && equality;
  return typeof value === "string" && (equality || kind === "date");
}

function circlesIn(placed: readonly Placed[], byId: ReadonlyMap<QuestionId, Placed>): string[] {
  const done = new Set<QuestionId>();
  const under = new Set<QuestionId>();
  const inCircle = (one: Placed): boolean => {
    const { id } = one.question;
    if (done.has(id)) return false;
    if (under.has(id)) return true;
    under.add(id);
    const targets = new Set(
      conditionsOf(one)
        .flatMap(testsIn)
        .map(({ question }) => question),
    );
    const found = [...targets].some((target) => {
      const next = byId.get(target);
      return next !== undefined && inCircle(next);
    });
    under.delete(id);
    done.add(id);
    return found;
  };
  const first = placed.find(inCircle);
  return first ? [`"${first.question.id}" is shown by itself, in a circle`] : [];
}
