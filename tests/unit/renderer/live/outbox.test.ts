import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { v7 } from "uuid";
import { describe, expect, it, vi } from "vitest";
import { LiveDatabase } from "#renderer/live/live-database.ts";
import { type Delivery, Outbox } from "#renderer/live/outbox.ts";
import { type Parcel, parcelOf } from "#renderer/live/parcel.ts";
import type { DeviceId, MapId, OperationId } from "#shared/domain/ids.ts";

const mapId = v7() as MapId;
const operation = (counter: number): Parcel =>
  parcelOf({
    id: v7() as OperationId,
    mapId,
    sessionId: null,
    author: "clinician",
    device: v7() as DeviceId,
    counter,
    at: "2026-03-14T10:00:00.000Z",
    change: { kind: "rename", name: `name ${counter}` },
  });
const counterOf = (parcel: Parcel) => (parcel.kind === "operation" ? parcel.operation.counter : 0);

/** A core whose answers the test decides. */
function core() {
  const received: number[] = [];
  let answer: () => Promise<Delivery> = async () => "committed";
  return {
    received,
    answerWith: (next: () => Promise<Delivery>) => {
      answer = next;
    },
    send: async (parcel: Parcel) => {
      received.push(counterOf(parcel));
      return await answer();
    },
  };
}

const storage = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });
const left = (database: LiveDatabase) => database.outbox.count();

describe("the outbox", () => {
  it("delivers in the order in which operations were made, and forgets what is committed", async () => {
    const database = new LiveDatabase(storage());
    const { send, received } = core();
    const outbox = new Outbox({ database, send });
    for (const n of [1, 2, 3, 4]) outbox.add(operation(n));
    expect(outbox.state).toBe("saving");
    expect(await outbox.flush(2_000)).toBe(true);
    expect(received).toEqual([1, 2, 3, 4]);
    expect(outbox.state).toBe("saved");
    expect(await left(database)).toBe(0);
  });

  it("says not saved while the core is locked or gone, keeps everything, and sends it once the core is back", async () => {
    const database = new LiveDatabase(storage());
    const { send, received, answerWith } = core();
    const outbox = new Outbox({ database, send, retryAfterMs: 60_000 });
    answerWith(async () => "later");
    outbox.add(operation(1));
    outbox.add(operation(2));
    await vi.waitFor(() => expect(outbox.state).toBe("not-saved"));
    expect(await left(database)).toBe(2);
    answerWith(async () => "committed");
    expect(await outbox.flush(2_000)).toBe(true);
    expect(received).toEqual([1, 1, 2]);
    expect(outbox.state).toBe("saved");
  });

  it("says not saved when the core takes too long, and saved when it has answered after all", async () => {
    const database = new LiveDatabase(storage());
    const { send, answerWith } = core();
    const outbox = new Outbox({ database, send, slowAfterMs: 10 });
    let finish: (delivery: Delivery) => void = () => undefined;
    answerWith(() => new Promise((resolve) => (finish = resolve)));
    outbox.add(operation(1));
    await vi.waitFor(() => expect(outbox.state).toBe("not-saved"));
    finish("committed");
    await vi.waitFor(() => expect(outbox.state).toBe("saved"));
  });

  it("gives up an operation the core refuses, tells of it, and goes on with the next", async () => {
    const database = new LiveDatabase(storage());
    const { send, answerWith } = core();
    const outbox = new Outbox({ database, send });
    const refused: number[] = [];
    outbox.onRefused((parcel) => refused.push(counterOf(parcel)));
    const answers: Delivery[] = ["refused", "committed"];
    answerWith(async () => answers.shift() ?? "committed");
    outbox.add(operation(1));
    outbox.add(operation(2));
    await outbox.flush(2_000);
    expect(refused).toEqual([1]);
    expect(outbox.state).toBe("saved");
  });

  it("sends what an earlier page left behind, in order, before anything new", async () => {
    const kept = storage();
    const before = new Outbox({
      database: new LiveDatabase(kept),
      send: async () => "later",
      retryAfterMs: 60_000,
    });
    before.add(operation(1));
    before.add(operation(2));
    await vi.waitFor(() => expect(before.state).toBe("not-saved"));
    before.end();

    const { send, received } = core();
    const after = new Outbox({ database: new LiveDatabase(kept), send });
    await after.resume();
    expect(after.lastCounter).toBe(2);
    after.add(operation(3));
    await after.flush(2_000);
    expect(received).toEqual([1, 2, 3]);
  });
});
