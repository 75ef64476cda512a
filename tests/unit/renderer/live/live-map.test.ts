import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { Drafts } from "#renderer/live/drafts.ts";
import { LiveDatabase } from "#renderer/live/live-database.ts";
import { LiveMap } from "#renderer/live/live-map.ts";
import { Outbox } from "#renderer/live/outbox.ts";
import type { Parcel } from "#renderer/live/parcel.ts";
import { UndoHistory } from "#renderer/live/undo-history.ts";
import { applyChange } from "#shared/cycle/apply-change.ts";
import type { Change, Operation } from "#shared/cycle/change.ts";
import { newCycleMap } from "#shared/cycle/new-map.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import type { DeviceId, ItemId, MapId, PartnerId, UnitId } from "#shared/domain/ids.ts";

const storage = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });
const blank = newCycleMap(v7() as MapId, v7() as UnitId, v7() as PartnerId, v7() as PartnerId);
const words = (text: string): Change => ({
  kind: "add-item",
  side: "a",
  item: { id: v7() as ItemId, slot: "move", text },
  before: null,
});
const moves = (map: CycleMap) => map.sides.a.items.map((item) => item.text);

/** A core that keeps the map as the real one would. */
function committing(map: CycleMap) {
  const core = { map, operations: [] as Operation[] };
  const send = async (parcel: Parcel) => {
    if (parcel.kind !== "operation") return "refused" as const;
    const { operation } = parcel;
    const outcome = applyChange(core.map, operation.change);
    if (!outcome.ok) return "refused" as const;
    core.map = outcome.map;
    core.operations.push(operation);
    return "committed" as const;
  };
  return { core, send };
}

async function liveMap(core: { map: CycleMap }, database: LiveDatabase, outbox: Outbox) {
  let counter = outbox.lastCounter;
  const history = await UndoHistory.open(database, core.map.id);
  return new LiveMap({
    map: core.map,
    outbox,
    history,
    writer: { device: v7() as DeviceId, nextCounter: () => ++counter },
    newId: v7,
    now: () => new Date("2026-03-14T10:00:00Z"),
  });
}

describe("a live map", () => {
  it("shows a change at once and has it in the core soon after, with a rising counter", async () => {
    const database = new LiveDatabase(storage());
    const { core, send } = committing(blank);
    const outbox = new Outbox({ database, send });
    const live = await liveMap(core, database, outbox);
    live.change(words("I ask again"));
    live.change(words("I follow"));
    expect(moves(live.map)).toEqual(["I ask again", "I follow"]);
    await outbox.flush(2_000);
    expect(moves(core.map)).toEqual(["I ask again", "I follow"]);
    expect(core.operations.map((op) => op.counter)).toEqual([1, 2]);
  });

  it("undoes and redoes every step, and the core follows", async () => {
    const database = new LiveDatabase(storage());
    const { core, send } = committing(blank);
    const outbox = new Outbox({ database, send });
    const live = await liveMap(core, database, outbox);
    const texts = Array.from({ length: 6 }, (_, n) => `words ${n}`);
    for (const text of texts) live.change(words(text));
    for (const _ of texts) live.undo();
    expect(moves(live.map)).toEqual([]);
    expect(live.canUndo).toBe(false);
    for (const _ of texts) live.redo();
    expect(moves(live.map)).toEqual(texts);
    await outbox.flush(2_000);
    expect(moves(core.map)).toEqual(texts);
  });

  it("forgets what was undone once something new is done", async () => {
    const database = new LiveDatabase(storage());
    const { core, send } = committing(blank);
    const outbox = new Outbox({ database, send });
    const live = await liveMap(core, database, outbox);
    live.change(words("one"));
    live.undo();
    live.change(words("two"));
    expect(live.canRedo).toBe(false);
    expect(moves(live.map)).toEqual(["two"]);
  });

  it("refuses words that could never be stored, and sends nothing", async () => {
    const database = new LiveDatabase(storage());
    const { core, send } = committing(blank);
    const outbox = new Outbox({ database, send });
    const live = await liveMap(core, database, outbox);
    expect(live.change(words("x".repeat(241)))).toBe("not-valid");
    expect(live.change(words("   "))).toBe("not-valid");
    await outbox.flush(2_000);
    expect(core.operations).toEqual([]);
    expect(live.canUndo).toBe(false);
  });

  it("finds unsent changes, drafts and the whole undo history again after a reload", async () => {
    const kept = storage();
    const first = new LiveDatabase(kept);
    const away = new Outbox({ database: first, send: async () => "later", retryAfterMs: 60_000 });
    const before = await liveMap({ map: blank }, first, away);
    before.change(words("one"));
    before.change(words("two"));
    before.undo();
    (await Drafts.open(first, blank.id)).set("slot:b:move", "I go qui");
    await first.outbox.count(); // a read behind every write: all of it is in the database now
    away.end();
    first.close();

    const second = new LiveDatabase(kept);
    const { core, send } = committing(blank);
    const outbox = new Outbox({ database: second, send });
    await outbox.resume();
    const after = await liveMap(core, second, outbox);
    expect(moves(after.map)).toEqual(["one"]);
    expect((await Drafts.open(second, blank.id)).get("slot:b:move")).toBe("I go qui");
    after.redo();
    expect(moves(after.map)).toEqual(["one", "two"]);
    after.undo();
    after.undo();
    expect(after.canUndo).toBe(false);
    await outbox.flush(2_000);
    expect(moves(core.map)).toEqual([]);
  });

  it("takes several changes made together back in one step, also after a reload, and makes them again", async () => {
    const kept = storage();
    const first = new LiveDatabase(kept);
    const { core, send } = committing(blank);
    const outbox = new Outbox({ database: first, send });
    const before = await liveMap(core, first, outbox);
    before.change(words("one"));
    before.changeTogether([words("two"), words("three")]);
    before.changeTogether([words("four"), words("five")]);
    before.undo();
    expect(moves(before.map)).toEqual(["one", "two", "three"]);
    await outbox.flush(2_000);
    await first.history.count(); // a read behind every write
    outbox.end();
    first.close();

    const second = new LiveDatabase(kept);
    const after = await liveMap(core, second, new Outbox({ database: second, send }));
    after.redo();
    expect(moves(after.map)).toEqual(["one", "two", "three", "four", "five"]);
    after.undo();
    after.undo();
    expect(moves(after.map)).toEqual(["one"]);
    after.undo();
    expect(after.canUndo).toBe(false);
    after.redo();
    after.redo();
    expect(moves(after.map)).toEqual(["one", "two", "three"]);
  });
});
