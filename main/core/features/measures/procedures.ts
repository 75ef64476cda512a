import type { Instrument } from "#shared/domain/measure.ts";
import { importQuestionnaire } from "#shared/measures/import-questionnaire.ts";
import { readScoring } from "#shared/measures/read-scoring.ts";
import { proposedScoring, scoringFaults } from "#shared/measures/scoring.ts";
import type { Clock, Host } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import { administrationProcedures } from "./administrations.ts";
import { exportProcedures } from "./export-procedures.ts";
import { type Instruments, summaryOf } from "./instruments.ts";
import { planProcedures } from "./plans.ts";
import { findImported, insertInstrument } from "./repository.ts";

export type MeasuresParts = { instruments: Instruments; clock: Clock; host: Host };

/** Instruments, what was answered to them, and when they are to be given again. */
export function measuresProcedures(measures: WithPractice["measures"], parts: MeasuresParts) {
  const { instruments, clock } = parts;
  return {
    instruments: measures.instruments.handler(({ context }) =>
      instruments.list(context.practice.vault.read).map(({ instrument }) => summaryOf(instrument)),
    ),

    instrument: measures.instrument.handler(({ context, input, errors }) => {
      const found = instruments.find(context.practice.vault.read, input.instrumentId);
      if (!found) throw errors.NOT_FOUND();
      return found.instrument;
    }),

    /** Reads both files and keeps neither. */
    preview: measures.preview.handler(async ({ input: { text, scoringText } }) => {
      const outcome = importQuestionnaire(text, await instruments.expressions());
      if (!outcome.ok) return { report: outcome.report, questionnaire: null, scoring: null };
      const { questionnaire, report } = outcome;
      if (scoringText === null) return { report, questionnaire, scoring: proposedScoring(questionnaire) };
      const read = readScoring(scoringText, questionnaire);
      if (read.ok) return { report, questionnaire, scoring: read.scoring };
      return { report: { ...report, refused: read.refused }, questionnaire, scoring: null };
    }),

    /** Asking again with the same id answers with the instrument taken in the first time. */
    import: measures.import.handler(async ({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const expressions = await instruments.expressions();
      const known = findImported(vault.read, input.id);
      if (known) return summaryOf(known.instrument);
      const outcome = importQuestionnaire(input.text, expressions);
      if (!outcome.ok) throw errors.QUESTIONNAIRE_REFUSED({ data: { report: outcome.report } });
      const refused = scoringFaults(input.scoring, outcome.questionnaire);
      if (refused.length > 0)
        throw errors.QUESTIONNAIRE_REFUSED({ data: { report: { ...outcome.report, refused } } });
      const confirmedAt = clock().toISOString();
      const instrument: Instrument = {
        id: input.id,
        origin: "imported",
        questionnaire: outcome.questionnaire,
        scoring: input.scoring,
        licence: input.licence,
        confirmedAt,
      };
      vault.commit({ action: "instrument-imported", author: "clinician", device }, (write) =>
        insertInstrument(write, { instrument, source: outcome.source }, confirmedAt),
      );
      return summaryOf(instrument);
    }),

    ...administrationProcedures(measures, instruments, clock),
    ...exportProcedures(measures, instruments, parts.host),
    ...planProcedures(measures, instruments),
  };
}
