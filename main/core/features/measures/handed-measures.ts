import { type AdministrationId, administrationIdSchema } from "#shared/domain/ids.ts";
import type { Administration } from "#shared/domain/measure.ts";
import type { QuestionId } from "#shared/forms/condition.ts";
import type { Answers } from "#shared/measures/answer.ts";
import { answersFromForm, asForm, instrumentIdOf } from "#shared/measures/as-form.ts";
import { type Assessed, assess } from "#shared/measures/assess.ts";
import type { Expressions } from "#shared/measures/expressions.ts";
import { allItems, type Item } from "#shared/measures/questionnaire.ts";
import type { Clock } from "../../context.ts";
import { OutOfTime } from "../../within-time.ts";
import type { OtherForms } from "../forms/index.ts";
import { findSession } from "../sessions/index.ts";
import { assessInTime } from "./administrations.ts";
import type { Instruments } from "./instruments.ts";
import type { WholeInstrument } from "./own-instruments.ts";
import { insertAdministration } from "./repository.ts";

/** Instruments as forms that can be handed over; what a partner finishes is counted in the same commit. */
export function handedMeasures(instruments: Instruments, clock: Clock): OtherForms {
  return {
    find(read, formId) {
      const instrumentId = instrumentIdOf(formId);
      const whole = instrumentId && instruments.find(read, instrumentId);
      return (whole && asForm(whole.instrument.id, whole.instrument.questionnaire)) ?? undefined;
    },

    async finishing(read, response, given) {
      const instrumentId = instrumentIdOf(response.formId);
      if (!instrumentId || response.partnerId === null) return undefined;
      const whole = instruments.find(read, instrumentId);
      if (!whole) throw new Error("the instrument that was handed over is not in the vault");
      const { questionnaire } = whole.instrument;
      const expressions = await instruments.expressionsFor(questionnaire);
      const assessed = assessAnyway(whole, answersFromForm(questionnaire, given()), expressions);
      if (!assessed.ok)
        return { ok: false, questionIds: assessed.problems.map(({ linkId }) => linkId as QuestionId) };
      const session = response.sessionId === null ? undefined : findSession(read, response.sessionId);
      const now = clock();
      const administration: Administration = {
        id: idOf(response.id),
        unitId: response.unitId,
        partnerId: response.partnerId,
        instrumentId,
        instrumentVersion: questionnaire.version,
        sessionId: response.sessionId,
        takenOn: session?.heldOn ?? dayOf(now),
        enteredAt: now.toISOString(),
        setting: "handed-over",
        answers: assessed.answers,
        scores: assessed.scores,
        alerts: assessed.alerts,
        notCalculated: assessed.failed,
      };
      return { ok: true, write: (write) => insertAdministration(write, administration) };
    },
  };
}

/** The response and what it came to are one and the same occasion. */
const idOf = (responseId: string): AdministrationId => administrationIdSchema.parse(responseId);

/** The day where the practice is. */
function dayOf(now: Date): string {
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** A partner is not kept waiting for calculations without end: their answers count, and what was not calculated says so. */
function assessAnyway(whole: WholeInstrument, answers: Answers, expressions: Expressions): Assessed {
  try {
    return assessInTime(whole, answers, expressions);
  } catch (cause) {
    if (!(cause instanceof OutOfTime)) throw cause;
    const { instrument, source } = whole;
    const { questionnaire, scoring } = instrument;
    const failed = allItems(questionnaire).flatMap(({ linkId, calculated }) => (calculated ? [linkId] : []));
    const plain = { ...questionnaire, items: questionnaire.items.map(uncalculated) };
    const assessed = assess({ questionnaire: plain, scoring, source }, answers, expressions);
    return assessed.ok ? { ...assessed, failed } : assessed;
  }
}

const uncalculated = (item: Item): Item => ({
  ...item,
  // Still nobody's to answer.
  readOnly: item.readOnly || item.calculated !== null,
  calculated: null,
  items: item.items.map(uncalculated),
});
