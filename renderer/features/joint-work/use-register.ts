import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Register } from "#shared/contract/joint-work.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { type ClosedBy, closedBy, type JointWork } from "#shared/domain/joint-work.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { queries } from "../../bridge/index.ts";

/** What was recorded about this unit's safety and agreements. */
export const useRegister = (unitId: UnitId) =>
  useQuery(queries.jointWork.register.queryOptions({ input: { unitId } }));

/** Puts in place what the core answered to a recording, so that everything open or shut follows at once. */
export function useKeepRegister(unitId: UnitId) {
  const client = useQueryClient();
  return (register: Register) => {
    client.setQueryData(queries.jointWork.register.queryKey({ input: { unitId } }), register);
    void client.invalidateQueries({ queryKey: queries.jointWork.reviews.key() });
  };
}

/** Why this work is shut, to the partners it is shut to; null when it is open, undefined until that is known. */
export function useClosed(unitId: UnitId, work: JointWork): ClosedBy | null | undefined {
  const unit = useQuery(queries.units.get.queryOptions({ input: { unitId } }));
  const register = useRegister(unitId);
  if (!unit.data || !register.data) return undefined;
  return closedFor(work, unit.data.partners, register.data);
}

export const closedFor = (work: JointWork, partners: readonly Partner[], register: Register) =>
  closedBy(work, { ...register, partnerIds: partners.map(({ id }) => id) });
