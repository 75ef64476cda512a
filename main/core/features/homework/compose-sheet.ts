import { fillSheet } from "#shared/homework/fill-sheet.ts";
import type { Sheet, SheetRequest } from "#shared/homework/sheet.ts";
import type { ReadHandle } from "../../vault/vault.ts";
import { findMap } from "../cycle-map/index.ts";
import { lastSessionNumber } from "../sessions/index.ts";
import { findUnit } from "../units/index.ts";

/**
 * A sheet filled from the map as it stands; undefined when it is not there to be had. Nothing else makes sheets: whether
 * this couple may be given any is asked by the procedures (joint work).
 */
export function composeSheet(read: ReadHandle, request: SheetRequest): Sheet | undefined {
  const stored = findMap(read, request.mapId);
  const unit = stored && findUnit(read, stored.map.unitId);
  return unit && fillSheet(request, stored.map, unit, lastSessionNumber(read, unit.id));
}
