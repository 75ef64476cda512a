import type { Register } from "#shared/contract/joint-work.ts";
import { CONSENT_KINDS, type ConsentKind, lastConsent } from "#shared/domain/consent.ts";
import type { Partner, Unit } from "#shared/domain/unit.ts";

/** What nobody has said anything about yet, and agreements to a secrets policy that does not hold any more. */
export function missingConsents(
  { partners }: Unit,
  { consents, policies }: Register,
): { partner: Partner; kind: ConsentKind }[] {
  const holding = policies.at(-1)?.policy;
  return CONSENT_KINDS.flatMap((kind) =>
    partners.flatMap((partner) => {
      const said = lastConsent(consents, partner.id, kind);
      const outdated = kind === "secrets" && said?.answer === "given" && said.policy !== holding;
      return !said || outdated ? [{ partner, kind }] : [];
    }),
  );
}
