import { sharedView } from "#shared/cycle/shared-view.ts";
import { type AskedScene, BLANK, type Scene } from "#shared/display/scene.ts";
import type { CycleMap, SideKey } from "#shared/domain/cycle-map.ts";
import type { MapId, UnitId } from "#shared/domain/ids.ts";
import type { Unit } from "#shared/domain/unit.ts";
import type { ReadHandle } from "../../vault/vault.ts";
import { findMap } from "../cycle-map/index.ts";
import { revealedCheckIn } from "../forms/index.ts";
import { closedFor } from "../joint-work/index.ts";
import { findUnit } from "../units/index.ts";

/**
 * The couple, when they may be shown together on one screen; undefined keeps them off it, now and while it is open.
 * The one door to the couple's screen: what the safety decision and the partners' agreements say is asked here.
 */
export function showableUnit(read: ReadHandle, unitId: UnitId): Unit | undefined {
  const unit = findUnit(read, unitId);
  return unit && closedFor(read, unit, "couples-screen") === null ? unit : undefined;
}

/** What was asked for, filled with what both partners of this couple may see; undefined when it is not theirs to see. */
export function composeScene(read: ReadHandle, unitId: UnitId, asked: AskedScene): Scene | undefined {
  const unit = showableUnit(read, unitId);
  if (!unit) return undefined;
  switch (asked.kind) {
    case "blank":
      return BLANK;
    case "cool-down":
      return { kind: "cool-down", breathsPerMinute: asked.breathsPerMinute, returnAt: asked.returnAt };
    case "check-in": {
      if (closedFor(read, unit, "side-by-side")) return undefined;
      const reveal = revealedCheckIn(read, unit, asked.sessionId);
      return reveal && { kind: "check-in", reveal };
    }
    case "map": {
      const shown = shownMap(read, unit, asked.mapId);
      return shown && { kind: "map", ...shown, viewpoint: asked.viewpoint };
    }
    case "walk": {
      const shown = shownMap(read, unit, asked.mapId);
      return shown && { kind: "walk", ...shown, stop: asked.stop, out: asked.out };
    }
  }
}

function shownMap(read: ReadHandle, unit: Unit, mapId: MapId) {
  const map = findMap(read, mapId)?.map;
  if (map?.unitId !== unit.id) return undefined;
  const names = { a: nameOf(unit, map, "a"), b: nameOf(unit, map, "b") };
  return { view: sharedView(map), names, labels: unit.labels };
}

const nameOf = (unit: Unit, map: CycleMap, side: SideKey): string =>
  unit.partners.find(({ id }) => id === map.sides[side].partnerId)?.name ?? "";
