import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answers, type AnswerValue, answersFrom } from "#shared/forms/answer.ts";
import { CHECK_IN, revealOf } from "#shared/forms/check-in.ts";
import type { QuestionId } from "#shared/forms/condition.ts";
import { askedQuestions, conditionsOf, formSchema, placedQuestions } from "#shared/forms/form.ts";
import {
  problemOfAnswer,
  problemsOf,
  progressOf,
  shownQuestions,
  shownSections,
} from "#shared/forms/walk-form.ts";
import { newPartnerId } from "#tests/support/couple.ts";
import { EVERY_KIND, q, ratings } from "#tests/support/forms.ts";

const IDS = placedQuestions(EVERY_KIND).map(({ question }) => question.id);

/** An answer that fits, or one that fits nothing. */
const anAnswer: fc.Arbitrary<AnswerValue> = fc.oneof(
  fc.integer({ min: -2, max: 22 }),
  fc.double(),
  fc.boolean(),
  fc.constantFrom("red", "blue", "", "2026-03-14", "2026-02-30", "words"),
  fc.constantFrom<string[]>(["red"], ["blue"], ["a", "b"], ["a", "a"], ["green"], []),
  fc.record({
    chosen: fc.constantFrom<string[]>([], ["walk"], ["x"]),
    ownWords: fc.constantFrom("", " ", "tea"),
  }),
);
const someAnswers: fc.Arbitrary<Answers> = fc
  .array(fc.tuple(fc.constantFrom(...IDS), anAnswer), { maxLength: 12 })
  .map((pairs) => new Map(pairs));

const form = (...questions: object[]) => ({
  id: "f",
  version: 1,
  title: "F",
  answeredBy: "partner",
  sharing: "shared",
  sections: [{ title: "S", questions }],
});
const complaints = (...questions: object[]) =>
  formSchema.safeParse(form(...questions)).error?.issues.map(({ message }) => message) ?? [];
const text = (id: string, more: object = {}) => ({ id, kind: "short-text", text: id, ...more });
const shownBy = (question: string, operator: string, value: unknown) => ({
  showWhen: { question, operator, value },
});

describe("a form", () => {
  it("names the question when two share an id", () => {
    expect(complaints(text("one"), text("one"))).toEqual(['two questions are called "one"']);
  });

  it("names the question whose condition looks at one that is not there, or cannot be answered", () => {
    expect(complaints(text("a", shownBy("nobody", "exists", true)))[0]).toContain('"a" is shown by "nobody"');
    const said = { id: "words", kind: "display", text: "Hello" };
    expect(complaints(said, text("a", shownBy("words", "exists", true)))[0]).toContain("cannot be answered");
  });

  it("names the question whose condition compares what cannot be compared", () => {
    expect(complaints(text("a"), text("b", shownBy("a", ">", 3)))[0]).toContain("terms it cannot meet");
    const sure = { id: "sure", kind: "yes-no", text: "Sure?" };
    expect(complaints(sure, text("b", shownBy("sure", ">", true)))[0]).toContain("terms it cannot meet");
    expect(complaints(sure, text("b", shownBy("sure", "=", true)))).toEqual([]);
  });

  it("is refused when questions show each other in a circle, through groups too", () => {
    expect(complaints(text("a", shownBy("a", "exists", true)))[0]).toContain("in a circle");
    const group = {
      id: "g",
      kind: "group",
      text: "g",
      items: [text("inside")],
      ...shownBy("after", "exists", true),
    };
    expect(complaints(group, text("after", shownBy("inside", "exists", true)))[0]).toContain("in a circle");
    expect(complaints(group, text("after"))).toEqual([]);
  });

  it("is refused when no number can answer it", () => {
    const number = { id: "n", kind: "whole-number", text: "n", min: 3, max: 2 };
    expect(complaints(number)).toEqual(['"n" allows no number']);
  });
});

describe("branching", () => {
  it("a question is asked exactly when every condition above it holds for what is asked and answered", () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const shown = shownQuestions(EVERY_KIND, answers);
        const counted: Answers = new Map([...answers].filter(([id]) => shown.has(id)));
        // What is not asked makes no difference, wherever it stands.
        expect(shownQuestions(EVERY_KIND, counted)).toEqual(shown);
        for (const placed of placedQuestions(EVERY_KIND)) {
          if (conditionsOf(placed).length === 0) expect(shown).toContain(placed.question.id);
          if (shown.has(placed.question.id))
            for (const group of placed.within) expect(shown).toContain(group.id);
        }
      }),
    );
  });

  it.each<[string, [string, AnswerValue][], string[]]>([
    ["or: the one", [["choice", ["red"]]], ["short", "long"]],
    ["or: the other", [["rating", 6]], ["short", "long"]],
    ["or: neither", [["rating", 5]], []],
    [
      "and: both",
      [
        ["rating", 6],
        ["sure", true],
      ],
      ["short", "long", "group", "count", "length", "day"],
    ],
    [
      "and: only one",
      [
        ["rating", 6],
        ["sure", true],
        ["many", ["a"]],
      ],
      ["short", "long"],
    ],
    [
      "different from",
      [
        ["rating", 6],
        ["sure", true],
        ["count", 0],
      ],
      ["short", "long", "group", "count", "length"],
    ],
    ["within what is not asked", [["sure", true]], []],
  ])("%s", (_, given, further) => {
    const answers = answersFrom(given.map(([id, value]) => ({ questionId: q(id), value })));
    const always = ["said", "rating", "choice", "many", "open", "sure"];
    expect([...shownQuestions(EVERY_KIND, answers)].toSorted()).toEqual([...always, ...further].toSorted());
    expect(shownSections(EVERY_KIND, answers)).toHaveLength(further.length > 0 ? 2 : 1);
  });
});

