import type { MapId } from "#shared/domain/ids.ts";
import { type ClosedBy, closedBy, type JointWork } from "#shared/domain/joint-work.ts";
import type { Unit } from "#shared/domain/unit.ts";
import type { ReadHandle } from "../../vault/vault.ts";
import { findMap } from "../cycle-map/index.ts";
import { findUnit } from "../units/index.ts";
import { readRegister } from "./repository.ts";

/** Why this work is shut for the unit, as its register stands now; null when it is open. */
export const closedFor = (read: ReadHandle, unit: Unit, work: JointWork): ClosedBy | null =>
  closedBy(work, { ...readRegister(read, unit.id), partnerIds: unit.partners.map(({ id }) => id) });

type Errors = { JOINT_WORK_CLOSED: (options: { data: ClosedBy }) => Error };

/** Throws the contract's error while this work is shut for the unit. */
export function mustBeOpen(read: ReadHandle, unit: Unit, work: JointWork, errors: Errors): void {
  const closed = closedFor(read, unit, work);
  if (closed) throw errors.JOINT_WORK_CLOSED({ data: closed });
}

/** The same for the unit whose map it is, where there is such a map. */
export function mapMustBeOpen(read: ReadHandle, mapId: MapId, work: JointWork, errors: Errors): void {
  const map = findMap(read, mapId)?.map;
  const unit = map && findUnit(read, map.unitId);
  if (unit) mustBeOpen(read, unit, work, errors);
}
