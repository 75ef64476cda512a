import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "#shared/measures/answer.ts";
import { assess } from "#shared/measures/assess.ts";
import { changeBetween, dyadScores } from "#shared/measures/change.ts";
import { conditionHolds, enabledItems } from "#shared/measures/conditions.ts";
import type { JsonObject } from "#shared/measures/json.ts";
import { readScoring } from "#shared/measures/read-scoring.ts";
import { isDue } from "#shared/measures/schedule.ts";
import { scoreAnswers } from "#shared/measures/score.ts";
import {
  proposedScoring,
  type ScoringDraft,
  scoreRuleSchema,
  scoringSchema,
} from "#shared/measures/scoring.ts";
import { expressions, linkIds, numbered, numbers, taken } from "#tests/support/questionnaires/scored.ts";
import {
  ask,
  calculated,
  coding,
  FHIR,
  group,
  ORDINAL,
  paper,
  scale,
  variable,
  WEIGHT,
  when,
} from "#tests/support/questionnaires/write.ts";

type RuleDraft = ScoringDraft["scores"][number];
const four = (more: Partial<RuleDraft>, ...values: (number | null)[]) =>
  scoreAnswers(
    taken(numbered(4)).questionnaire,
    scoringSchema.parse({ scores: [{ id: "s", name: "S", method: "sum", items: linkIds(1, 4), ...more }] }),
    numbers(...values),
  ).scores[0];

describe("a score", () => {
  it("is not given while an answer is missing, unless its rule says otherwise", () => {
    expect(four({}, 1, 2, null, 4)).toMatchObject({
      value: null,
      why: "too-few-answers",
      answered: 3,
      of: 4,
    });
  });

  it("stands in for what is missing by the mean of what is there, from enough answers on", () => {
    const missing = { rule: "prorate", atLeast: 3 } as const;
    expect(four({ missing }, 1, 2, null, 3)).toMatchObject({ value: 8, why: "prorated" });
    expect(four({ missing, method: "mean" }, 1, 2, null, 3)).toMatchObject({ value: 2, why: "prorated" });
    expect(four({ missing }, 1, null, null, 3)).toMatchObject({ value: null, why: "too-few-answers" });
    expect(four({ missing }, 1, 2, 3, 4)).toMatchObject({ value: 10, why: "counted" });
  });

  it("counts only what was answered where its rule says so", () => {
    expect(four({ missing: { rule: "leave-out", atLeast: 1 } }, 5, null, null, null)).toMatchObject({
      value: 5,
    });
  });

  it("needs the answers it says it needs", () => {
    const rule = { missing: { rule: "prorate", atLeast: 1 }, mustAnswer: ["q2"] } as const;
    expect(four({ ...rule, mustAnswer: ["q2"] }, 1, null, 1, 1)).toMatchObject({
      value: null,
      why: "needed-answer-missing",
    });
    expect(four({ ...rule, mustAnswer: ["q2"] }, null, 1, null, null)).toMatchObject({ value: 4 });
  });

  it("turned round twice is what it was", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), (value) => {
        const items = [{ linkId: "q1", reverse: { min: 1, max: 7 } }];
        const once = four({ items }, value)?.value ?? 0;
        expect(four({ items }, once)?.value).toBe(value);
      }),
    );
  });

  it("of a prorated mean lies between the least and the most answered", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { minLength: 4, maxLength: 4 }),
        (values) => {
          const given = values.filter((value) => value !== null);
          const value = four({ method: "mean", missing: { rule: "prorate", atLeast: 1 } }, ...values)?.value;
          if (given.length === 0) expect(value).toBeNull();
          else {
            expect(value).toBeGreaterThanOrEqual(Math.min(...given));
            expect(value).toBeLessThanOrEqual(Math.max(...given));
          }
        },
      ),
    );
  });

  it("takes options by their weight, whichever name it has, and adds up several answers", () => {
    const { questionnaire } = taken(
      paper("Weights", [
        ask("a", "choice", { answerOption: scale(ORDINAL, "x", "y", "z") }),
        ask("b", "choice", { repeats: true, answerOption: scale(WEIGHT, "x", "y", "z") }),
        ask("c", "boolean"),
      ]),
    );
    const code = (name: string) => ({
      kind: "coding" as const,
      ...(coding(name) as { system: string; code: string; display: string }),
    });
    const scoring = scoringSchema.parse({
      scores: [
        { id: "s", name: "S", method: "sum", items: [{ linkId: "a" }, { linkId: "b" }, { linkId: "c" }] },
      ],
    });
    const answers: Answers = {
      a: [code("z")],
      b: [code("y"), code("z")],
      c: [{ kind: "boolean", value: true }],
    };
    expect(scoreAnswers(questionnaire, scoring, answers).scores[0]?.value).toBe(6);
    const otherWords = { ...answers, a: [{ ...code("z"), display: "in other words" }] };
    expect(scoreAnswers(questionnaire, scoring, otherWords).scores[0]?.value).toBe(6);
  });
});

