import { at, contentOf, type Element, listOf, neededText, numberOf, textOf } from "./element.ts";
import { type Expressions, expressionFault } from "./expressions.ts";
import type { Variable } from "./questionnaire.ts";

const FHIR = "http://hl7.org/fhir/StructureDefinition";
const SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition";

export const HIDDEN = `${FHIR}/questionnaire-hidden`;
export const MIN_VALUE = `${FHIR}/minValue`;
export const MAX_VALUE = `${FHIR}/maxValue`;
export const VARIABLE = `${FHIR}/variable`;
export const CALCULATED = `${SDC}/sdc-questionnaire-calculatedExpression`;

const WEIGHTS: Readonly<Record<string, "ordinalValue" | "itemWeight">> = {
  [`${FHIR}/ordinalValue`]: "ordinalValue",
  [`${FHIR}/valueset-ordinalValue`]: "ordinalValue",
  [`${FHIR}/codesystem-ordinalValue`]: "ordinalValue",
  [`${FHIR}/itemWeight`]: "itemWeight",
  [`${SDC}/itemWeight`]: "itemWeight",
};

/** These decide what is asked or which answers there are: to leave them out would make another questionnaire of it. */
const CHANGES_WHAT_IS_ASKED = [
  `${SDC}/sdc-questionnaire-enableWhenExpression`,
  `${SDC}/sdc-questionnaire-answerExpression`,
  `${SDC}/sdc-questionnaire-answerOptionsToggleExpression`,
  `${SDC}/sdc-questionnaire-subQuestionnaire`,
  `${FHIR}/cqf-expression`,
];

/** The extensions of an element by address; those that change the meaning are refused, unknown ones listed. */
export function extensionsOf(element: Element, used: readonly string[]): Map<string, Element[]> {
  const found = new Map<string, Element[]>();
  for (const extension of listOf(element, "extension")) {
    const url = neededText(extension, "url", 1_000);
    if (url === undefined) continue;
    if (used.includes(url)) found.set(url, [...(found.get(url) ?? []), extension]);
    else if (CHANGES_WHAT_IS_ASKED.includes(url))
      element.report.refuses(extension.path, "extension-not-supported", url);
    else element.report.passesOver(extension.path, "extension-unknown", url);
  }
  return found;
}

/** The number an option carries, under either name; null where it carries none. */
export function weightOf(elements: readonly (Element | undefined)[]): number | null {
  for (const element of elements) {
    if (!element) continue;
    for (const [url, extensions] of extensionsOf(element, Object.keys(WEIGHTS))) {
      const [extension] = extensions;
      const name = WEIGHTS[url];
      if (!extension || !name) continue;
      const weight = numberOf(extension, "valueDecimal") ?? numberOf(extension, "valueInteger");
      if (weight === undefined) {
        extension.report.refuses(at(extension, "valueDecimal"), "missing");
        continue;
      }
      extension.report.uses(name, extension.path);
      return weight;
    }
  }
  return null;
}

/** A limit of `minValue` or `maxValue`. Limits on dates are left out. */
export function limitOf(extension: Element | undefined): number | null {
  if (!extension) return null;
  const limit = numberOf(extension, "valueDecimal") ?? numberOf(extension, "valueInteger");
  if (limit === undefined) extension.report.passesOver(extension.path, "not-needed");
  else extension.report.uses("limits", extension.path);
  return limit ?? null;
}

/** `valueExpression` of an extension: readable FHIRPath of the functions allowed, or refused by its place. */
export function expressionOf(extension: Element, expressions: Expressions): string | undefined {
  const value = contentOf(extension, "valueExpression");
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    extension.report.refuses(at(extension, "valueExpression"), "missing");
    return undefined;
  }
  const inner: Element = { object: value, path: at(extension, "valueExpression"), report: extension.report };
  const language = neededText(inner, "language", 100);
  if (language !== undefined && language !== "text/fhirpath")
    extension.report.refuses(at(inner, "language"), "expression-language", language);
  const expression = neededText(inner, "expression", 100_000);
  if (expression === undefined) return undefined;
  const fault = expressionFault(expressions, expression);
  if (!fault) return expression;
  extension.report.refuses(at(inner, "expression"), fault.reason, fault.detail);
  return undefined;
}

/** SDC `variable`: a name for an expression, usable in those below it as `%name`. */
export function variableOf(extension: Element, expressions: Expressions): Variable | undefined {
  const expression = expressionOf(extension, expressions);
  const value = contentOf(extension, "valueExpression");
  if (expression === undefined || typeof value !== "object" || value === null || Array.isArray(value))
    return undefined;
  const inner: Element = { object: value, path: at(extension, "valueExpression"), report: extension.report };
  const name = textOf(inner, "name", 64);
  if (name === undefined || !/^[A-Za-z][A-Za-z0-9_-]*$/.test(name) || RESERVED.has(name)) {
    extension.report.refuses(at(inner, "name"), "wrong-kind", "name");
    return undefined;
  }
  extension.report.uses("variable", extension.path);
  return { name, expression };
}

const RESERVED = new Set([
  "resource",
  "questionnaire",
  "context",
  "qitem",
  "rootResource",
  "factory",
  "terminologies",
]);
