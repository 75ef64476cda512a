import type { InstrumentSummary } from "#shared/contract/measures.ts";
import type { InstrumentId } from "#shared/domain/ids.ts";
import type { Instrument } from "#shared/domain/measure.ts";
import { asForm } from "#shared/measures/as-form.ts";
import { type Expressions, NO_EXPRESSIONS } from "#shared/measures/expressions.ts";
import { loadExpressions } from "#shared/measures/load-expressions.ts";
import { allItems, isAsked, type Questionnaire } from "#shared/measures/questionnaire.ts";
import { scoreRanges } from "#shared/measures/score-range.ts";
import type { ReadHandle } from "../../vault/vault.ts";
import { readOwnInstruments, type WholeInstrument } from "./own-instruments.ts";
import { findImported, listImported } from "./repository.ts";

export type Instruments = {
  /** What reads any questionnaire. */
  expressions(): Promise<Expressions>;
  /** What counts this one: for most it is nothing, and then nothing is fetched. */
  expressionsFor(questionnaire: Questionnaire): Promise<Expressions>;
  list(read: ReadHandle): WholeInstrument[];
  find(read: ReadHandle, id: InstrumentId): WholeInstrument | undefined;
};

/** Our own instruments and those imported, as one. FHIRPath is fetched when something is to be read or calculated. */
export function createInstruments(): Instruments {
  let loading: Promise<Expressions> | undefined;
  let own: WholeInstrument[] | undefined;
  const expressions = () => (loading ??= loadExpressions());
  const ours = () => (own ??= readOwnInstruments());
  return {
    expressions,
    expressionsFor: async (questionnaire) =>
      allItems(questionnaire).some(({ calculated }) => calculated !== null) ? expressions() : NO_EXPRESSIONS,
    list: (read) => [...ours(), ...listImported(read)],
    find: (read, id) => ours().find(({ instrument }) => instrument.id === id) ?? findImported(read, id),
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
