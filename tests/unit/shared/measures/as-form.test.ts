import fc from "fast-check";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { InstrumentId } from "#shared/domain/ids.ts";
import { type AnswerValue, answersFrom, type Given } from "#shared/forms/answer.ts";
import { askedQuestions, type Form, type FormId } from "#shared/forms/form.ts";
import type { Asked } from "#shared/forms/question.ts";
import { shownQuestions } from "#shared/forms/walk-form.ts";
import type { Answers } from "#shared/measures/answer.ts";
import { answersFromForm, asForm, formIdOf, instrumentIdOf } from "#shared/measures/as-form.ts";
import { answerProblems, initialAnswers } from "#shared/measures/check-answers.ts";
import { enabledItems } from "#shared/measures/conditions.ts";
import { quietItems } from "#shared/measures/form-parts.ts";
import type { JsonObject } from "#shared/measures/json.ts";
import { allItems, isAsked, type Questionnaire } from "#shared/measures/questionnaire.ts";
import { taken } from "#tests/support/questionnaires/scored.ts";
import { TAKEN } from "#tests/support/questionnaires/taken.ts";
import { ask, FHIR, ORDINAL, paper, scale, when } from "#tests/support/questionnaires/write.ts";

const id = v7() as InstrumentId;
const OPERATORS = ["exists", "=", "!=", ">", "<", ">=", "<="] as const;

function formFrom(file: JsonObject): { questionnaire: Questionnaire; form: Form } {
  const { questionnaire } = taken(file);
  const form = asForm(id, questionnaire);
  if (!form) throw new Error("it can be a form");
  return { questionnaire, form };
}

const DAYS = ["2025-12-31", "2026-02-01", "2026-02-14", "2026-02-28", "2026-03-01", "2027-01-01"];

/** Some answer that fits a question of a form. */
function someAnswer(question: Asked): fc.Arbitrary<AnswerValue> {
  const words = fc.constantFrom("a", "tea", "own words");
  switch (question.kind) {
    case "rating":
      return fc.integer({ min: 0, max: 10 });
    case "whole-number":
      return fc.integer({ min: question.min ?? -2, max: question.max ?? 12 });
    case "decimal":
      return fc.constantFrom(question.min ?? -1.5, 0, 1.5, 2, question.max ?? 9);
    case "yes-no":
      return fc.boolean();
    case "date":
      return fc.constantFrom(...DAYS);
    case "short-text":
    case "long-text":
      return words;
    case "choice":
    case "open-choice": {
      const keys = question.options.map(({ value }) => value);
      const chosen = question.many
        ? fc.subarray(keys, { minLength: 1 })
        : fc.constantFrom(...keys).map((key) => [key]);
      if (question.kind === "choice") return chosen;
      const own = words.map((ownWords) => ({ chosen: [] as string[], ownWords }));
      return fc.oneof(
        chosen.map((some) => ({ chosen: some, ownWords: "" })),
        own,
      );
    }
  }
}

const someAnswers = (form: Form): fc.Arbitrary<Given[]> =>
  fc.tuple(...askedQuestions(form).map(({ question }) => fc.option(someAnswer(question)))).map((values) =>
    askedQuestions(form).flatMap(({ question }, at) => {
      const value = values[at] ?? null;
      return value === null ? [] : [{ questionId: question.id, value }];
    }),
  );

const quietAnswers = (questionnaire: Questionnaire): Answers => {
  const quiet = quietItems(questionnaire);
  return Object.fromEntries(
    Object.entries(initialAnswers(questionnaire)).filter(([linkId]) => quiet.has(linkId)),
  );
};

/** The form shows exactly what the questionnaire asks, and what it takes fits. */
function expectSame({ questionnaire, form }: ReturnType<typeof formFrom>, numRuns: number): void {
  const quiet = quietItems(questionnaire);
  const visible = allItems(questionnaire).filter((item) => isAsked(item) && !quiet.has(item.linkId));
  fc.assert(
    fc.property(someAnswers(form), (given) => {
      const answers = { ...quietAnswers(questionnaire), ...answersFromForm(questionnaire, given) };
      const enabled = enabledItems(questionnaire, answers);
      const shown = shownQuestions(form, answersFrom(given)) as ReadonlySet<string>;
      const asked = visible.map(({ linkId }) => linkId);
      expect(asked.filter((linkId) => shown.has(linkId))).toEqual(
        asked.filter((linkId) => enabled.has(linkId)),
      );
      const misfits = answerProblems(questionnaire, answers).filter(({ problem }) => problem !== "required");
      expect(misfits).toEqual([]);
    }),
    { numRuns },
  );
}

