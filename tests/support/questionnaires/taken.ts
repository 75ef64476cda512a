import type { JsonObject } from "#shared/measures/json.ts";
import {
  ask,
  calculated,
  coding,
  FHIR,
  group,
  ORDINAL,
  options,
  paper,
  scale,
  valueSet,
  variable,
  WEIGHT,
  when,
} from "./write.ts";

const OFTEN = ["never", "seldom", "often", "always"];
const compose = (...codes: string[]): JsonObject => ({
  compose: {
    include: [{ system: "urn:test:codes", concept: codes.map((code) => ({ code, display: code })) }],
  },
});
const total = (linkIds: string[]) =>
  linkIds.map((id) => `%resource.item.where(linkId='${id}').answer.value.ordinal()`).join(" + ");

/** Questionnaires Attune takes, each with a feature its report must name. */
export const TAKEN: readonly { style: string; feature: string; file: JsonObject }[] = [
  {
    style: "every item type in one",
    feature: "open-choice",
    file: paper("Every kind", [
      ask("note", "display"),
      ask("pick", "choice", { answerOption: options("tea", "coffee") }),
      ask("other", "open-choice", { answerOption: options("walk", "rest") }),
      ask("whole", "integer"),
      ask("part", "decimal"),
      ask("yes", "boolean"),
      ask("day", "date"),
      ask("short", "string"),
      ask("long", "text"),
      group("more", [ask("inner", "string")]),
    ]),
  },
  {
    style: "groups within groups",
    feature: "group",
    file: paper("Rooms", [
      group("house", [
        group("upstairs", [group("left", [ask("window", "boolean")])]),
        ask("door", "boolean"),
      ]),
    ]),
  },
  {
    style: "questions below a question",
    feature: "boolean",
    file: paper("Below", [ask("moved", "boolean", { item: [ask("where", "string"), ask("since", "date")] })]),
  },
  ...(["=", "!=", ">", "<", ">=", "<="] as const).map((operator) => ({
    style: `shown when ${operator} a number`,
    feature: "enableWhen",
    file: paper(`When ${operator}`, [
      ask("count", "integer"),
      ask("then", "text", { enableWhen: [when("count", operator, { answerInteger: 3 })] }),
    ]),
  })),
  {
    style: "shown when something was answered",
    feature: "enableWhen",
    file: paper("When there", [
      ask("name", "string"),
      ask("then", "text", { enableWhen: [when("name", "exists", { answerBoolean: true })] }),
    ]),
  },
  {
    style: "shown when any of several hold, each of another kind",
    feature: "enableWhen",
    file: paper("Any", [
      ask("yes", "boolean"),
      ask("day", "date"),
      ask("part", "decimal"),
      ask("word", "string"),
      ask("pick", "choice", { answerOption: options("a", "b") }),
      group("then", [ask("inner", "text")], {
        enableBehavior: "any",
        enableWhen: [
          when("yes", "=", { answerBoolean: true }),
          when("day", ">", { answerDate: "2020-01-01" }),
          when("part", "<=", { answerDecimal: 0.5 }),
          when("word", "!=", { answerString: "no" }),
          when("pick", "=", { answerCoding: coding("a") }),
        ],
      }),
    ]),
  },
  {
    style: "shown when all of several hold",
    feature: "enableWhen",
    file: paper("All", [
      ask("a", "boolean"),
      ask("b", "boolean"),
      ask("then", "text", {
        enableBehavior: "all",
        enableWhen: [when("a", "=", { answerBoolean: true }), when("b", "=", { answerBoolean: false })],
      }),
    ]),
  },
  {
    style: "options of every kind",
    feature: "answerOption",
    file: paper("Options", [
      ask("numbers", "choice", { answerOption: [{ valueInteger: 1 }, { valueInteger: 2 }] }),
      ask("days", "choice", { answerOption: [{ valueDate: "2026-01-01" }, { valueDate: "2026-02-01" }] }),
      ask("words", "choice", { answerOption: [{ valueString: "near" }, { valueString: "far" }] }),
      ask("codes", "choice", { answerOption: options("near", "far") }),
    ]),
  },
  {
    style: "a contained value set",
    feature: "contained-value-set",
    file: paper("Contained", [ask("how", "choice", { answerValueSet: "#often" })], {
      contained: [valueSet("often", compose(...OFTEN))],
    }),
  },
  {
    style: "a contained value set already worked out, in levels",
    feature: "contained-value-set",
    file: paper("Expanded", [ask("how", "choice", { answerValueSet: "#levels" })], {
      contained: [
        valueSet("levels", {
          expansion: {
            contains: [
              { code: "top", abstract: true, contains: [{ code: "low" }, { code: "high" }] },
              { code: "none" },
            ],
          },
        }),
      ],
    }),
  },
  {
    style: "a value set by its address, contained",
    feature: "value-set-in-file",
    file: paper("By address", [ask("how", "choice", { answerValueSet: "urn:test:often|2" })], {
      contained: [valueSet("often", { url: "urn:test:often", version: "2", ...compose(...OFTEN) })],
    }),
  },
  {
    style: "a bundle with its value set beside it",
    feature: "value-set-in-file",
    file: {
      resourceType: "Bundle",
      type: "collection",
      entry: [
        { resource: paper("Bundled", [ask("how", "choice", { answerValueSet: "urn:test:often" })]) },
        { resource: valueSet("often", { url: "urn:test:often", ...compose(...OFTEN) }) },
      ],
    },
  },
  {
    style: "a value set that names a contained code system",
    feature: "ordinalValue",
    file: paper("Code system", [ask("how", "choice", { answerValueSet: "#all" })], {
      contained: [
        valueSet("all", { compose: { include: [{ system: "urn:test:system" }] } }),
        {
          resourceType: "CodeSystem",
          id: "system",
          url: "urn:test:system",
          concept: OFTEN.map((code, index) => ({
            code,
            extension: [{ url: `${FHIR}/codesystem-ordinalValue`, valueDecimal: index }],
          })),
        },
      ],
    }),
  },
  {
    style: "ordinalValue on options",
    feature: "ordinalValue",
    file: paper("Ordinal", [ask("how", "choice", { answerOption: scale(ORDINAL, ...OFTEN) })]),
  },
  {
    style: "ordinalValue inside the coding",
    feature: "ordinalValue",
    file: paper("Ordinal inside", [
      ask("how", "choice", {
        answerOption: OFTEN.map((code, index) => ({
          valueCoding: { ...coding(code), extension: [{ url: ORDINAL, valueDecimal: index }] },
        })),
      }),
    ]),
  },
  {
    style: "itemWeight on options",
    feature: "itemWeight",
    file: paper("Weighted", [ask("how", "choice", { answerOption: scale(WEIGHT, ...OFTEN) })]),
  },
  {
    style: "weights on the concepts of a value set",
    feature: "ordinalValue",
    file: paper("Weighted set", [ask("how", "choice", { answerValueSet: "#often" })], {
      contained: [
        valueSet("often", {
          compose: {
            include: [
              {
                system: "urn:test:codes",
                concept: OFTEN.map((code, index) => ({
                  code,
                  extension: [{ url: `${FHIR}/valueset-ordinalValue`, valueDecimal: index * 2 }],
                })),
              },
            ],
          },
        }),
      ],
    }),
  },
  {
    style: "a total it calculates itself",
    feature: "calculatedExpression",
    file: paper("Totalled", [
      ask("first", "choice", { answerOption: scale(ORDINAL, ...OFTEN) }),
      ask("second", "choice", { answerOption: scale(ORDINAL, ...OFTEN) }),
      ask("total", "decimal", { readOnly: true, extension: [calculated(total(["first", "second"]))] }),
    ]),
  },
  {
    style: "variables that a calculation builds on",
    feature: "variable",
    file: paper(
      "Variables",
      [
        ask("a", "integer"),
        ask("b", "integer"),
        group("result", [ask("sum", "integer", { extension: [calculated("%one + %two")] })], {
          extension: [variable("two", "%resource.item.where(linkId='b').answer.value")],
        }),
      ],
      { extension: [variable("one", "%resource.item.where(linkId='a').answer.value")] },
    ),
  },
  {
    style: "several answers to one question",
    feature: "repeats",
    file: paper("Several", [
      ask("who", "choice", { repeats: true, answerOption: options("mother", "father", "aunt") }),
    ]),
  },
  {
    style: "a group that is meant to come again",
    feature: "group",
    file: paper("Again", [group("child", [ask("name", "string")], { repeats: true })]),
  },
  {
    style: "numbers before the questions",
    feature: "prefix",
    file: paper("Prefixed", [
      ask("one", "string", { prefix: "1." }),
      ask("two", "string", { prefix: "2a)" }),
    ]),
  },
  {
    style: "a hidden item with a value of its own",
    feature: "hidden",
    file: paper("Hidden", [
      ask("form", "string", {
        extension: [{ url: `${FHIR}/questionnaire-hidden`, valueBoolean: true }],
        initial: [{ valueString: "short" }],
      }),
      ask("shown", "string"),
    ]),
  },
  {
    style: "values to begin with",
    feature: "initial",
    file: paper("Beginnings", [
      ask("a", "integer", { initial: [{ valueInteger: 4 }] }),
      ask("b", "boolean", { initial: [{ valueBoolean: false }] }),
      ask("c", "choice", {
        answerOption: [{ valueCoding: coding("x"), initialSelected: true }, { valueCoding: coding("y") }],
      }),
    ]),
  },
  {
    style: "needed answers, lengths and limits",
    feature: "limits",
    file: paper("Limits", [
      ask("short", "string", { required: true, maxLength: 20 }),
      ask("ten", "integer", {
        extension: [
          { url: `${FHIR}/minValue`, valueInteger: 0 },
          { url: `${FHIR}/maxValue`, valueInteger: 10 },
        ],
      }),
    ]),
  },
  {
    style: "much that is only for the publisher",
    feature: "string",
    file: paper("Published", [ask("a", "string", { definition: "urn:x", code: [coding("a")] })], {
      id: "published",
      meta: { profile: ["urn:profile"] },
      language: "en",
      text: { status: "generated", div: "<div>Words</div>" },
      publisher: "Somebody",
      date: "2026-01-01",
      subjectType: ["Patient"],
      copyright: "All rights with somebody.",
      _title: { extension: [{ url: "urn:translation", valueString: "Publié" }] },
      extension: [{ url: "urn:somebody:colour", valueString: "green" }],
    }),
  },
];
