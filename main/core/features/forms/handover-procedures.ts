import type { Form } from "#shared/forms/form.ts";
import type { FormResponse } from "#shared/forms/response.ts";
import type { Clock } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import { inTurn } from "../vault/index.ts";
import { formWindowProcedures, handedNow } from "./form-window-procedures.ts";
import type { Handover } from "./handover.ts";
import { mustBeOpenFor } from "./joint-forms.ts";
import type { KnownForms } from "./known-forms.ts";
import type { OtherForms } from "./other-forms.ts";
import { formToBegin } from "./own-forms.ts";
import { findResponse, keepFormVersion, latestResponse, putResponse } from "./repository.ts";
import { createWayBack, readPin, writePin } from "./way-back.ts";
import { belongsTogether } from "./whose.ts";

type Parts = { handover: Handover; known: KnownForms; others: OtherForms; clock: Clock };

/** Handing one form to one partner, what that partner's window may do with it, and the way back. */
export function handoverProcedures(procedures: WithPractice["handover"], parts: Parts) {
  const { handover, known, others, clock } = parts;
  const wayBack = createWayBack(clock);
  const turn = inTurn();

  return {
    begin: procedures.begin.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      // A second press of the same button comes through the gate before the first has closed it.
      if (handover.present()) throw errors.NOT_ALLOWED();
      const form = formToBegin(vault.read, known, input.formId) ?? others.find(vault.read, input.formId);
      if (!form || !belongsTogether(vault.read, form, input)) throw errors.NOT_FOUND();
      mustBeOpenFor(form, vault.read, input.unitId, errors);
      const { id, unitId, partnerId, sessionId } = input;
      const before = latestResponse(vault.read, { formId: form.id, unitId, partnerId, sessionId });
      if (before?.state === "done" && sessionId !== null) throw errors.ALREADY_ANSWERED();
      const begun = before?.state === "in-progress" ? before : undefined;
      if (!begun && findResponse(vault.read, id)) throw errors.NOT_FOUND();
      const response = begun ? { ...begun, setting: "alone" as const } : newResponse(form, input, clock());
      vault.commit({ action: "form-handed-over", author: "clinician", device }, (write) => {
        if (!begun) keepFormVersion(write, form);
        putResponse(write, response);
      });
      handover.begin({ responseId: response.id, unitId, partnerId, sessionId, from: input.from });
    }),

    ...formWindowProcedures(procedures, parts, wayBack),

    /** One try after the other: many at once would be many tries in the time of one. */
    giveBack: procedures.giveBack.handler(({ context: { practice }, input, errors }) =>
      turn(async () => {
        const { vault, device } = practice;
        const { responseId } = handedNow(handover);
        const note = (action: string) =>
          vault.note({ action, author: "clinician", device }, { kind: "form-response", id: responseId });
        const refusal = await wayBack.refusal(practice, input);
        if (refusal === null) {
          note("form-given-back");
          handover.end();
          return;
        }
        note("giving-back-refused");
        throw typeof refusal === "string" ? errors[refusal]() : errors.TRY_LATER({ data: refusal });
      }),
    ),

    cameFrom: procedures.cameFrom.handler(() => handover.takeCameFrom()),

    pin: procedures.pin.handler(({ context }) => ({
      set: readPin(context.practice.vault.read) !== undefined,
    })),

    setPin: procedures.setPin.handler(async ({ context: { practice }, input }) => {
      const { vault, device } = practice;
      const seal = input.pin === null ? null : await vault.sealPin(input.pin);
      const action = seal ? "pin-set" : "pin-taken-away";
      vault.commit({ action, author: "clinician", device }, (write) => writePin(write, seal));
      return { set: seal !== null };
    }),
  };
}

type Whose = Pick<FormResponse, "id" | "unitId" | "partnerId" | "sessionId">;

const newResponse = (form: Form, { id, unitId, partnerId, sessionId }: Whose, now: Date): FormResponse => ({
  id,
  formId: form.id,
  formVersion: form.version,
  unitId,
  partnerId,
  sessionId,
  setting: "alone",
  state: "in-progress",
  begunAt: now.toISOString(),
  finishedAt: null,
});
