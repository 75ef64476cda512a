import { implement, ORPCError } from "@orpc/server";
import { v7 } from "uuid";
import { contract } from "#shared/contract/index.ts";
import type { Register } from "#shared/contract/joint-work.ts";
import { CONSENT_KINDS } from "#shared/domain/consent.ts";
import type { ConsentEntryId, PolicyEntryId, SafetyEntryId, UnitId } from "#shared/domain/ids.ts";
import { closedBy } from "#shared/domain/joint-work.ts";
import type { Unit } from "#shared/domain/unit.ts";
import type { FakePractice } from "./fake-practice.ts";

const ON = "2026-03-01";
const AT = "2026-03-01T09:00:00.000Z";

export const emptyRegister = (): Register => ({ safety: [], consents: [], policies: [] });

/** A decision that clears the unit, and every agreement of everyone. */
export function openRegister({ id: unitId, partners }: Unit): Register {
  const policy = "limited-secrets" as const;
  return {
    safety: [
      {
        id: v7() as SafetyEntryId,
        unitId,
        at: AT,
        kind: "decision",
        outcome: "cleared",
        reason: "Both seen alone.",
        decidedOn: ON,
        reviewOn: null,
      },
    ],
    policies: [{ id: v7() as PolicyEntryId, unitId, policy, on: ON, at: AT }],
    consents: CONSENT_KINDS.flatMap((kind) =>
      partners.map(({ id: partnerId }) => ({
        id: v7() as ConsentEntryId,
        unitId,
        partnerId,
        kind,
        answer: "given" as const,
        how: "signed" as const,
        policy: kind === "secrets" ? policy : null,
        on: ON,
        at: AT,
      })),
    ),
  };
}

const osOf = () => implement(contract).use(({ next }) => next());
type Os = Pick<ReturnType<typeof osOf>, "jointWork" | "consents">;

export function fakeJointWork(os: Os, practice: FakePractice) {
  const registerOf = (unitId: UnitId) => practice.registers.get(unitId) ?? emptyRegister();
  const keep = (unitId: UnitId, part: Partial<Register>) => {
    const register = { ...registerOf(unitId), ...part };
    practice.registers.set(unitId, register);
    return register;
  };
  const record = (entry: Register["safety"][number]) =>
    keep(entry.unitId, { safety: [...registerOf(entry.unitId).safety, entry] });
  return {
    jointWork: {
      register: os.jointWork.register.handler(({ input }) => registerOf(input.unitId)),
      decide: os.jointWork.decide.handler(({ input }) => record({ ...input, kind: "decision", at: AT })),
      override: os.jointWork.override.handler(({ input }) => record({ ...input, kind: "override", at: AT })),
      endOverride: os.jointWork.endOverride.handler(({ input }) =>
        record({ ...input, kind: "override-ended", at: AT }),
      ),
      release: os.jointWork.release.handler(({ input }) =>
        record({ ...input, kind: "release", partnerId: whose(practice, input.responseId), at: AT }),
      ),
      endRelease: os.jointWork.endRelease.handler(({ input }) =>
        record({ ...input, kind: "release-ended", partnerId: whose(practice, input.responseId), at: AT }),
      ),
      reviews: os.jointWork.reviews.handler(() =>
        [...practice.registers.values()].flatMap(({ safety }) => {
          const last = safety.findLast(({ kind }) => kind === "decision");
          return last?.kind === "decision" && last.reviewOn
            ? [{ unitId: last.unitId, reviewOn: last.reviewOn }]
            : [];
        }),
      ),
      beginWalk: os.jointWork.beginWalk.handler(({ input }) => {
        const map = practice.maps.find(({ id }) => id === input.mapId);
        const unit = practice.units.find(({ id }) => id === map?.unitId);
        const partnerIds = unit?.partners.map(({ id }) => id) ?? [];
        const closed = unit && closedBy("walk", { ...registerOf(unit.id), partnerIds });
        if (closed) throw new ORPCError("JOINT_WORK_CLOSED", { message: "closed", data: closed });
      }),
    },
    consents: {
      record: os.consents.record.handler(({ input }) =>
        keep(input.unitId, { consents: [...registerOf(input.unitId).consents, { ...input, at: AT }] }),
      ),
      choosePolicy: os.consents.choosePolicy.handler(({ input }) =>
        keep(input.unitId, { policies: [...registerOf(input.unitId).policies, { ...input, at: AT }] }),
      ),
      savePdf: os.consents.savePdf.handler(() => ({ outcome: "saved" })),
      print: os.consents.print.handler(() => ({ outcome: "sent" })),
    },
  };
}

function whose({ forms }: FakePractice, responseId: string) {
  const found = forms.responses.find(({ response }) => response.id === responseId)?.response.partnerId;
  if (!found) throw new ORPCError("NOT_FOUND", { message: "NOT_FOUND" });
  return found;
}