describe("what is asked", () => {
  const shown = paper("Shown", [
    ask("a", "boolean"),
    group(
      "g",
      [ask("b", "integer"), ask("c", "string", { enableWhen: [when("b", ">", { answerInteger: 3 })] })],
      {
        enableWhen: [when("a", "=", { answerBoolean: true })],
      },
    ),
  ]);

  it("depends on the answers so far, and on what it lies in", () => {
    const { questionnaire } = taken(shown);
    const on = {
      a: [{ kind: "boolean" as const, value: true }],
      b: [{ kind: "integer" as const, value: 5 }],
    };
    expect([...enabledItems(questionnaire, {})]).toEqual(["a"]);
    expect([...enabledItems(questionnaire, on)]).toEqual(["a", "g", "b", "c"]);
    // The number is still there, but nobody is asked for it any more.
    expect([...enabledItems(questionnaire, { b: on.b })]).toEqual(["a"]);
  });

  it("compares by every operator", () => {
    const three = { kind: "integer" as const, value: 3 };
    const holds = (operator: Parameters<typeof conditionHolds>[0]["operator"], value: number) =>
      conditionHolds({ question: "q", operator, answer: three }, [{ kind: "integer", value }]);
    expect([2, 3, 4].map((value) => holds("=", value))).toEqual([false, true, false]);
    expect([2, 3, 4].map((value) => holds("!=", value))).toEqual([true, false, true]);
    expect([2, 3, 4].map((value) => holds(">", value))).toEqual([false, false, true]);
    expect([2, 3, 4].map((value) => holds(">=", value))).toEqual([false, true, true]);
    expect([2, 3, 4].map((value) => holds("<", value))).toEqual([true, false, false]);
    expect([2, 3, 4].map((value) => holds("<=", value))).toEqual([true, true, false]);
    const exists = (value: boolean) => ({
      question: "q",
      operator: "exists" as const,
      answer: { kind: "boolean" as const, value },
    });
    expect(conditionHolds(exists(true), [three])).toBe(true);
    expect(conditionHolds(exists(false), [])).toBe(true);
    expect(conditionHolds(exists(false), [three])).toBe(false);
    const after = {
      question: "q",
      operator: ">" as const,
      answer: { kind: "date" as const, value: "2026-03" },
    };
    expect(conditionHolds(after, [{ kind: "date", value: "2026-04-01" }])).toBe(true);
    expect(conditionHolds(after, [{ kind: "date", value: "2026-03-31" }])).toBe(false);
  });
});

