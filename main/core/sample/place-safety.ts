import type { Core } from "#shared/contract/index.ts";
import { CONSENT_KINDS, type ConsentKind } from "#shared/domain/consent.ts";
import type { CycleMap, SideKey } from "#shared/domain/cycle-map.ts";
import {
  consentEntryIdSchema,
  policyEntryIdSchema,
  safetyEntryIdSchema,
  type UnitId,
} from "#shared/domain/ids.ts";
import type { NewId } from "../context.ts";
import type { SampleSafety } from "./couple-file.ts";

type Place = { unitId: UnitId; sides: CycleMap["sides"]; newId: NewId; asOf: (day: Date) => Core };
type Saying = { side: SideKey; kind: ConsentKind; answer: "given" | "declined" | "revoked"; on: string };

/** Writes what was agreed before the first session, and the decision about joint work, as a clinician would. */
export async function recordSafety(safety: SampleSafety, place: Place): Promise<void> {
  const { unitId, sides, newId, asOf } = place;
  const { decidedOn, reviewOn, outcome, reason, policy } = safety;
  const say = ({ side, kind, answer, on }: Saying) =>
    asOf(noonOf(on)).consents.record({
      id: consentEntryIdSchema.parse(newId()),
      unitId,
      partnerId: sides[side].partnerId,
      kind,
      answer,
      how: answer === "revoked" ? "spoken" : "signed",
      policy: kind === "secrets" ? policy : null,
      on,
    });
  const declines = (side: SideKey, kind: ConsentKind) =>
    safety.declined.some(([who, what]) => who === side && what === kind);
  const core = asOf(noonOf(decidedOn));
  await core.consents.choosePolicy({
    id: policyEntryIdSchema.parse(newId()),
    unitId,
    policy,
    on: decidedOn,
  });
  for (const kind of CONSENT_KINDS)
    for (const side of ["a", "b"] as const)
      await say({ side, kind, answer: declines(side, kind) ? "declined" : "given", on: decidedOn });
  const id = safetyEntryIdSchema.parse(newId());
  await core.jointWork.decide({ id, unitId, outcome, reason, decidedOn, reviewOn });
  for (const [side, kind, on] of safety.revoked) await say({ side, kind, answer: "revoked", on });
}

const noonOf = (day: string) => new Date(`${day}T12:00:00.000Z`);
