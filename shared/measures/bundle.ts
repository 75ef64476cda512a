import type { Administration } from "../domain/measure.ts";
import type { JsonObject } from "./json.ts";
import { observationOf } from "./observation.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { responseOf } from "./response.ts";

/** One administration in FHIR R4: the answers, and an Observation for each score, in a collection. Alerts stay here. */
export function bundleOf(
  questionnaire: Questionnaire,
  { id, answers, scores, enteredAt, takenOn }: Administration,
  subject: string,
): JsonObject {
  const response = responseOf(questionnaire, answers, { id, authored: enteredAt, subject });
  const observations = scores.map((score) =>
    observationOf(questionnaire, score, { id: `${id}-${score.id}`.slice(0, 64), taken: takenOn, subject }),
  );
  return {
    resourceType: "Bundle",
    type: "collection",
    timestamp: enteredAt,
    entry: [response, ...observations].map((resource) => ({
      fullUrl: `urn:attune:${String(resource.id)}`,
      resource,
    })),
  };
}
