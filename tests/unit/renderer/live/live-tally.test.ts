import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { v7 } from "uuid";
import { describe, expect, it, vi } from "vitest";
import { LiveDatabase } from "#renderer/live/live-database.ts";
import { LiveTally } from "#renderer/live/live-tally.ts";
import { Outbox } from "#renderer/live/outbox.ts";
import type { Parcel } from "#renderer/live/parcel.ts";
import type { OpenTally } from "#shared/contract/sessions.ts";
import type { SessionId, UnitId } from "#shared/domain/ids.ts";
import { tapsIn } from "#shared/tally/codes.ts";
import { runningMs } from "#shared/tally/session-clock.ts";
import { newPartnerId } from "#tests/support/couple.ts";

const anna = newPartnerId();
const storage = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });

const notBegun = (): OpenTally => ({
  session: {
    id: v7() as SessionId,
    unitId: v7() as UnitId,
    number: 1,
    heldOn: "2026-03-14",
    startedAt: null,
    endedAt: null,
  },
  events: [],
});

function room(
  kept = storage(),
  opened = notBegun(),
  send?: (parcel: Parcel) => Promise<"committed" | "later">,
) {
  const sent: Parcel[] = [];
  const world = { now: new Date("2026-03-14T10:00:00.000Z") };
  const outbox = new Outbox({
    database: new LiveDatabase(kept),
    retryAfterMs: 60_000,
    send:
      send ??
      (async (parcel) => {
        sent.push(parcel);
        return "committed";
      }),
  });
  const open = () => new LiveTally({ opened, outbox, newId: v7, now: () => world.now });
  return { outbox, sent, world, open };
}

describe("a live tally", () => {
  it("counts a tap at once, and has it in the core soon after, in order", async () => {
    const { outbox, sent, open } = room();
    const tally = open();
    tally.begin();
    tally.tap(anna, { valence: "negative" });
    tally.tap(anna, { tag: "repair" });
    expect(tapsIn(tally.state.events).map(({ valence, tag }) => valence ?? tag)).toEqual([
      "negative",
      "repair",
    ]);
    await outbox.flush(2_000);
    expect(sent.map(({ kind }) => kind)).toEqual(["session-times", "tally-event", "tally-event"]);
  });

  it("notes nothing before the session begins or after it ends", () => {
    const tally = room().open();
    tally.tap(anna, { valence: "positive" });
    tally.begin();
    tally.end();
    tally.tap(anna, { valence: "positive" });
    tally.undo();
    expect(tally.state.events).toEqual([]);
  });

  it("takes back the last tap, and neither the clock nor the floor", () => {
    const tally = room().open();
    tally.begin();
    tally.tap(anna, { valence: "positive" });
    tally.tap(anna, { valence: "negative" });
    tally.giveFloor(anna);
    tally.undo();
    expect(tally.state.events.map(({ kind }) => kind)).toEqual(["tap", "floor"]);
    expect(tapsIn(tally.state.events)[0]?.valence).toBe("positive");
    tally.undo();
    tally.undo();
    expect(tally.state.events.map(({ kind }) => kind)).toEqual(["floor"]);
  });

  it("that was ended too soon goes on, and the time between does not count", () => {
    const { world, open } = room();
    const tally = open();
    tally.begin();
    world.now = new Date("2026-03-14T10:40:00.000Z");
    tally.end();
    world.now = new Date("2026-03-14T11:00:00.000Z");
    tally.reopen();
    expect(tally.isRunning).toBe(true);
    world.now = new Date("2026-03-14T11:05:00.000Z");
    expect(runningMs(tally.state, world.now.getTime())).toBe(45 * 60_000);
  });

  it("finds the taps again that the core had not taken before a reload", async () => {
    const kept = storage();
    const opened = notBegun();
    const before = room(kept, opened, async () => "later");
    const tally = before.open();
    tally.begin();
    tally.tap(anna, { valence: "neutral" });
    tally.tap(anna, { valence: "positive" });
    tally.undo();
    await vi.waitFor(() => expect(before.outbox.state).toBe("not-saved"));
    before.outbox.end();

    const after = room(kept, opened);
    await after.outbox.resume();
    expect(after.open().state.session.startedAt).toBe("2026-03-14T10:00:00.000Z");
    await after.outbox.flush(2_000);
    expect(after.sent.map(({ kind }) => kind)).toEqual([
      "session-times",
      "tally-event",
      "tally-event",
      "tally-undo",
    ]);
  });

  it("read again from the core, keeps what still waits on top, once", async () => {
    const opened = notBegun();
    const { outbox, open } = room(storage(), opened, async () => "later");
    const tally = open();
    tally.begin();
    tally.tap(anna, { valence: "neutral" });
    const [waiting] = tally.state.events;
    if (!waiting) throw new Error("nothing was noted");
    tally.rebase({ ...opened, events: [waiting] });
    expect(tally.state.events).toEqual([waiting]);
    tally.rebase(opened);
    expect(tally.state.events).toEqual([waiting]);
    expect(tally.isRunning).toBe(true);
    outbox.end();
  });
});
