import type { Form } from "../form.ts";
import { SAFETY_SCREEN } from "../safety-screen.ts";
import { ATTACHMENT_HISTORY } from "./attachment-history.ts";
import { INDIVIDUAL } from "./individual.ts";
import { RELATIONSHIP } from "./relationship.ts";

/** A form of the intake, and how its answers are kept. */
export type IntakeForm = {
  form: Form;
  /**
   * Its answers stay with the clinician: they are never compared, shared, drawn or printed from the intake page, and
   * the form is not copied. Whoever adds such a form shows its answers in a place of its own.
   */
  sealed: boolean;
};

/** The forms of an intake, in the order in which they are usually given. A new one is a line here. */
export const INTAKE_FORMS: readonly IntakeForm[] = [
  { form: RELATIONSHIP, sealed: false },
  { form: ATTACHMENT_HISTORY, sealed: false },
  { form: INDIVIDUAL, sealed: false },
  { form: SAFETY_SCREEN, sealed: true },
];
