import { v7 } from "uuid";
import type { Core } from "#shared/contract/index.ts";
import type { Change, Operation } from "#shared/cycle/change.ts";
import type { SideKey, Slot } from "#shared/domain/cycle-map.ts";
import type {
  DeviceId,
  ItemId,
  MapId,
  OperationId,
  PartnerId,
  SessionId,
  StrokeId,
  TallyEventId,
  UnitId,
} from "#shared/domain/ids.ts";
import type { Stroke } from "#shared/domain/ink.ts";
import type { Tap } from "#shared/domain/tally.ts";

export const newUnitId = () => v7() as UnitId;
export const newSessionId = () => v7() as SessionId;
export const newMapId = () => v7() as MapId;
export const newItemId = () => v7() as ItemId;
export const newPartnerId = () => v7() as PartnerId;
const newOperationId = () => v7() as OperationId;

const device = v7() as DeviceId;
let counter = 0;

/** A change in the envelope a window would send it in. */
export function operationOn(mapId: MapId, change: Change, sessionId: SessionId | null = null): Operation {
  counter += 1;
  const at = "2026-03-14T09:30:00.000Z";
  return { id: newOperationId(), mapId, sessionId, author: "clinician", device, counter, at, change };
}

export function addItem(side: SideKey, slot: Slot, text: string, id = newItemId()): Change {
  return { kind: "add-item", side, item: { id, slot, text }, before: null };
}

export async function createCouple(core: Core, names: [string, string] = ["Lee", "Robin"]) {
  const [a, b] = names.map((name) => ({ id: newPartnerId(), name, pronouns: "" }));
  if (!a || !b) throw new Error("a couple is two");
  return core.units.create({ id: newUnitId(), partners: [a, b] });
}

/** A short line drawn beside a place. */
export function aStroke(part: Partial<Stroke> = {}): Stroke {
  const look = { anchor: "a:move", colour: "ink", width: "fine", sharing: "clinician" } as const;
  return { id: v7() as StrokeId, ...look, path: [0, 0, 9, -4], pressure: [12, 31], ...part };
}

/** A couple with an empty map between its two partners. */
export async function createCoupleWithMap(core: Core, names?: [string, string]) {
  const unit = await createCouple(core, names);
  const [a, b] = unit.partners;
  if (!a || !b) throw new Error("a couple is two");
  const { map } = await core.cycleMap.create({ id: newMapId(), unitId: unit.id, partners: [a.id, b.id] });
  return { unit, map };
}

/** A tap as a window would send it. */
export function tapOf(sessionId: SessionId, partnerId: PartnerId, what: Partial<Tap> = {}): Tap {
  const at = "2026-03-14T09:31:00.000Z";
  const id = v7() as TallyEventId;
  return { id, sessionId, kind: "tap", at, partnerId, valence: "negative", tag: null, ...what };
}

export async function beginSession(core: Core, unitId: UnitId, heldOn = "2026-03-14") {
  return core.sessions.create({ id: newSessionId(), unitId, heldOn });
}
