import { MAX_VALUE, MIN_VALUE } from "../extensions.ts";
import type { JsonObject } from "../json.ts";
import type { ScoringDraft } from "../scoring.ts";

/** One of our own instruments: a FHIR questionnaire like any that is imported, and how it is counted. */
export type OwnInstrument = {
  key: "cost-of-the-cycle" | "weekly-cycle-log";
  questionnaire: JsonObject;
  scoring: ScoringDraft;
};

/** A whole number between two ends. */
export function wholeNumber(
  linkId: string,
  text: string,
  [min, max]: readonly [number, number],
  more: JsonObject = {},
): JsonObject {
  return {
    linkId,
    text,
    type: "integer",
    extension: [
      { url: MIN_VALUE, valueInteger: min },
      { url: MAX_VALUE, valueInteger: max },
    ],
    ...more,
  };
}

/** From 0 to 10, with what the two ends mean. */
export const rating = (linkId: string, text: string, more: JsonObject = {}): JsonObject =>
  wholeNumber(linkId, text, [0, 10], { required: true, ...more });

/** The frame every instrument of ours has. */
export const ours = (key: string, title: string, description: string, item: JsonObject[]): JsonObject => ({
  resourceType: "Questionnaire",
  url: `urn:attune:measure:${key}`,
  version: "1",
  status: "active",
  title,
  description,
  copyright: "Written for Attune. Part of Attune and under its licence, MIT: it may be used freely with it.",
  item,
});

/** The number of one answer, kept as a score so that it can be followed over time. */
export const oneAnswer = (
  linkId: string,
  name: string,
  direction: "higher-is-better" | "lower-is-better" | null,
): ScoringDraft["scores"][number] => ({ id: linkId, name, method: "sum", items: [{ linkId }], direction });
