import type { IntakeLine } from "#shared/contract/intake.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { answersFrom } from "#shared/forms/answer.ts";
import type { Form } from "#shared/forms/form.ts";
import { INTAKE_FORMS } from "#shared/forms/intake/all.ts";
import type { FormResponse } from "#shared/forms/response.ts";
import { progressOf } from "#shared/forms/walk-form.ts";
import type { ReadHandle } from "../../vault/vault.ts";
import { findFormVersion, latestResponse, listAnswers, listOwnForms } from "../forms/index.ts";

type Offered = Pick<IntakeLine, "sealed" | "own" | "putAway"> & { form: Form };

/** Ours, then the practice's own; one that is put away only where it was answered. */
export function intakeOf(read: ReadHandle, unit: Unit): IntakeLine[] {
  const ours: Offered[] = INTAKE_FORMS.map((one) => ({ ...one, own: false, putAway: false }));
  const own: Offered[] = listOwnForms(read).map(({ form, putAwayAt }) => ({
    form,
    sealed: false,
    own: true,
    putAway: putAwayAt !== null,
  }));
  return [...ours, ...own]
    .map((offered) => lineOf(read, unit, offered))
    .filter(({ putAway, responses }) => !putAway || responses.length > 0);
}

/** The latest response of each partner, in their order, and of both together. */
export function responsesOf(read: ReadHandle, unit: Unit, formId: Form["id"]): FormResponse[] {
  const whose = [...unit.partners.map(({ id }) => id), null];
  return whose.flatMap((partnerId) => {
    const response = latestResponse(read, { formId, unitId: unit.id, partnerId, sessionId: null });
    return response ? [response] : [];
  });
}

function lineOf(read: ReadHandle, unit: Unit, { form, ...rest }: Offered): IntakeLine {
  const responses = responsesOf(read, unit, form.id).map((response) => {
    const answers = listAnswers(read, response.id);
    const worded = findFormVersion(read, response.formId, response.formVersion) ?? form;
    return {
      response,
      progress: progressOf(worded, answersFrom(answers)),
      shared: answers.filter(({ sharing }) => sharing === "shared").length,
    };
  });
  const { id: formId, title, answeredBy } = form;
  return { formId, title, answeredBy, ...rest, responses };
}
