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
  const observations = scores.map((score): [string, JsonObject] => {
    const observationId = `${id}-${score.id}`.slice(0, 64);
    return [
      observationId,
      observationOf(questionnaire, score, { id: observationId, taken: takenOn, subject }),
    ];
  });
  const response = responseOf(questionnaire, answers, { id, authored: enteredAt, subject });
  const named: [string, JsonObject][] = [[id, response], ...observations];
  return {
    resourceType: "Bundle",
    type: "collection",
    timestamp: enteredAt,
    entry: named.map(([name, resource]) => ({ fullUrl: `urn:attune:${name}`, resource })),
  };
}
