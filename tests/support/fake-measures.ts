import { implement, ORPCError } from "@orpc/server";
import { createInstruments, summaryOf } from "#main/core/features/measures/instruments.ts";
import type { ErrorCode } from "#shared/contract/errors.ts";
import { contract } from "#shared/contract/index.ts";
import type { Administration, Instrument, Planned } from "#shared/domain/measure.ts";
import { assess } from "#shared/measures/assess.ts";
import { importQuestionnaire } from "#shared/measures/import-questionnaire.ts";
import type { JsonObject } from "#shared/measures/json.ts";
import { readScoring } from "#shared/measures/read-scoring.ts";
import { proposedScoring } from "#shared/measures/scoring.ts";
import type { FakePractice } from "./fake-practice.ts";

export type FakeMeasures = {
  imported: { instrument: Instrument; source: JsonObject }[];
  administrations: Administration[];
  planned: Planned[];
  /** What was asked to be saved as a file. */
  exported: { administrationId: string; withName: boolean }[];
};

export const noMeasures = (): FakeMeasures => ({
  imported: [],
  administrations: [],
  planned: [],
  exported: [],
});

const refuse = (code: ErrorCode): never => {
  throw new ORPCError(code, { message: code });
};

type Os = ReturnType<typeof osOf>;
const osOf = () => implement(contract).use(({ next }) => next());

const noRows = { one: () => undefined, all: () => [] };
const own = createInstruments();

/** Our own instrument of this title. */
export async function ownInstrument(title: string): Promise<Instrument> {
  const found = own.list(noRows).find(({ instrument }) => instrument.questionnaire.title === title);
  if (!found) throw new Error(`no instrument of ours is called ${title}`);
  return found.instrument;
}

/** The real rules over plain arrays: what is read and counted is what the core would read and count. */
export function fakeMeasures(os: Os["measures"], practice: FakePractice) {
  const { measures } = practice;
  const all = async () => [...own.list(noRows), ...measures.imported];
  const find = async (id: Instrument["id"]) =>
    (await all()).find(({ instrument }) => instrument.id === id) ?? refuse("NOT_FOUND");
  return {
    instruments: os.instruments.handler(async () =>
      (await all()).map(({ instrument }) => summaryOf(instrument)),
    ),
    instrument: os.instrument.handler(async ({ input }) => (await find(input.instrumentId)).instrument),
    preview: os.preview.handler(async ({ input: { text, scoringText } }) => {
      const outcome = importQuestionnaire(text, await own.expressions());
      if (!outcome.ok) return { report: outcome.report, questionnaire: null, scoring: null };
      const { questionnaire, report } = outcome;
      const read = scoringText === null ? null : readScoring(scoringText, questionnaire);
      if (read?.ok === false)
        return { report: { ...report, refused: read.refused }, questionnaire, scoring: null };
      return { report, questionnaire, scoring: read ? read.scoring : proposedScoring(questionnaire) };
    }),
    import: os.import.handler(async ({ input }) => {
      const outcome = importQuestionnaire(input.text, await own.expressions());
      if (!outcome.ok) return refuse("QUESTIONNAIRE_REFUSED");
      const instrument: Instrument = {
        id: input.id,
        origin: "imported",
        questionnaire: outcome.questionnaire,
        scoring: input.scoring,
        licence: input.licence,
        confirmedAt: "2026-03-14T09:00:00.000Z",
      };
      measures.imported.push({ instrument, source: outcome.source });
      return summaryOf(instrument);
    }),
    record: os.record.handler(async ({ input }) => {
      const { instrument, source } = await find(input.instrumentId);
      const assessed = assess({ ...instrument, source }, input.answers, await own.expressions());
      if (!assessed.ok)
        throw new ORPCError("ANSWERS_REFUSED", { data: { problems: assessed.problems }, defined: true });
      const { answers, scores, alerts, failed } = assessed;
      const administration: Administration = {
        ...input,
        instrumentVersion: instrument.questionnaire.version,
        enteredAt: "2026-03-14T09:00:00.000Z",
        setting: "paper",
        answers,
        scores,
        alerts,
        notCalculated: failed,
      };
      measures.administrations.push(administration);
      return administration;
    }),
    listOfUnit: os.listOfUnit.handler(({ input }) =>
      measures.administrations.filter(({ unitId }) => unitId === input.unitId),
    ),
    exportFhir: os.exportFhir.handler(({ input }) => {
      measures.exported.push(input);
      return { outcome: "saved" as const };
    }),
    planned: os.planned.handler(() => measures.planned),
    plan: os.plan.handler(({ input: { schedule, unitId, instrumentId } }) => {
      const others = measures.planned.filter((each) => each.instrumentId !== instrumentId);
      measures.planned = schedule ? [...others, { unitId, instrumentId, schedule }] : others;
      return measures.planned;
    }),
    due: os.due.handler(({ input }) =>
      measures.planned.flatMap(({ instrumentId }) =>
        practice.units
          .filter(({ id }) => id === input.unitId)
          .flatMap(({ partners }) => partners.map(({ id }) => ({ instrumentId, partnerId: id }))),
      ),
    ),
  };
}
