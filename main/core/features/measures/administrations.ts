import { ORPCError } from "@orpc/server";
import type { Administration } from "#shared/domain/measure.ts";
import type { Answers } from "#shared/measures/answer.ts";
import { type Assessed, assess } from "#shared/measures/assess.ts";
import { type Expressions, NO_EXPRESSIONS } from "#shared/measures/expressions.ts";
import type { Clock } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import { OutOfTime, withinTime } from "../../within-time.ts";
import { findSession } from "../sessions/index.ts";
import { findUnit } from "../units/index.ts";
import type { Instruments } from "./instruments.ts";
import type { WholeInstrument } from "./own-instruments.ts";
import { findAdministration, insertAdministration, listAdministrations } from "./repository.ts";

/** What an instrument may take to calculate its own items. */
const CALCULATION_MS = 1_000;

/** What partners answered, and what it came to. */
export function administrationProcedures(
  measures: WithPractice["measures"],
  instruments: Instruments,
  clock: Clock,
) {
  return {
    /** Counted here, once; what is kept is never counted again. The first answers under an id stay. */
    record: measures.record.handler(async ({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const whole = instruments.find(vault.read, input.instrumentId);
      const expressions = whole && (await instruments.expressionsFor(whole.instrument.questionnaire));
      const unit = findUnit(vault.read, input.unitId);
      const session = input.sessionId === null ? null : findSession(vault.read, input.sessionId);
      if (!whole || !expressions || !unit?.partners.some(({ id }) => id === input.partnerId))
        throw errors.NOT_FOUND();
      if (session === undefined || (session && session.unitId !== unit.id)) throw errors.NOT_FOUND();
      const known = findAdministration(vault.read, input.id);
      if (known && (known.unitId !== unit.id || known.partnerId !== input.partnerId))
        throw errors.NOT_FOUND();
      if (known) return known;
      const assessed = inTime(() => assessInTime(whole, input.answers, expressions));
      if (!assessed.ok) throw errors.ANSWERS_REFUSED({ data: { problems: assessed.problems } });
      const { answers, scores, alerts, failed } = assessed;
      const administration: Administration = {
        ...input,
        instrumentVersion: whole.instrument.questionnaire.version,
        enteredAt: clock().toISOString(),
        setting: "paper",
        answers,
        scores,
        alerts,
        notCalculated: failed,
      };
      vault.commit({ action: "measure-recorded", author: "clinician", device }, (write) =>
        insertAdministration(write, administration),
      );
      return administration;
    }),

    listOfUnit: measures.listOfUnit.handler(({ context, input, errors }) => {
      const { read } = context.practice.vault;
      if (!findUnit(read, input.unitId)) throw errors.NOT_FOUND();
      return listAdministrations(read, input.unitId);
    }),
  };
}

/** Throws `OutOfTime` when the instrument's own calculations take longer than they may. */
export const assessInTime = (
  { instrument, source }: WholeInstrument,
  answers: Answers,
  expressions: Expressions,
): Assessed => {
  const work = () => assess({ ...instrument, source }, answers, expressions);
  return expressions === NO_EXPRESSIONS ? work() : withinTime(CALCULATION_MS, work);
};

function inTime<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof OutOfTime) throw new ORPCError("CALCULATION_TOO_LONG");
    throw cause;
  }
}
