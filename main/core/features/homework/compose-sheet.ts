import type { UnitId } from "#shared/domain/ids.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { fillSheet } from "#shared/homework/fill-sheet.ts";
import type { Sheet, SheetRequest } from "#shared/homework/sheet.ts";
import type { ReadHandle } from "../../vault/vault.ts";
import { findMap } from "../cycle-map/index.ts";
import { lastSessionNumber } from "../sessions/index.ts";
import { findUnit } from "../units/index.ts";

/**
 * The couple, when homework may be made for them; undefined keeps every sheet of theirs off the screen and off paper.
 * The one door to homework: whatever must shut a couple out of joint work is asked here.
 */
export function homeworkUnit(read: ReadHandle, unitId: UnitId): Unit | undefined {
  return findUnit(read, unitId);
}

/** A sheet filled from the map as it stands; undefined when it is not there to be had. Nothing else makes sheets. */
export function composeSheet(read: ReadHandle, request: SheetRequest): Sheet | undefined {
  const stored = findMap(read, request.mapId);
  const unit = stored && homeworkUnit(read, stored.map.unitId);
  return unit && fillSheet(request, stored.map, unit, lastSessionNumber(read, unit.id));
}
