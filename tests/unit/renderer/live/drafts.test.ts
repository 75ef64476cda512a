import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { v7 } from "uuid";
import { describe, expect, it, vi } from "vitest";
import { Drafts } from "#renderer/live/drafts.ts";
import { LiveDatabase } from "#renderer/live/live-database.ts";
import type { MapId } from "#shared/domain/ids.ts";

const storage = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });
const mapId = v7() as MapId;
const stored = async (database: LiveDatabase) => (await database.drafts.toArray()).map(({ text }) => text);

describe("drafts", () => {
  it("of a fast hand are written newest first: a burst of keystrokes takes few writes, and the last one wins", async () => {
    const database = new LiveDatabase(storage());
    const drafts = await Drafts.open(database, mapId);
    const written = vi.fn();
    database.drafts.hook("creating", () => written());
    database.drafts.hook("updating", () => written());
    for (let letters = 1; letters <= 60; letters += 1) drafts.set("slot:a:move", "x".repeat(letters));
    await vi.waitFor(async () => expect(await stored(database)).toEqual(["x".repeat(60)]));
    expect(written.mock.calls.length).toBeLessThanOrEqual(3);
  });

  it("that were forgotten are not found again, whatever came before", async () => {
    const kept = storage();
    const database = new LiveDatabase(kept);
    const drafts = await Drafts.open(database, mapId);
    drafts.set("name", "The kno");
    drafts.set("topic", "evenings");
    drafts.set("name", undefined);
    await vi.waitFor(async () => expect(await stored(database)).toEqual(["evenings"]));
    const again = await Drafts.open(new LiveDatabase(kept), mapId);
    expect([again.get("name"), again.get("topic")]).toEqual([undefined, "evenings"]);
  });

  it("taken over by the map tell the editors that were open on them", async () => {
    const drafts = await Drafts.open(new LiveDatabase(storage()), mapId);
    drafts.set("slot:a:move", "I ask");
    drafts.kept();
    expect([drafts.size, drafts.timesKept]).toEqual([0, 1]);
    drafts.kept();
    expect(drafts.timesKept).toBe(1);
  });
});
