import { isDeepStrictEqual } from "node:util";
import type { LibraryEntry } from "#shared/contract/intake.ts";
import { INTAKE_FORMS } from "#shared/forms/intake/all.ts";
import type { Clock } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import { findOwnForm, isOwnId, listOwnForms, listOwnVersions, putOwnForm, setPutAway } from "./own-forms.ts";

/** The forms one can give, and the practice's own wording of them. */
export function formLibraryProcedures(library: WithPractice["formLibrary"], clock: Clock) {
  return {
    list: library.list.handler(({ context }): LibraryEntry[] => {
      const ours = INTAKE_FORMS.filter(({ sealed }) => !sealed).map(({ form }) => ({
        form,
        own: false,
        putAway: false,
        savedAt: null,
      }));
      const own = listOwnForms(context.practice.vault.read).map(({ form, savedAt, putAwayAt }) => ({
        form,
        own: true,
        putAway: putAwayAt !== null,
        savedAt,
      }));
      return [...ours, ...own];
    }),

    /** The same wording again is no new version; that a form is saved takes it out of those put away. */
    save: library.save.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      if (!isOwnId(input.form.id)) throw errors.NOT_ALLOWED();
      const before = findOwnForm(vault.read, input.form.id);
      const same = before && isDeepStrictEqual({ ...input.form, version: before.form.version }, before.form);
      if (same && before.putAwayAt === null) return before.form;
      const form = { ...input.form, version: (before?.form.version ?? 0) + 1 };
      vault.commit({ action: "own-form-saved", author: "clinician", device }, (write) =>
        putOwnForm(write, form, clock().toISOString()),
      );
      return form;
    }),

    versions: library.versions.handler(({ context, input, errors }) => {
      const versions = listOwnVersions(context.practice.vault.read, input.formId);
      if (versions.length === 0) throw errors.NOT_FOUND();
      return versions.map(({ form, savedAt }) => ({ form, savedAt }));
    }),

    setPutAway: library.setPutAway.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      if (!findOwnForm(vault.read, input.formId)) throw errors.NOT_FOUND();
      const action = input.putAway ? "own-form-put-away" : "own-form-taken-back";
      vault.commit({ action, author: "clinician", device }, (write) =>
        setPutAway(write, input.formId, input.putAway ? clock().toISOString() : null),
      );
    }),
  };
}
