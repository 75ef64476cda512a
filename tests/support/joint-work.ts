import { v7 } from "uuid";
import type { Core } from "#shared/contract/index.ts";
import { CONSENT_KINDS, type ConsentKind } from "#shared/domain/consent.ts";
import {
  type ConsentEntryId,
  policyEntryIdSchema,
  type SafetyEntryId,
  type UnitId,
} from "#shared/domain/ids.ts";
import type { SafetyOutcome } from "#shared/domain/safety.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { startWithPractice } from "#tests/support/core.ts";
import { beginSession, createCoupleWithMap } from "#tests/support/couple.ts";

const ON = "2026-03-13";
export const newSafetyEntryId = () => v7() as SafetyEntryId;
export const newConsentEntryId = () => v7() as ConsentEntryId;

/** A decision as a window would send it. */
export const decision = (unitId: UnitId, outcome: SafetyOutcome, what: { reviewOn?: string } = {}) => ({
  id: newSafetyEntryId(),
  unitId,
  outcome,
  reason: "Both seen alone; nothing speaks against it.",
  decidedOn: ON,
  reviewOn: what.reviewOn ?? null,
});

type Saying = { kind: ConsentKind; answer?: "given" | "declined" | "revoked" };

/** What one of the partners says, as a window would send it. */
export function saying({ id: unitId, partners }: Unit, index: number, { kind, answer = "given" }: Saying) {
  const partner = partners[index];
  if (!partner) throw new Error("there is no such partner");
  const policy = kind === "secrets" ? ("limited-secrets" as const) : null;
  const how = "spoken" as const;
  return { id: newConsentEntryId(), unitId, partnerId: partner.id, kind, answer, how, policy, on: ON };
}

/** Every agreement of every partner, and nothing decided. */
export async function agreeToAll(core: Core, unit: Unit): Promise<void> {
  const id = policyEntryIdSchema.parse(v7());
  await core.consents.choosePolicy({ id, unitId: unit.id, policy: "limited-secrets", on: ON });
  for (const kind of CONSENT_KINDS)
    for (const index of unit.partners.keys()) await core.consents.record(saying(unit, index, { kind }));
}

/** A decision that clears the unit, and every agreement of every partner: all joint work is open. */
export async function openJointWork(core: Core, unit: Unit): Promise<void> {
  await core.jointWork.decide(decision(unit.id, "cleared"));
  await agreeToAll(core, unit);
}

/** A couple with a map and a session, about whom nothing is decided. */
export async function atGate() {
  const core = await startWithPractice();
  const { clinician } = core;
  const { unit, map } = await createCoupleWithMap(clinician, ["Anna", "Michael"]);
  const session = await beginSession(clinician, unit.id);
  const [a, b] = unit.partners;
  if (!a || !b) throw new Error("a couple is two");
  return { core, clinician, unit, map, session, a: a.id, b: b.id };
}

export type AtGate = Awaited<ReturnType<typeof atGate>>;
