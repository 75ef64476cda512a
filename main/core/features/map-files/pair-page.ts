import { type Extent, partOf } from "#shared/cycle/shared-part.ts";
import type { MapId } from "#shared/domain/ids.ts";
import type { Paper } from "#shared/domain/settings.ts";
import type { PairPage } from "#shared/print/page.ts";
import type { ReadHandle } from "../../vault/vault.ts";
import { findMap } from "../cycle-map/index.ts";
import { findUnit } from "../units/index.ts";

export type PairRequest = { oldId: MapId; newId: MapId; extent: Extent; paper: Paper };

/** The page with two cycles of one unit on it, or undefined when they are not there or not of the same unit. */
export function pairPage(read: ReadHandle, asked: PairRequest): PairPage | undefined {
  const [old, fresh] = [findMap(read, asked.oldId)?.map, findMap(read, asked.newId)?.map];
  if (!old || !fresh || old.unitId !== fresh.unitId) return undefined;
  const unit = findUnit(read, old.unitId);
  return (
    unit && {
      kind: "cycle-pair",
      old: partOf(old, asked.extent),
      new: partOf(fresh, asked.extent),
      partners: unit.partners,
      labels: unit.labels,
      paper: asked.paper,
    }
  );
}
