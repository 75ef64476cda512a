import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answer, type Answers, answerSchema } from "#shared/measures/answer.ts";
import { fitsItem } from "#shared/measures/answer-fits.ts";
import { observationOf } from "#shared/measures/observation.ts";
import { allItems, type Item, isAsked } from "#shared/measures/questionnaire.ts";
import { readResponse, responseOf } from "#shared/measures/response.ts";
import type { Score } from "#shared/measures/score.ts";
import { taken } from "#tests/support/questionnaires/scored.ts";
import { TAKEN } from "#tests/support/questionnaires/taken.ts";
import { ask, paper, when } from "#tests/support/questionnaires/write.ts";
import { r4Observation, r4QuestionnaireResponse } from "#tests/support/r4-shape.ts";

const frame = { id: "0198-x", authored: "2026-03-14T10:00:00.000Z", subject: "Partner A" };

/** Some answer to an item, of any kind it can have. */
function answerTo(item: Item): fc.Arbitrary<Answer> {
  const free: Partial<Record<Item["type"], fc.Arbitrary<Answer>>> = {
    boolean: fc.boolean().map((value) => ({ kind: "boolean", value })),
    integer: fc.integer({ min: 0, max: 10 }).map((value) => ({ kind: "integer", value })),
    // Adding 0 makes 0 of minus zero, which JSON does not know.
    decimal: fc
      .double({ noNaN: true, min: -9, max: 9 })
      .map((value) => ({ kind: "decimal", value: value + 0 })),
    date: fc.constantFrom("2026", "2026-02", "2026-02-28").map((value) => ({ kind: "date", value })),
  };
  const [first, ...others] = item.options.map(({ value }) => fc.constant(value));
  if (first) return fc.oneof(first, ...others);
  return free[item.type] ?? fc.stringMatching(/^[a-z]{1,9}$/).map((value) => ({ kind: "string", value }));
}

const answersOf = (items: readonly Item[]): fc.Arbitrary<Answers> =>
  fc
    .record(Object.fromEntries(items.map((item) => [item.linkId, fc.option(answerTo(item))])))
    .map((all) =>
      Object.fromEntries(
        Object.entries(all).flatMap(([linkId, answer]) => (answer ? [[linkId, [answer]]] : [])),
      ),
    );

describe("a QuestionnaireResponse", () => {
  it.each(TAKEN)("of $style is R4, whatever was answered, and reads back the same", ({ file }) => {
    const { questionnaire } = taken(file);
    const asked = allItems(questionnaire).filter(isAsked);
    fc.assert(
      fc.property(answersOf(asked), (answers) => {
        const response = responseOf(questionnaire, answers, frame);
        expect(r4QuestionnaireResponse.safeParse(response).error).toBeUndefined();
        const read = readResponse(JSON.stringify(response), questionnaire);
        if (!read.ok) throw new Error(JSON.stringify(read.report.refused));
        for (const [linkId, given] of Object.entries(read.answers)) expect(given).toEqual(answers[linkId]);
        const again = responseOf(questionnaire, read.answers, frame);
        expect(again).toEqual(response);
      }),
      { numRuns: 30 },
    );
  });

  it("holds no answer to what is not asked", () => {
    const { questionnaire } = taken(
      paper("Gone", [
        ask("a", "boolean"),
        ask("b", "string", { enableWhen: [when("a", "=", { answerBoolean: true })] }),
      ]),
    );
    const answers: Answers = {
      a: [{ kind: "boolean", value: false }],
      b: [{ kind: "string", value: "secret" }],
    };
    expect(JSON.stringify(responseOf(questionnaire, answers))).not.toContain("secret");
  });

  it("that does not fit is refused by the place", () => {
    const { questionnaire } = taken(paper("Q", [ask("a", "integer")]));
    const faults = (item: unknown) => {
      const read = readResponse(
        JSON.stringify({ resourceType: "QuestionnaireResponse", item }),
        questionnaire,
      );
      return read.ok ? [] : read.report.refused.map(({ path, reason }) => `${path} ${reason}`);
    };
    const a = { linkId: "a", answer: [{ valueInteger: 1 }] };
    expect(faults([a])).toEqual([]);
    expect(faults([a, a])).toEqual(["item[1].linkId answered-twice"]);
    expect(faults([{ linkId: "z" }])).toEqual(["item[0].linkId unknown-question"]);
    expect(faults([{ linkId: "a", answer: [{ valueTime: "10:00" }] }])).toEqual([
      "item[0].answer[0].valueTime kind-not-supported",
    ]);
    expect(faults([{ linkId: "a", answer: [{}] }])).toEqual(["item[0].answer[0].value[x] missing"]);
    expect(faults("none")).toEqual(["item wrong-kind"]);
  });
});

describe("an Observation", () => {
  const score: Score = {
    id: "s",
    name: "Closeness",
    value: 7,
    why: "counted",
    answered: 1,
    of: 1,
    band: "near",
  };
  const write = (more: Partial<Score>) =>
    observationOf(
      { title: "Check-in", url: "urn:x" },
      { ...score, ...more },
      { id: "0198-y", taken: frame.authored, subject: "Partner A" },
    );

  it("is R4, with a number or with the word that there is none", () => {
    for (const each of [write({}), write({ value: null, band: null, why: "too-few-answers" })])
      expect(r4Observation.safeParse(each).error).toBeUndefined();
    expect(write({ value: null })).not.toHaveProperty("valueQuantity");
  });
});

it("an answer fits its item exactly when its kind, options, length and limits do", () => {
  const { questionnaire } = taken(TAKEN.find(({ style }) => style.startsWith("needed"))?.file ?? {});
  const [short, ten] = allItems(questionnaire);
  if (!short || !ten) throw new Error("two items");
  const text = (value: string) => fitsItem(short, answerSchema.parse({ kind: "string", value }));
  const number = (value: number) => fitsItem(ten, { kind: "integer", value });
  expect([text("x".repeat(20)), text("x".repeat(21))]).toEqual(["fits", "too-long"]);
  expect([-1, 0, 10, 11].map(number)).toEqual(["below-least", "fits", "fits", "above-most"]);
});
