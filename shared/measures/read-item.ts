import type { Answer } from "./answer.ts";
import { fitsItem } from "./answer-fits.ts";
import {
  at,
  checkNames,
  codeOf,
  contentOf,
  type Element,
  flagOf,
  listOf,
  neededText,
  numberOf,
  textOf,
} from "./element.ts";
import type { Expressions } from "./expressions.ts";
import {
  CALCULATED,
  expressionOf,
  extensionsOf,
  HIDDEN,
  limitOf,
  MAX_VALUE,
  MIN_VALUE,
  VARIABLE,
  variableOf,
} from "./extensions.ts";
import { type Condition, ITEM_TYPES, type Item, type ItemType, isAsked, OPERATORS } from "./questionnaire.ts";
import { answerOf, choiceNames } from "./read-answer.ts";
import { readOptions } from "./read-options.ts";
import type { Library } from "./value-sets.ts";

const KNOWN = {
  used: [
    "extension",
    "linkId",
    "prefix",
    "text",
    "type",
    "enableWhen",
    "enableBehavior",
    "required",
    "repeats",
    "readOnly",
    "maxLength",
    "answerValueSet",
    "answerOption",
    "initial",
    "item",
  ],
  harmless: ["id", "definition", "code"],
  r5: ["disabledDisplay", "answerConstraint"],
};
const CONDITION = {
  used: ["question", "operator", ...choiceNames("answer")],
  harmless: ["id", "extension"],
  r5: [],
};
const INITIAL = { used: choiceNames("value"), harmless: ["id", "extension"], r5: [] };
const EXTENSIONS = [HIDDEN, MIN_VALUE, MAX_VALUE, VARIABLE, CALCULATED];
const R5_TYPES = ["coding", "question"];
const TYPES_WITH_LENGTH: readonly ItemType[] = ["integer", "decimal", "string", "text", "open-choice"];

export type ItemReading = { library: Library; expressions: Expressions };

/** One `item` without those below it; undefined where it cannot be one of ours, and the report says why. */
export function readItem(element: Element, reading: ItemReading): Item | undefined {
  checkNames(element, KNOWN);
  const linkId = neededText(element, "linkId", 255);
  const type = typeOf(element);
  if (linkId === undefined || type === undefined) return undefined;
  element.report.uses(type, element.path);
  const extensions = extensionsOf(element, EXTENSIONS);
  const first = (url: string) => extensions.get(url)?.[0];
  const calculated = first(CALCULATED);
  const { options, selected } = readOptions(element, type, reading.library);
  const item: Item = {
    linkId,
    type,
    prefix: textOf(element, "prefix", 100) ?? null,
    text: textOf(element, "text", 10_000) ?? "",
    required: flagOf(element, "required"),
    repeats: flagOf(element, "repeats"),
    readOnly: flagOf(element, "readOnly"),
    hidden: isHidden(first(HIDDEN)),
    maxLength: lengthOf(element, type),
    min: limitOf(first(MIN_VALUE)),
    max: limitOf(first(MAX_VALUE)),
    options,
    initial: selected,
    enableWhen: listOf(element, "enableWhen").flatMap(conditionOf),
    enableBehavior: behaviorOf(element),
    calculated: (calculated && expressionOf(calculated, reading.expressions)) ?? null,
    variables: (extensions.get(VARIABLE) ?? []).flatMap(
      (each) => variableOf(each, reading.expressions) ?? [],
    ),
    items: [],
  };
  item.initial.push(...initialOf(element, item));
  if (calculated && !isAsked(item)) element.report.refuses(calculated.path, "element-does-not-fit", type);
  checkShape(element, item);
  noteFeatures(element, item);
  return item;
}

function typeOf(element: Element): ItemType | undefined {
  const type = neededText(element, "type", 100);
  const known = ITEM_TYPES.find((each) => each === type);
  if (known || type === undefined) return known;
  const reason = R5_TYPES.includes(type) ? "r5-only" : "type-not-supported";
  element.report.refuses(at(element, "type"), reason, type);
  return undefined;
}

const isHidden = (extension: Element | undefined) =>
  extension !== undefined && flagOf(extension, "valueBoolean");

function lengthOf(element: Element, type: ItemType): number | null {
  const length = numberOf(element, "maxLength", true);
  if (length === undefined) return null;
  if (length < 1) element.report.refuses(at(element, "maxLength"), "wrong-kind", "number above 0");
  else if (!TYPES_WITH_LENGTH.includes(type))
    element.report.refuses(at(element, "maxLength"), "element-does-not-fit", type);
  else return length;
  return null;
}

function behaviorOf(element: Element): Item["enableBehavior"] {
  const behavior = codeOf(element, "enableBehavior", ["all", "any"]);
  const several = listOf(element, "enableWhen").length > 1;
  if (several && contentOf(element, "enableBehavior") === undefined)
    element.report.refuses(at(element, "enableBehavior"), "behavior-missing");
  return behavior ?? "all";
}

function conditionOf(element: Element): Condition[] {
  checkNames(element, CONDITION);
  const question = neededText(element, "question", 255);
  if (contentOf(element, "operator") === undefined)
    element.report.refuses(at(element, "operator"), "missing");
  const operator = codeOf(element, "operator", OPERATORS);
  const answer = answerOf(element, "answer");
  return question === undefined || !operator || !answer ? [] : [{ question, operator, answer }];
}

function initialOf(element: Element, item: Item): Answer[] {
  const initials = listOf(element, "initial");
  if (initials.length > 0 && !isAsked(item))
    element.report.refuses(at(element, "initial"), "initial-does-not-fit", item.type);
  return initials.flatMap((initial) => {
    checkNames(initial, INITIAL);
    const answer = answerOf(initial, "value");
    if (!answer || !isAsked(item)) return [];
    if (fitsItem(item, answer) === "fits") return [answer];
    initial.report.refuses(initial.path, "initial-does-not-fit", item.type);
    return [];
  });
}

function checkShape(element: Element, item: Item): void {
  const { report } = element;
  if (item.type === "group" && listOf(element, "item").length === 0)
    report.refuses(element.path, "group-without-items");
  if (item.type === "display")
    for (const name of ["item", "required", "repeats", "readOnly", "answerOption", "code"])
      if (contentOf(element, name) !== undefined)
        report.refuses(at(element, name), "display-with-more", name);
  if (item.initial.length > 1 && !item.repeats)
    report.refuses(at(element, "initial"), "initial-does-not-fit", "repeats");
  if (item.type === "group" && item.repeats) report.passesOver(at(element, "repeats"), "asked-once");
}

function noteFeatures(element: Element, item: Item): void {
  const notes: [string, boolean, string][] = [
    ["prefix", item.prefix !== null, "prefix"],
    ["required", item.required, "required"],
    ["repeats", item.repeats && item.type !== "group", "repeats"],
    ["readOnly", item.readOnly, "readOnly"],
    ["hidden", item.hidden, "extension"],
    ["maxLength", item.maxLength !== null, "maxLength"],
    ["initial", item.initial.length > 0, "initial"],
    ["enableWhen", item.enableWhen.length > 0, "enableWhen"],
    ["calculatedExpression", item.calculated !== null, "extension"],
  ];
  for (const [feature, there, name] of notes) if (there) element.report.uses(feature, at(element, name));
}