describe("a questionnaire handed over as a form", () => {
  it.each(TAKEN)("of $style asks what the questionnaire asks, whatever was answered", ({ file }) => {
    const { questionnaire } = taken(file);
    const form = asForm(id, questionnaire);
    const quiet = quietItems(questionnaire);
    const nothingToAsk = allItems(questionnaire).every((item) => !isAsked(item) || quiet.has(item.linkId));
    if (nothingToAsk) return;
    expect(form).not.toBeNull();
    if (form) expectSame({ questionnaire, form }, 60);
  });

  const first = {
    choice: ask("x", "choice", { answerOption: scale(ORDINAL, "a", "b", "c") }),
    several: ask("x", "choice", { repeats: true, answerOption: scale(ORDINAL, "a", "b", "c") }),
    open: ask("x", "open-choice", { answerOption: [{ valueString: "tea" }, { valueString: "milk" }] }),
    integer: ask("x", "integer"),
    decimal: ask("x", "decimal"),
    date: ask("x", "date"),
    string: ask("x", "string"),
    boolean: ask("x", "boolean"),
  };
  const valueFor: Record<keyof typeof first, JsonObject[]> = {
    choice: [{ answerCoding: (scale(ORDINAL, "a", "b", "c")[1] as JsonObject).valueCoding ?? {} }],
    several: [{ answerCoding: (scale(ORDINAL, "a", "b", "c")[1] as JsonObject).valueCoding ?? {} }],
    open: [{ answerString: "tea" }, { answerString: "own words" }],
    integer: [{ answerInteger: 3 }],
    decimal: [{ answerDecimal: 1.5 }],
    date: [{ answerDate: "2026-02-14" }, { answerDate: "2026-02" }, { answerDate: "2026" }],
    string: [{ answerString: "tea" }],
    boolean: [{ answerBoolean: true }],
  };

  it.each(Object.keys(first) as (keyof typeof first)[])(
    "compares an answer of kind %s as the questionnaire does",
    (kind) => {
      let compared = 0;
      for (const operator of OPERATORS)
        for (const value of operator === "exists"
          ? [{ answerBoolean: true }, { answerBoolean: false }]
          : valueFor[kind]) {
          const file = paper("Compared", [
            first[kind],
            ask("y", "boolean", { enableWhen: [when("x", operator, value)] }),
          ]);
          // Not every comparison is taken in for every kind; those that are hold.
          const form = formIfTaken(file);
          if (!form) continue;
          compared += 1;
          expectSame(form, 60);
        }
      expect(compared).toBeGreaterThanOrEqual(4);
    },
  );

  it("names its questions and its options, and nothing of how they count or of what is hidden", () => {
    const { form } = formFrom(
      paper("Counted", [
        ask("seen", "choice", { text: "Seen", answerOption: scale(ORDINAL, "never", "always") }),
        ask("secret", "integer", {
          text: "HIDDEN WORDS",
          initial: [{ valueInteger: 7 }],
          extension: [{ url: `${FHIR}/questionnaire-hidden`, valueBoolean: true }],
        }),
      ]),
    );
    const text = JSON.stringify(form);
    expect(text).toContain("Seen");
    expect(text).not.toMatch(/HIDDEN WORDS|secret|score|ordinal/iu);
  });

  it("opens what a hidden answer opens, and never asks what it closes", () => {
    const hidden = { extension: [{ url: `${FHIR}/questionnaire-hidden`, valueBoolean: true }] };
    const { form } = formFrom(
      paper("By a hidden answer", [
        ask("wave", "integer", { initial: [{ valueInteger: 2 }], ...hidden }),
        ask("first", "string", { enableWhen: [when("wave", "=", { answerInteger: 1 })] }),
        ask("second", "string", { enableWhen: [when("wave", "=", { answerInteger: 2 })] }),
      ]),
    );
    expect(askedQuestions(form).map(({ question }) => question.id)).toEqual(["second"]);
  });

  it("is left to paper where a form cannot say what it asks", () => {
    const { questionnaire } = taken(paper("x".repeat(80), [ask("a", "string", { text: "y".repeat(2_500) })]));
    expect(asForm(id, questionnaire)).toBeNull();
  });

  it("has a name of its own, from which its instrument is found again", () => {
    expect(instrumentIdOf(formIdOf(id))).toBe(id);
    expect(instrumentIdOf("check-in" as FormId)).toBeUndefined();
    expect(instrumentIdOf("measure/else" as FormId)).toBeUndefined();
  });
});

function formIfTaken(file: JsonObject) {
  try {
    return formFrom(file);
  } catch {
    return undefined;
  }
}