describe("progress and problems", () => {
  it("agree: nothing that must be answered is left exactly when only answers that do not fit stand in the way", () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const { answered, asked, requiredLeft } = progressOf(EVERY_KIND, answers);
        const problems = problemsOf(EVERY_KIND, answers);
        expect(answered).toBeGreaterThanOrEqual(0);
        expect(answered).toBeLessThanOrEqual(asked);
        expect(problems.filter(({ problem }) => problem === "missing")).toHaveLength(requiredLeft);
        const shown = shownQuestions(EVERY_KIND, answers);
        for (const { questionId } of problems) expect(shown).toContain(questionId);
      }),
    );
  });

  it("a form filled only with answers it took has no problem but what is missing", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...IDS), anAnswer), { maxLength: 40 }), (tries) => {
        let answers: Answers = new Map<QuestionId, AnswerValue>();
        for (const [id, value] of tries)
          if (problemOfAnswer(EVERY_KIND, answers, id, value) === null)
            answers = new Map([...answers, [id, value]]);
        for (const { problem } of problemsOf(EVERY_KIND, answers)) expect(problem).toBe("missing");
      }),
    );
  });

  it.each<[string, AnswerValue, string | null]>([
    ["rating", 10, null],
    ["rating", 11, "too-high"],
    ["rating", -1, "too-low"],
    ["rating", 2.5, "not-whole"],
    ["rating", "3", "wrong-kind"],
    ["rating", Number.NaN, "wrong-kind"],
    ["choice", ["red"], null],
    ["choice", ["red", "blue"], "more-than-one"],
    ["choice", ["green"], "not-an-option"],
    ["many", ["a", "c"], null],
    ["many", ["a", "a"], "not-an-option"],
    ["many", [], "empty"],
    ["open", { chosen: ["walk"], ownWords: "" }, null],
    ["open", { chosen: [], ownWords: "tea" }, null],
    ["open", { chosen: ["walk"], ownWords: "tea" }, "more-than-one"],
    ["open", { chosen: [], ownWords: " " }, "empty"],
    ["sure", false, null],
    ["sure", "no", "wrong-kind"],
    ["said", "thank you", "not-asked"],
    ["short", "a word", "not-asked"],
    ["nobody", 1, "not-asked"],
  ])("%s answered with %j: %s", (id, value, problem) => {
    expect(problemOfAnswer(EVERY_KIND, new Map(), q(id), value)).toBe(problem);
  });

  it.each<[string, AnswerValue, string | null]>([
    ["count", 20, null],
    ["count", 21, "too-high"],
    ["length", 1.5, null],
    ["day", "2026-03-14", null],
    ["day", "2026-02-30", "not-a-day"],
    ["short", "x".repeat(501), "too-long"],
    ["long", "x".repeat(501), null],
    ["long", "\n ", "empty"],
  ])("once it is asked, %s answered with %j: %s", (id, value, problem) => {
    const open = answersFrom([
      { questionId: q("rating"), value: 9 },
      { questionId: q("sure"), value: true },
    ]);
    expect(problemOfAnswer(EVERY_KIND, open, q(id), value)).toBe(problem);
  });
});

describe("the check-in", () => {
  const partners = [
    { id: newPartnerId(), name: "Anna" },
    { id: newPartnerId(), name: "Michael" },
  ];
  const [anna, michael] = partners;

  it("asks four ratings, all of them to be answered", () => {
    const asked = askedQuestions(CHECK_IN).map(({ question }) => question);
    expect(asked.map(({ label }) => label)).toEqual(["Closeness", "Safety", "Reactivity", "Hope"]);
    expect(asked.every(({ kind, required }) => kind === "rating" && required)).toBe(true);
  });

  it("puts both side by side with the gap between them", () => {
    const given = new Map([
      [anna?.id, answersFrom(ratings(3, 6, 8, 5))],
      [michael?.id, answersFrom(ratings(7, 6, 2, 5))],
    ]);
    const reveal = revealOf(CHECK_IN, partners, (id) => given.get(id));
    expect(reveal?.partners).toEqual(partners);
    expect(reveal?.rows.map(({ ratings: both, gap }) => [...both, gap])).toEqual([
      [3, 7, 4],
      [6, 6, 0],
      [8, 2, 6],
      [5, 5, 0],
    ]);
  });

  it("shows nothing at all while one of the two has not answered everything", () => {
    const given = new Map([
      [anna?.id, answersFrom(ratings(3, 6, 8, 5))],
      [michael?.id, answersFrom(ratings(7, 6, 2))],
    ]);
    expect(revealOf(CHECK_IN, partners, (id) => given.get(id))).toBeUndefined();
    expect(revealOf(CHECK_IN, partners, () => undefined)).toBeUndefined();
  });
});