describe("answers, made whole", () => {
  const whole = (file: JsonObject, answers: Answers) =>
    assess({ ...taken(file), scoring: { scores: [], alerts: [] } }, answers, expressions);

  it("have what the questionnaire calculates, from variables too, one building on another", () => {
    const file = paper(
      "Calculated",
      [
        ask("a", "integer"),
        ask("b", "integer"),
        ask("double", "integer", {
          extension: [calculated("%resource.item.where(linkId='sum').answer.value * 2")],
        }),
        ask("sum", "integer", {
          extension: [calculated("%one + %resource.item.where(linkId='b').answer.value")],
        }),
        ask("size", "string", { extension: [calculated("iif(%one > 3, 'much', 'little')")] }),
      ],
      { extension: [variable("one", "%resource.item.where(linkId='a').answer.value")] },
    );
    const assessed = whole(file, { a: [{ kind: "integer", value: 4 }], b: [{ kind: "integer", value: 5 }] });
    if (!assessed.ok) throw new Error("refused");
    expect(assessed.answers).toMatchObject({
      sum: [{ kind: "integer", value: 9 }],
      double: [{ kind: "integer", value: 18 }],
      size: [{ kind: "string", value: "much" }],
    });
  });

  it("leave out what cannot be calculated or never comes to rest, and say so", () => {
    const file = paper("Restless", [
      ask("a", "integer"),
      ask("grows", "integer", {
        extension: [
          calculated(
            "iif(%resource.item.where(linkId='grows').exists(), %resource.item.where(linkId='grows').answer.value + 1, 1)",
          ),
        ],
      }),
      ask("fails", "integer", { extension: [calculated("%nobody + 1")] }),
    ]);
    const assessed = whole(file, {});
    expect(assessed).toMatchObject({ ok: true, answers: {} });
    expect(assessed.ok && assessed.failed.toSorted()).toEqual(["fails", "grows"]);
  });

  it("have what stands in hidden items, and nothing that is not asked", () => {
    const hidden = { extension: [{ url: `${FHIR}/questionnaire-hidden`, valueBoolean: true }] };
    const file = paper("Hidden", [
      ask("version", "string", { ...hidden, initial: [{ valueString: "short" }] }),
      ask("a", "boolean"),
      ask("b", "string", { enableWhen: [when("a", "=", { answerBoolean: true })] }),
    ]);
    const no = { kind: "boolean" as const, value: false };
    const assessed = whole(file, { a: [no], b: [{ kind: "string", value: "left over" }] });
    expect(assessed).toMatchObject({
      ok: true,
      answers: { version: [{ kind: "string", value: "short" }], a: [no] },
    });
    expect(assessed.ok && Object.keys(assessed.answers)).not.toContain("b");
  });

  it("are refused by their linkId when they do not fit", () => {
    const file = paper("Strict", [
      ask("a", "string", { maxLength: 3 }),
      ask("b", "integer"),
      group("g", [ask("c", "date")]),
    ]);
    const problems = (answers: Answers) => {
      const assessed = whole(file, answers);
      return assessed.ok ? [] : assessed.problems.map(({ linkId, problem }) => `${linkId} ${problem}`);
    };
    expect(problems({ a: [{ kind: "string", value: "four" }] })).toEqual(["a too-long"]);
    expect(problems({ b: [{ kind: "string", value: "4" }] })).toEqual(["b wrong-kind"]);
    expect(
      problems({
        b: [
          { kind: "integer", value: 1 },
          { kind: "integer", value: 2 },
        ],
      }),
    ).toEqual(["b answered-twice"]);
    expect(problems({ z: [{ kind: "integer", value: 1 }] })).toEqual(["z no-such-question"]);
    expect(problems({ g: [{ kind: "integer", value: 1 }] })).toEqual(["g no-such-question"]);
  });
});

