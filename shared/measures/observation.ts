import type { JsonObject } from "./json.ts";
import type { Questionnaire } from "./questionnaire.ts";
import type { Score } from "./score.ts";

export type ObservationFrame = {
  /** ISO instant at which it was answered. */
  taken: string;
  /** Whom it is about; the caller decides how much it says. */
  subject?: string | undefined;
  /** The response it was counted from. */
  from?: string;
  id: string;
};

/** A FHIR R4 `Observation` for one score; a score that could not be had says so instead of giving a number. */
export function observationOf(
  questionnaire: Pick<Questionnaire, "title" | "url">,
  score: Score,
  { taken, subject, from, id }: ObservationFrame,
): JsonObject {
  const value: JsonObject =
    score.value === null
      ? {
          dataAbsentReason: {
            coding: [{ system: "http://terminology.hl7.org/CodeSystem/data-absent-reason", code: "unknown" }],
          },
        }
      : { valueQuantity: { value: score.value, system: "http://unitsofmeasure.org", code: "{score}" } };
  return {
    resourceType: "Observation",
    id,
    status: "final",
    category: [
      {
        coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code: "survey" }],
      },
    ],
    code: { text: `${questionnaire.title}: ${score.name}` },
    ...(subject === undefined ? {} : { subject: { display: subject } }),
    effectiveDateTime: taken,
    ...value,
    ...(from === undefined ? {} : { derivedFrom: [{ reference: from }] }),
    ...(score.band === null ? {} : { interpretation: [{ text: score.band }] }),
  };
}
