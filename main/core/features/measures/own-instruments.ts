import { type InstrumentId, instrumentIdSchema } from "#shared/domain/ids.ts";
import { type Instrument, instrumentSchema } from "#shared/domain/measure.ts";
import { NO_EXPRESSIONS } from "#shared/measures/expressions.ts";
import { importQuestionnaire } from "#shared/measures/import-questionnaire.ts";
import type { JsonObject } from "#shared/measures/json.ts";
import { OWN_INSTRUMENTS } from "#shared/measures/own/all.ts";

/** An instrument with the resource it was read from. */
export type WholeInstrument = { instrument: Instrument; source: JsonObject };

/** One id a wording, for good: answers in a vault name it. A new wording of ours gets a new one, beside the old. */
const IDS = {
  "cost-of-the-cycle": "019a0000-0000-7000-8000-000000000002",
  "weekly-cycle-log": "019a0000-0000-7000-8000-000000000003",
} as const;
export type OwnKey = keyof typeof IDS;

export const ownInstrumentId = (key: OwnKey): InstrumentId => instrumentIdSchema.parse(IDS[key]);

/** Our own instruments, read by the same rules as everybody's. They live in the app, not in the vault, and calculate nothing. */
export const readOwnInstruments = (): WholeInstrument[] =>
  OWN_INSTRUMENTS.map(({ key, questionnaire, scoring }) => {
    const read = importQuestionnaire(JSON.stringify(questionnaire), NO_EXPRESSIONS);
    if (!read.ok) throw new Error(`our own instrument ${key} is not read`);
    const instrument = instrumentSchema.parse({
      id: ownInstrumentId(key),
      origin: "own",
      questionnaire: read.questionnaire,
      scoring,
      licence: read.questionnaire.copyright,
      confirmedAt: null,
    });
    return { instrument, source: read.source };
  });
