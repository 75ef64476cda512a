import type { FormId } from "#shared/forms/form.ts";
import { INTAKE_FORMS } from "#shared/forms/intake/all.ts";

/** Forms whose answers stay with the clinician. */
export const sealedIds: ReadonlySet<FormId> = new Set(
  INTAKE_FORMS.filter(({ sealed }) => sealed).map(({ form }) => form.id),
);
