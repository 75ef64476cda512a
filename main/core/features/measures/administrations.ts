import { ORPCError } from "@orpc/server";
import type { Administration } from "#shared/domain/measure.ts";
import type { Answers } from "#shared/measures/answer.ts";
import { type Assessed, assess } from "#shared/measures/assess.ts";
import { bundleOf } from "#shared/measures/bundle.ts";
import type { Expressions } from "#shared/measures/expressions.ts";
import type { Clock, Host } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import { savedOrCancelled } from "../../made-paper.ts";
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
  { clock, host }: { clock: Clock; host: Host },
) {
  return {
    /** Counted here, once; what is kept is never counted again. The first answers under an id stay. */
    record: measures.record.handler(async ({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const whole = await instruments.find(vault.read, input.instrumentId);
      const expressions = await instruments.expressions();
      const unit = findUnit(vault.read, input.unitId);
      const session = input.sessionId === null ? null : findSession(vault.read, input.sessionId);
      if (!whole || !unit?.partners.some(({ id }) => id === input.partnerId)) throw errors.NOT_FOUND();
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

    /** Noted in the audit log once the file stands. Its name says nothing of whose it is. */
    exportFhir: measures.exportFhir.handler(async ({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const administration = findAdministration(vault.read, input.administrationId);
      const whole = administration && (await instruments.find(vault.read, administration.instrumentId));
      const unit = administration && findUnit(vault.read, administration.unitId);
      const partner = unit?.partners.find(({ id }) => id === administration?.partnerId);
      if (!administration || !whole || !partner) throw errors.NOT_FOUND();
      const subject = input.withName ? partner.name : undefined;
      const bundle = bundleOf(whole.instrument.questionnaire, administration, subject);
      const bytes = Buffer.from(JSON.stringify(bundle, null, 2), "utf8");
      const answer = await host.ask({
        kind: "save-file",
        type: "json",
        bytes,
        suggestedFileName: "measure.json",
      });
      const outcome = savedOrCancelled(answer, errors);
      if (outcome === "saved")
        vault.note(
          { action: "measure-exported", author: "clinician", device },
          { kind: "administration", id: administration.id },
        );
      return { outcome };
    }),
  };
}

/** Throws `OutOfTime` when the instrument's own calculations take longer than they may. */
export const assessInTime = (
  { instrument, source }: WholeInstrument,
  answers: Answers,
  expressions: Expressions,
): Assessed => withinTime(CALCULATION_MS, () => assess({ ...instrument, source }, answers, expressions));

function inTime<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof OutOfTime) throw new ORPCError("CALCULATION_TOO_LONG");
    throw cause;
  }
}
