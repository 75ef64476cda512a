import type { InstrumentSummary } from "#shared/contract/measures.ts";
import type { InstrumentId } from "#shared/domain/ids.ts";
import type { Instrument } from "#shared/domain/measure.ts";
import { asForm } from "#shared/measures/as-form.ts";
import type { Expressions } from "#shared/measures/expressions.ts";
import { loadExpressions } from "#shared/measures/load-expressions.ts";
import { allItems, isAsked } from "#shared/measures/questionnaire.ts";
import { scoreRanges } from "#shared/measures/score-range.ts";
import type { ReadHandle } from "../../vault/vault.ts";
import { readOwnInstruments, type WholeInstrument } from "./own-instruments.ts";
import { findImported, listImported } from "./repository.ts";

export type Instruments = {
  expressions(): Promise<Expressions>;
  list(read: ReadHandle): Promise<WholeInstrument[]>;
  find(read: ReadHandle, id: InstrumentId): Promise<WholeInstrument | undefined>;
};

/** Our own instruments and those imported, as one. FHIRPath is fetched at the first that is asked for. */
export function createInstruments(): Instruments {
  let loading: Promise<Expressions> | undefined;
  let own: WholeInstrument[] | undefined;
  const expressions = () => (loading ??= loadExpressions());
  const ours = async () => (own ??= readOwnInstruments(await expressions()));
  return {
    expressions,
    list: async (read) => [...(await ours()), ...listImported(read)],
    find: async (read, id) =>
      (await ours()).find(({ instrument }) => instrument.id === id) ?? findImported(read, id),
  };
}

export function summaryOf({ questionnaire, ...instrument }: Instrument): InstrumentSummary {
  const items = allItems(questionnaire);
  const alerting = new Set(instrument.scoring.alerts.map(({ linkId }) => linkId));
  return {
    ...instrument,
    title: questionnaire.title,
    description: questionnaire.description,
    version: questionnaire.version,
    ranges: scoreRanges(questionnaire, instrument.scoring),
    canBeHandedOver: asForm(instrument.id, questionnaire) !== null,
    questionCount: items.filter((item) => isAsked(item) && !item.hidden && item.calculated === null).length,
    alertTexts: Object.fromEntries(
      items.filter(({ linkId }) => alerting.has(linkId)).map(({ linkId, text }) => [linkId, text]),
    ),
  };
}
