import { applyChange } from "#shared/cycle/apply-change.ts";
import type { Change } from "#shared/cycle/change.ts";
import { isRevealed } from "#shared/cycle/sharing.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import type { MapId } from "#shared/domain/ids.ts";
import type { Clock, NewId, OpenPractice } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import type { ReadHandle } from "../../vault/vault.ts";
import { findSession, sessionsWithVersionOf } from "../sessions/index.ts";
import { findUnit } from "../units/index.ts";
import { areTwoOf, beginMap } from "./begin-map.ts";
import { earlierWords } from "./earlier-words.ts";
import { keepingProcedures } from "./keeping-procedures.ts";
import { linksLead } from "./link-targets.ts";
import {
  earlierRoles,
  findMap,
  findVersion,
  insertMap,
  lastCounterOf,
  listMaps,
  mapsAndVersions,
  revisionOf,
  storeOperation,
} from "./repository.ts";

/** Cycle maps: documents that change only by operations, each committed before it is acknowledged. */
export function cycleMapProcedures(cycleMap: WithPractice["cycleMap"], clock: Clock, newId: NewId) {
  return {
    list: cycleMap.list.handler(({ context, input, errors }) => {
      const { read } = context.practice.vault;
      if (!findUnit(read, input.unitId)) throw errors.NOT_FOUND();
      return listMaps(read, input.unitId, input.putAway);
    }),

    /**
     * Asking again with the same id answers with the map as it stands. NOT_FOUND when a partner is not of the unit, or
     * what it is to start from is not there.
     */
    create: cycleMap.create.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const known = findMap(vault.read, input.id);
      if (known?.map.unitId === input.unitId) return known;
      const unit = findUnit(vault.read, input.unitId);
      if (known || !unit || !areTwoOf(unit, input.partners)) throw errors.NOT_FOUND();
      const map = beginMap(vault.read, input, newId);
      if (!map) throw errors.NOT_FOUND();
      vault.commit({ action: "map-created", author: "clinician", device }, (write) =>
        insertMap(write, map, clock().toISOString()),
      );
      return { map, revision: 0 };
    }),

    /** Noted in the audit log as a view. */
    open: cycleMap.open.handler(({ context: { practice }, input, errors }) => {
      const found = findMap(practice.vault.read, input.mapId);
      if (!found) throw errors.NOT_FOUND();
      noteView(practice, input.mapId);
      return found;
    }),

    /** Noted in the audit log as a view of the unit's words. */
    earlierWords: cycleMap.earlierWords.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      if (!findUnit(vault.read, input.unitId)) throw errors.NOT_FOUND();
      const entry = { action: "words-viewed", author: "clinician", device } as const;
      vault.note(entry, { kind: "unit", id: input.unitId });
      return earlierWords(mapsAndVersions(vault.read, input.unitId));
    }),

    /** Who a window writes as, and the number its next operation follows. */
    writer: cycleMap.writer.handler(({ context: { practice } }) => ({
      device: practice.device,
      lastCounter: lastCounterOf(practice.vault.read, practice.device),
    })),

    versions: cycleMap.versions.handler(({ context, input, errors }) => {
      const { read } = context.practice.vault;
      if (!findMap(read, input.mapId)) throw errors.NOT_FOUND();
      return sessionsWithVersionOf(read, input.mapId);
    }),

    /** Noted in the audit log as a view. */
    version: cycleMap.version.handler(({ context: { practice }, input, errors }) => {
      const version = findVersion(practice.vault.read, input.mapId, input.sessionId);
      if (!version) throw errors.NOT_FOUND();
      noteView(practice, input.mapId);
      return version;
    }),

    earlierRoles: cycleMap.earlierRoles.handler(({ context, input, errors }) => {
      const { read } = context.practice.vault;
      if (!findMap(read, input.mapId)) throw errors.NOT_FOUND();
      return earlierRoles(read, input.mapId);
    }),

    ...keepingProcedures(cycleMap, clock, newId),
    apply: applyProcedure(cycleMap.apply, clock),
  };
}

/** An operation already committed is answered as the first time, whatever it now holds. */
function applyProcedure(apply: WithPractice["cycleMap"]["apply"], clock: Clock) {
  return apply.handler(({ context: { practice }, input: { operation }, errors }) => {
    const { vault, device } = practice;
    const committed = revisionOf(vault.read, operation.id);
    if (committed !== undefined) return { operationId: operation.id, revision: committed };

    const stored = findMap(vault.read, operation.mapId);
    if (!stored || !sessionFits(vault.read, operation.sessionId, stored.map)) throw errors.NOT_FOUND();
    if (!linksLead(vault.read, operation.change, stored.map.unitId)) throw errors.NOT_FOUND();
    const outcome = applyChange(stored.map, operation.change);
    if (!outcome.ok)
      throw errors.CHANGE_REFUSED({ data: { operationId: operation.id, refusal: outcome.refusal } });

    const revision = stored.revision + 1;
    const action = actionOf(stored.map, outcome.map, operation.change);
    vault.commit({ action, author: operation.author, device }, (write) =>
      storeOperation(write, operation, { map: outcome.map, revision }, clock().toISOString()),
    );
    return { operationId: operation.id, revision };
  });
}

/** What the audit log calls a change: to show or hide someone's words has a name of its own. */
function actionOf(before: CycleMap, after: CycleMap, change: Change): string {
  if (!("itemId" in change)) return "map-changed";
  if (isRevealed(before, after, change.itemId)) return "item-revealed";
  return isRevealed(after, before, change.itemId) ? "item-hidden" : "map-changed";
}

type SessionOf = Parameters<typeof findSession>[1] | null;

const sessionFits = (read: ReadHandle, sessionId: SessionOf, map: CycleMap) =>
  sessionId === null || findSession(read, sessionId)?.unitId === map.unitId;

function noteView({ vault, device }: OpenPractice, mapId: MapId): void {
  vault.note({ action: "map-viewed", author: "clinician", device }, { kind: "cycle-map", id: mapId });
}
