import type { Clock } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import type { KnownForms } from "../forms/index.ts";
import { findUnit } from "../units/index.ts";
import { endProcedures, fillProcedures } from "./fill-procedures.ts";
import { intakeOf } from "./overview.ts";
import { rawSpotProcedures } from "./raw-spot-procedures.ts";
import { sharingProcedures } from "./sharing-procedures.ts";

type Parts = { known: KnownForms; clock: Clock };

/** Getting to know a couple: their forms, with whom answers are shared, and what they show. */
export function intakeProcedures(intake: WithPractice["intake"], parts: Parts) {
  return {
    overview: intake.overview.handler(({ context, input, errors }) => {
      const { read } = context.practice.vault;
      const unit = findUnit(read, input.unitId);
      if (!unit) throw errors.NOT_FOUND();
      return intakeOf(read, unit);
    }),
    ...fillProcedures(intake, parts),
    ...endProcedures(intake, parts.clock),
    ...sharingProcedures(intake, parts.clock),
    ...rawSpotProcedures(intake, parts.clock),
  };
}
