import { type Refused, startReport } from "./findings.ts";
import { readJson } from "./json.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { type Scoring, scoringFaults, scoringSchema } from "./scoring.ts";

export type ReadScoring = { ok: true; scoring: Scoring } | { ok: false; refused: Refused[] };

/** A scoring block written by hand, once it holds together and names only what the questionnaire has. */
export function readScoring(text: string, questionnaire: Questionnaire): ReadScoring {
  const report = startReport();
  const json = readJson(text);
  if (!json.ok) {
    report.refuses(json.path, json.reason, json.detail);
    return { ok: false, refused: report.report().refused };
  }
  const parsed = scoringSchema.safeParse(json.value);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues)
      report.refuses(pathOf(path), "scoring-does-not-fit", message);
    return { ok: false, refused: report.report().refused };
  }
  const refused = scoringFaults(parsed.data, questionnaire);
  return refused.length > 0 ? { ok: false, refused } : { ok: true, scoring: parsed.data };
}

const pathOf = (path: readonly PropertyKey[]) =>
  path.reduce<string>(
    (text, part) =>
      typeof part === "number" ? `${text}[${part}]` : text === "" ? String(part) : `${text}.${String(part)}`,
    "",
  ) || "$";
