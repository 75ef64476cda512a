import type { Partner } from "#shared/domain/unit.ts";

/** A partner as typed in a form: the name may still be empty. */
export type PartnerDraft = Partner;

export const isNamed = (draft: PartnerDraft) => draft.name.trim() !== "";

export const withDraft = (drafts: readonly PartnerDraft[], changed: PartnerDraft) =>
  drafts.map((draft) => (draft.id === changed.id ? changed : draft));
