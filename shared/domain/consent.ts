import {
  consentEntryIdSchema,
  type PartnerId,
  partnerIdSchema,
  policyEntryIdSchema,
  unitIdSchema,
} from "./ids.ts";
import { z } from "./zod.ts";

/** How a secret told by one partner alone is dealt with: not kept at all, or kept within limits agreed beforehand. */
export const SECRETS_POLICIES = ["no-secrets", "limited-secrets"] as const;
export const secretsPolicySchema = z.enum(SECRETS_POLICIES);

/** A secrets policy, as it was chosen for a unit. The last one chosen holds. */
export const policyEntrySchema = z.strictObject({
  id: policyEntryIdSchema,
  unitId: unitIdSchema,
  policy: secretsPolicySchema,
  on: z.iso.date(),
  at: z.iso.datetime(),
});
export type PolicyEntry = z.infer<typeof policyEntrySchema>;

/**
 * What a partner can agree to: that the couple is the client; the secrets policy; the couple's screen; answers shown
 * side by side; counting in the room; a report without names.
 */
export const CONSENT_KINDS = [
  "client",
  "secrets",
  "shared-screen",
  "side-by-side",
  "counting",
  "deidentified-export",
] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** What one partner said to one of these, on which day. Nothing is changed later: a withdrawal is an entry of its own. */
export const consentEntrySchema = z.strictObject({
  id: consentEntryIdSchema,
  unitId: unitIdSchema,
  partnerId: partnerIdSchema,
  kind: z.enum(CONSENT_KINDS),
  answer: z.enum(["given", "declined", "revoked"]),
  how: z.enum(["spoken", "signed"]),
  /** The policy agreed to; null for any other kind. */
  policy: secretsPolicySchema.nullable(),
  on: z.iso.date(),
  at: z.iso.datetime(),
});
export type ConsentEntry = z.infer<typeof consentEntrySchema>;

/** What this partner said last, of entries in the order of their making. */
export const lastConsent = (
  entries: readonly ConsentEntry[],
  partnerId: PartnerId,
  kind: ConsentKind,
): ConsentEntry | undefined =>
  entries.findLast((entry) => entry.partnerId === partnerId && entry.kind === kind);
