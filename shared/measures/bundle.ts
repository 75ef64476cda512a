import type { Administration } from "../domain/measure.ts";
import type { JsonObject } from "./json.ts";
import { observationOf } from "./observation.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { responseOf } from "./response.ts";

/**
 * One administration in FHIR R4: the answers, and an Observation for each score, in a collection. Alerts stay here, and
 * so does whose it is where no subject is given.
 */
export function bundleOf(
  questionnaire: Questionnaire,
  { id, answers, scores, enteredAt, takenOn }: Administration,
  subject: string | undefined,
): JsonObject {
  const observations = scores.map((score, index): [string, JsonObject] => {
    const frame = { id: `${id}-${index + 1}`, taken: takenOn, from: addressOf(id), subject };
    return [frame.id, observationOf(questionnaire, score, frame)];
  });
  const response = responseOf(questionnaire, answers, { id, authored: enteredAt, subject });
  const named: [string, JsonObject][] = [[id, response], ...observations];
  return {
    resourceType: "Bundle",
    type: "collection",
    timestamp: enteredAt,
    entry: named.map(([name, resource]) => ({ fullUrl: addressOf(name), resource })),
  };
}

const addressOf = (id: string) => `urn:attune:${id}`;
