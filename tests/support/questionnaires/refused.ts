import type { JsonObject } from "#shared/measures/json.ts";
import { ask, calculated, group, options, paper, SDC, valueSet, variable, when } from "./write.ts";

type RefusedFile = { style: string; at: string; reason: string; file: JsonObject };
const one = (item: JsonObject, more?: JsonObject) => paper("Refused", [item], more);
const coded = (more: JsonObject) =>
  one(ask("a", "choice", { answerValueSet: "#v" }), { contained: [valueSet("v", more)] });
const expression = (text: string, language?: string) =>
  one(ask("a", "decimal", { extension: [calculated(text, language)] }));
const EXPRESSION = "item[0].extension[0].valueExpression.expression";

/** Questionnaires Attune refuses, each with the place and the reason it must name. */
export const REFUSED: readonly RefusedFile[] = [
  ...["attachment", "reference", "quantity", "url", "time", "dateTime", "riddle"].map((type) => ({
    style: `an item of type ${type}`,
    at: "item[0].type",
    reason: "type-not-supported",
    file: one(ask("a", type)),
  })),
  ...["coding", "question"].map((type) => ({
    style: `the R5 item type ${type}`,
    at: "item[0].type",
    reason: "r5-only",
    file: one(ask("a", type, { answerOption: options("x") })),
  })),
  {
    style: "R5 answerConstraint",
    at: "item[0].answerConstraint",
    reason: "r5-only",
    file: one(ask("a", "choice", { answerOption: options("x"), answerConstraint: "optionsOnly" })),
  },
  {
    style: "R5 disabledDisplay",
    at: "item[0].item[0].disabledDisplay",
    reason: "r5-only",
    file: one(group("g", [ask("a", "string", { disabledDisplay: "hidden" })])),
  },
  {
    style: "R5 versionAlgorithm and copyrightLabel",
    at: "versionAlgorithmString",
    reason: "r5-only",
    file: one(ask("a", "string"), { versionAlgorithmString: "semver", copyrightLabel: "x" }),
  },
  {
    style: "the same linkId twice, far apart",
    at: "item[1].item[0].linkId",
    reason: "link-id-twice",
    file: paper("Twice", [ask("a", "string"), group("g", [ask("a", "integer")])]),
  },
  {
    style: "no linkId",
    at: "item[0].linkId",
    reason: "missing",
    file: one({ type: "string", text: "x" }),
  },
  {
    style: "a value set that is somewhere else",
    at: "item[0].answerValueSet",
    reason: "value-set-not-in-file",
    file: one(ask("a", "choice", { answerValueSet: "http://example.org/ValueSet/elsewhere" })),
  },
  {
    style: "a contained value set that is not there",
    at: "item[0].answerValueSet",
    reason: "value-set-not-in-file",
    file: one(ask("a", "choice", { answerValueSet: "#nowhere" })),
  },
  {
    style: "a value set with a filter",
    at: "contained[0].compose.include[0].filter",
    reason: "value-set-not-usable",
    file: coded({
      compose: { include: [{ system: "urn:x", filter: [{ property: "p", op: "=", value: "v" }] }] },
    }),
  },
  {
    style: "a value set that leaves codes out",
    at: "contained[0].compose.exclude",
    reason: "value-set-not-usable",
    file: coded({
      compose: { include: [{ system: "urn:x", concept: [{ code: "a" }] }], exclude: [{ system: "urn:x" }] },
    }),
  },
  {
    style: "a choice without options",
    at: "item[0]",
    reason: "choice-without-options",
    file: one(ask("a", "choice")),
  },
  {
    style: "options of a kind that is not ours",
    at: "item[0].answerOption[0].valueTime",
    reason: "kind-not-supported",
    file: one(ask("a", "choice", { answerOption: [{ valueTime: "10:00:00" }] })),
  },
  {
    style: "two options that are one",
    at: "item[0].answerOption[2]",
    reason: "option-twice",
    file: one(ask("a", "choice", { answerOption: options("x", "y", "x") })),
  },
  {
    style: "options and a value set",
    at: "item[0].answerValueSet",
    reason: "options-do-not-fit",
    file: one(ask("a", "choice", { answerOption: options("x"), answerValueSet: "#v" })),
  },
  {
    style: "an empty group",
    at: "item[0]",
    reason: "group-without-items",
    file: one(ask("g", "group")),
  },
  {
    style: "a display that asks",
    at: "item[0].item",
    reason: "display-with-more",
    file: one(ask("d", "display", { item: [ask("a", "string")] })),
  },
  {
    style: "several conditions, and no word whether all or any",
    at: "item[1].enableBehavior",
    reason: "behavior-missing",
    file: paper("Unsaid", [
      ask("a", "boolean"),
      ask("b", "string", {
        enableWhen: [when("a", "=", { answerBoolean: true }), when("a", "exists", { answerBoolean: true })],
      }),
    ]),
  },
  {
    style: "a condition on no question",
    at: "item[0].enableWhen[0].question",
    reason: "unknown-question",
    file: one(ask("b", "string", { enableWhen: [when("ghost", "exists", { answerBoolean: true })] })),
  },
  {
    style: "more than a yes",
    at: "item[1].enableWhen[0].operator",
    reason: "operator-does-not-fit",
    file: paper("More", [
      ask("a", "boolean"),
      ask("b", "string", { enableWhen: [when("a", ">", { answerBoolean: true })] }),
    ]),
  },
  {
    style: "a condition on a time of day",
    at: "item[1].enableWhen[0].answerTime",
    reason: "kind-not-supported",
    file: paper("Time", [
      ask("a", "string"),
      ask("b", "string", { enableWhen: [when("a", "=", { answerTime: "10:00:00" })] }),
    ]),
  },
  {
    style: "conditions in a circle",
    at: "item[0].enableWhen",
    reason: "conditions-in-a-circle",
    file: paper("Circle", [
      ask("a", "boolean", { enableWhen: [when("b", "=", { answerBoolean: true })] }),
      ask("b", "boolean", { enableWhen: [when("a", "=", { answerBoolean: true })] }),
    ]),
  },
  {
    style: "a beginning that does not fit",
    at: "item[0].initial[0]",
    reason: "initial-does-not-fit",
    file: one(ask("a", "integer", { initial: [{ valueString: "many" }] })),
  },
  {
    style: "a length for a date",
    at: "item[0].maxLength",
    reason: "element-does-not-fit",
    file: one(ask("a", "date", { maxLength: 4 })),
  },
  {
    style: "an element nobody knows",
    at: "item[0].colour",
    reason: "unknown-element",
    file: one(ask("a", "string", { colour: "green" })),
  },
  {
    style: "an extension that changes the meaning",
    at: "item[0].modifierExtension",
    reason: "changes-meaning",
    file: one(ask("a", "string", { modifierExtension: [{ url: "urn:not", valueBoolean: true }] })),
  },
  {
    style: "rules from elsewhere",
    at: "implicitRules",
    reason: "changes-meaning",
    file: one(ask("a", "string"), { implicitRules: "http://example.org/rules" }),
  },
  {
    style: "a condition written as an expression",
    at: "item[0].extension[0]",
    reason: "extension-not-supported",
    file: one(ask("a", "string", { extension: [{ url: `${SDC}/sdc-questionnaire-enableWhenExpression` }] })),
  },
  {
    style: "an expression in CQL",
    at: "item[0].extension[0].valueExpression.language",
    reason: "expression-language",
    file: expression("1", "text/cql"),
  },
  {
    style: "an expression with a slip",
    at: EXPRESSION,
    reason: "expression-not-readable",
    file: expression("1 + ("),
  },
  ...[
    "resolve()",
    "now()",
    "'a'.matches('(a+)+')",
    "trace('x')",
    "`trace`('x')",
    "%terminologies",
    "1.memberOf('x')",
  ].map((text) => ({
    style: `an expression with ${text}`,
    at: EXPRESSION,
    reason: "expression-not-allowed",
    file: expression(text),
  })),
  {
    style: "a variable without a usable name",
    at: "extension[0].valueExpression.name",
    reason: "wrong-kind",
    file: one(ask("a", "string"), { extension: [variable("resource", "1")] }),
  },
  {
    style: "another resource",
    at: "resourceType",
    reason: "not-a-questionnaire",
    file: { resourceType: "Patient" },
  },
  {
    style: "two questionnaires in a bundle",
    at: "entry[1].resource",
    reason: "one-questionnaire-only",
    file: {
      resourceType: "Bundle",
      entry: [{ resource: one(ask("a", "string")) }, { resource: one(ask("b", "string")) }],
    },
  },
  {
    style: "nothing to ask",
    at: "item",
    reason: "missing",
    file: { resourceType: "Questionnaire", title: "Empty" },
  },
];