describe("a scoring block", () => {
  const { questionnaire } = taken(numbered(2));
  const faults = (scoring: unknown) => {
    const read = readScoring(JSON.stringify(scoring), questionnaire);
    return read.ok ? [] : read.refused.map(({ path }) => path);
  };
  const rule = { id: "s", name: "S", method: "sum", items: [{ linkId: "q1" }] };

  it("is refused by the place that does not fit", () => {
    expect(faults({ scores: [rule] })).toEqual([]);
    expect(faults({ scores: [{ ...rule, items: [{ linkId: "ghost" }] }] })).toEqual([
      "scores[0].items[0].linkId",
    ]);
    expect(faults({ scores: [rule, rule] })).toEqual(["scores[1].id"]);
    expect(faults({ scores: [{ ...rule, reliability: 1 }] })).toEqual(["scores[0].reliability"]);
    expect(
      faults({
        scores: [
          {
            ...rule,
            bands: [
              { from: 5, name: "b" },
              { from: 5, name: "a" },
            ],
          },
        ],
      }),
    ).toEqual(["scores[0].bands[1].from"]);
    expect(faults({ scores: [{ ...rule, mustAnswer: ["q2"] }] })).toEqual(["scores[0].mustAnswer[0]"]);
    expect(faults({ scores: [], alerts: [{ linkId: "ghost", above: 0 }] })).toEqual(["alerts[0].linkId"]);
    expect(faults({ scores: [{ ...rule, method: "calculated" }] })).toEqual(["scores[0].items[0].linkId"]);
  });

  it("is proposed from what the questionnaire itself says", () => {
    const weighted = taken(
      paper("W", [ask("a", "choice", { answerOption: scale(ORDINAL, "x", "y") }), ask("n", "string")]),
    );
    expect(proposedScoring(weighted.questionnaire).scores).toMatchObject([
      { method: "sum", items: [{ linkId: "a" }] },
    ]);
    const own = taken(
      paper("C", [ask("a", "integer"), ask("t", "integer", { extension: [calculated("1 + 1")] })]),
    );
    expect(proposedScoring(own.questionnaire).scores).toMatchObject([
      { method: "calculated", items: [{ linkId: "t" }] },
    ]);
    expect(proposedScoring(questionnaire).scores).toEqual([]);
  });
});

describe("change and the two together", () => {
  const rule = (more: Partial<RuleDraft>) =>
    scoreRuleSchema.parse({ id: "s", name: "S", method: "sum", items: linkIds(1, 1), ...more });

  it("is not judged without figures to judge it by, and has no better or worse without a direction", () => {
    expect(changeBetween(1, 9, rule({})).verdict).toBe("not-judged");
    expect(changeBetween(1, 9, rule({ reliableChange: 3 })).verdict).toBe("changed");
  });

  it("the other way round is the opposite", () => {
    const judged = rule({ sd: 5, reliability: 0.8, cutOff: 20, direction: "higher-is-better" });
    const opposite = { better: "worse", "better-and-across": "worse-and-across" } as Record<string, string>;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (one, other) => {
        const there = changeBetween(one, other, judged).verdict;
        const back = changeBetween(other, one, judged).verdict;
        if (there.startsWith("better")) expect(back).toBe(opposite[there]);
        if (there === "no-reliable-change") expect(back).toBe(there);
      }),
    );
  });

  it("two scores have a mean, a lower one and a distance, and one alone has none", () => {
    expect(dyadScores(3, 8)).toEqual({ mean: 5.5, minimum: 3, distance: 5 });
    expect(dyadScores(3, null)).toBeNull();
  });
});

describe("what is due", () => {
  const facts = { today: "2026-03-14", lastTakenOn: null, sessionToday: null, lastSession: null };
  it("every session: on its day, until it was answered for it", () => {
    const due = (more: Partial<typeof facts> | Record<string, string | null>) =>
      isDue({ every: "session" }, { ...facts, ...more });
    expect(due({})).toBe(false);
    expect(due({ sessionToday: "s2", lastSession: "s1", lastTakenOn: "2026-03-07" })).toBe(true);
    expect(due({ sessionToday: "s2", lastSession: "s2", lastTakenOn: "2026-03-13" })).toBe(false);
    expect(due({ sessionToday: "s2", lastTakenOn: "2026-03-14" })).toBe(false);
  });

  it("every so many weeks: at once, and then when they have passed", () => {
    const due = (lastTakenOn: string | null) =>
      isDue({ every: "weeks", weeks: 2 }, { ...facts, lastTakenOn });
    expect([due(null), due("2026-03-01"), due("2026-02-28")]).toEqual([true, false, true]);
  });
});
