import { CHECK_IN } from "#shared/forms/check-in.ts";
import type { Form, FormId } from "#shared/forms/form.ts";
import { INTAKE_FORMS } from "#shared/forms/intake/all.ts";

/** The forms that can be begun, by id, in the wording of today. */
export type KnownForms = { get(formId: FormId): Form | undefined };

/** The forms that ship. */
export const OUR_FORMS: readonly Form[] = [CHECK_IN, ...INTAKE_FORMS.map(({ form }) => form)];

export function knownForms(forms: readonly Form[]): KnownForms {
  const byId = new Map(forms.map((form) => [form.id, form]));
  return { get: (formId) => byId.get(formId) };
}
