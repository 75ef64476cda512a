import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ITEM_LIMITS, importQuestionnaire } from "#shared/measures/import-questionnaire.ts";
import { FILE_LIMITS, type Json, type JsonObject } from "#shared/measures/json.ts";
import { loadExpressions } from "#shared/measures/load-expressions.ts";
import { OWN_INSTRUMENTS } from "#shared/measures/own/all.ts";
import { allItems, questionnaireSchema } from "#shared/measures/questionnaire.ts";
import { scoringFaults, scoringSchema } from "#shared/measures/scoring.ts";
import { REFUSED } from "#tests/support/questionnaires/refused.ts";
import { TAKEN } from "#tests/support/questionnaires/taken.ts";
import { ask, group, paper } from "#tests/support/questionnaires/write.ts";

const expressions = await loadExpressions();
const bring = (file: Json) => importQuestionnaire(JSON.stringify(file), expressions);
const refusals = (text: string) => importQuestionnaire(text, expressions).report.refused;

describe("a questionnaire that is taken", () => {
  it("comes in more than thirty styles", () => expect(TAKEN.length).toBeGreaterThanOrEqual(30));

  it.each(TAKEN)("$style", ({ file, feature }) => {
    const outcome = bring(file);
    expect(outcome.report.refused).toEqual([]);
    if (!outcome.ok) throw new Error("refused without a reason");
    expect(questionnaireSchema.parse(outcome.questionnaire)).toEqual(outcome.questionnaire);
    expect(outcome.report.supported.map((used) => used.feature)).toContain(feature);
  });

  it("says what it left out, and where", () => {
    const published = TAKEN.find(({ style }) => style.startsWith("much"));
    const { ignored } = bring(published?.file ?? null).report;
    expect(ignored).toContainEqual({
      path: "extension[0]",
      element: "extension",
      reason: "extension-unknown",
      detail: "urn:somebody:colour",
    });
    expect(ignored.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["publisher", "item[0].code", "_title"]),
    );
  });

  it("keeps what stands in it: words, numbers, limits, conditions", () => {
    const outcome = bring(
      paper("Kept", [
        ask("a", "integer", { prefix: "1.", required: true, initial: [{ valueInteger: 2 }] }),
        group("g", [
          ask("b", "string", {
            maxLength: 9,
            enableWhen: [{ question: "a", operator: ">", answerInteger: 1 }],
          }),
        ]),
      ]),
    );
    if (!outcome.ok) throw new Error("refused");
    const [a, g, b] = allItems(outcome.questionnaire);
    expect(a).toMatchObject({
      prefix: "1.",
      required: true,
      initial: [{ kind: "integer", value: 2 }],
      text: "About a",
    });
    expect(g?.items).toEqual([b]);
    expect(b).toMatchObject({
      maxLength: 9,
      enableWhen: [{ question: "a", operator: ">", answer: { kind: "integer", value: 1 } }],
    });
  });
});

describe("a questionnaire that is refused", () => {
  it.each(REFUSED)("$style", ({ file, at, reason }) => {
    const outcome = bring(file);
    expect(outcome.ok).toBe(false);
    expect(outcome.report.refused.map((refused) => [refused.path, refused.reason])).toContainEqual([
      at,
      reason,
    ]);
  });

  it("is told of all its faults at once", () => {
    const { refused } = bring(
      paper("Many", [ask("a", "time"), group("g", [ask("b", "url"), ask("c", "choice")])]),
    ).report;
    expect(refused.map(({ path }) => path)).toEqual([
      "item[0].type",
      "item[1].item[0].type",
      "item[1].item[1]",
    ]);
  });

  it.each([
    ["not JSON", "{", "$", "not-json"],
    [
      "a name that reaches for the prototype",
      `{"resourceType":"Questionnaire","item":[{"__proto__":{}}]}`,
      "item[0].__proto__",
      "forbidden-name",
    ],
    ["too many characters", " ".repeat(FILE_LIMITS.characters + 1), "$", "too-large"],
    ["too many values", `[${"0,".repeat(FILE_LIMITS.values)}0]`, "$", "too-many-values"],
    [
      "nested without end",
      `${"[".repeat(100_000)}${"]".repeat(100_000)}`,
      "[0]".repeat(60).slice(0, 159),
      "too-deep",
    ],
  ])("when it is %s", (_what, text, path, reason) => {
    const [first] = refusals(text);
    expect(first?.reason).toBe(reason);
    expect(first?.path.slice(0, 159)).toBe(path);
  });

  it("when it has more items, or more levels, than are taken", () => {
    const many = paper(
      "Many",
      Array.from({ length: ITEM_LIMITS.items + 1 }, (_, n) => ask(`i${n}`, "string")),
    );
    expect(refusals(JSON.stringify(many))[0]).toMatchObject({ path: "item[2000]", reason: "too-many-items" });
    let deep: JsonObject = ask("end", "string");
    for (let level = 0; level < ITEM_LIMITS.depth; level += 1) deep = group(`level-${level}`, [deep]);
    expect(refusals(JSON.stringify(paper("Deep", [deep])))[0]?.reason).toBe("too-deep");
  });
});

