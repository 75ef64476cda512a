import type { JsonObject } from "#shared/measures/json.ts";

export const FHIR = "http://hl7.org/fhir/StructureDefinition";
export const SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition";
export const ORDINAL = `${FHIR}/ordinalValue`;
export const WEIGHT = `${FHIR}/itemWeight`;

/** A questionnaire of our own writing, with nothing in it that is not given. */
export const paper = (title: string, item: JsonObject[], more: JsonObject = {}): JsonObject => ({
  resourceType: "Questionnaire",
  url: `urn:test:${title.toLowerCase().replaceAll(" ", "-")}`,
  status: "active",
  title,
  item,
  ...more,
});

export const ask = (linkId: string, type: string, more: JsonObject = {}): JsonObject => ({
  linkId,
  type,
  text: `About ${linkId}`,
  ...more,
});

export const group = (linkId: string, item: JsonObject[], more: JsonObject = {}): JsonObject =>
  ask(linkId, "group", { item, ...more });

const SYSTEM = "urn:test:codes";
export const coding = (code: string, system = SYSTEM): JsonObject => ({
  system,
  code,
  display: `Says ${code}`,
});

/** Coded options that count 0, 1, 2 … */
export const scale = (url: string, ...codes: string[]): JsonObject[] =>
  codes.map((code, index) => ({
    valueCoding: coding(code),
    extension: [{ url, valueDecimal: index }],
  }));

export const options = (...codes: string[]): JsonObject[] =>
  codes.map((code) => ({ valueCoding: coding(code) }));

export const valueSet = (id: string, more: JsonObject): JsonObject => ({
  resourceType: "ValueSet",
  id,
  ...more,
});

export const calculated = (expression: string, language = "text/fhirpath"): JsonObject => ({
  url: `${SDC}/sdc-questionnaire-calculatedExpression`,
  valueExpression: { language, expression },
});

export const variable = (name: string, expression: string): JsonObject => ({
  url: `${FHIR}/variable`,
  valueExpression: { name, language: "text/fhirpath", expression },
});

export const when = (question: string, operator: string, answer: JsonObject): JsonObject => ({
  question,
  operator,
  ...answer,
});
