import type { UnitId } from "#shared/domain/ids.ts";
import type { Clock, OpenPractice } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import { findUnit } from "../units/index.ts";
import { insertConsentEntry, insertPolicyEntry, readRegister, unitOfEntry } from "./repository.ts";

type Parts = { clock: Clock; onChange: () => void };

/** What the partners agreed to, each for themselves, and the secrets policy chosen with them. */
export function consentsProcedures(consents: WithPractice["consents"], { clock, onChange }: Parts) {
  return {
    record: consents.record.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const unit = findUnit(vault.read, input.unitId);
      if (!unit?.partners.some(({ id }) => id === input.partnerId)) throw errors.NOT_FOUND();
      const known = isKnown(practice, "consent_entry", input);
      if (known === "elsewhere") throw errors.NOT_FOUND();
      const register = readRegister(vault.read, unit.id);
      if (known) return register;
      const holding = input.kind === "secrets" ? (register.policies.at(-1)?.policy ?? null) : null;
      const answersPolicy = input.kind === "secrets" && input.answer !== "revoked";
      if (input.policy !== holding || (answersPolicy && holding === null)) throw errors.POLICY_CHANGED();
      vault.commit({ action: `consent-${input.answer}`, author: "clinician", device }, (write) =>
        insertConsentEntry(write, { ...input, at: clock().toISOString() }),
      );
      onChange();
      return readRegister(vault.read, unit.id);
    }),

    /** Choosing the same again changes nothing. */
    choosePolicy: consents.choosePolicy.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      if (!findUnit(vault.read, input.unitId)) throw errors.NOT_FOUND();
      const known = isKnown(practice, "policy_entry", input);
      if (known === "elsewhere") throw errors.NOT_FOUND();
      const register = readRegister(vault.read, input.unitId);
      if (known || register.policies.at(-1)?.policy === input.policy) return register;
      vault.commit({ action: "secrets-policy-chosen", author: "clinician", device }, (write) =>
        insertPolicyEntry(write, { ...input, at: clock().toISOString() }),
      );
      return readRegister(vault.read, input.unitId);
    }),
  };
}

function isKnown(
  { vault }: OpenPractice,
  table: "consent_entry" | "policy_entry",
  { id, unitId }: { id: string; unitId: UnitId },
): boolean | "elsewhere" {
  const owner = unitOfEntry(vault.read, table, id);
  return owner !== undefined && owner !== unitId ? "elsewhere" : owner !== undefined;
}