it("takes a thousand items", () => {
  const file = paper(
    "Long",
    Array.from({ length: 1_000 }, (_, n) => ask(`i${n}`, "integer")),
  );
  expect(bring(file).ok).toBe(true);
});

it("holds our own instruments to the same rules as everybody's", () => {
  expect(OWN_INSTRUMENTS).toHaveLength(1);
  for (const { questionnaire, scoring } of OWN_INSTRUMENTS) {
    const outcome = bring(questionnaire);
    expect(outcome.report.refused).toEqual([]);
    expect(outcome.ok && scoringFaults(scoringSchema.parse(scoring), outcome.questionnaire)).toEqual([]);
  }
});

describe("ten thousand damaged questionnaires", () => {
  const files = [...TAKEN, ...REFUSED].map(({ file }) => file);
  const junk = fc.oneof(
    fc.constantFrom<Json>(null, true, -1, 1e308, "", " ", "#", [], {}, [[]], [null], "group", "choice", {
      url: 1,
    }),
    fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
  );
  const damage = fc.record({
    at: fc.nat(),
    how: fc.constantFrom("replace", "remove", "rename", "copy"),
    with: junk,
  });

  it("are each taken whole or refused with a place that can be found", () => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        (file, damages) => {
          const broken = damages.reduce<Json>((value, each) => damaged(value, each), structuredClone(file));
          const outcome = bring(broken);
          if (outcome.ok) {
            taken += 1;
            questionnaireSchema.parse(outcome.questionnaire);
            return;
          }
          expect(outcome.report.refused.length).toBeGreaterThan(0);
          for (const { path, element } of outcome.report.refused) {
            expect(path).not.toBe("");
            expect(element).not.toBe("");
          }
        },
      ),
      { numRuns: 10_000 },
    );
    expect(taken).toBeGreaterThan(100);
  }, 120_000);
});

type Damage = { at: number; how: "replace" | "remove" | "rename" | "copy"; with: Json };

/** One place of the file, any place, gone, replaced, under another name, or there twice. */
function damaged(root: Json, { at, how, with: junk }: Damage): Json {
  const other = structuredClone(junk);
  const places: { holder: JsonObject | Json[]; name: string }[] = [];
  const walk = (value: Json) => {
    if (typeof value !== "object" || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      places.push({ holder: value, name });
      walk(inner);
    }
  };
  walk(root);
  const place = places[at % Math.max(1, places.length)];
  if (!place) return root;
  const { holder, name } = place;
  if (Array.isArray(holder)) {
    const index = Number(name);
    if (how === "remove") holder.splice(index, 1);
    else
      holder.splice(
        how === "copy" ? index + 1 : index,
        how === "copy" ? 0 : 1,
        how === "copy" ? structuredClone(holder[index] ?? null) : other,
      );
    return root;
  }
  const value = holder[name] ?? null;
  if (how === "remove" || how === "rename") delete holder[name];
  if (how === "rename") holder[`${name}x`] = value;
  if (how === "replace") holder[name] = other;
  return root;
}
