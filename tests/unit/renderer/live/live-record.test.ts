import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { v7 } from "uuid";
import { describe, expect, it, vi } from "vitest";
import { LiveDatabase } from "#renderer/live/live-database.ts";
import { LivePrivateNote } from "#renderer/live/live-private-note.ts";
import { LiveRecord } from "#renderer/live/live-record.ts";
import { type Delivery, Outbox } from "#renderer/live/outbox.ts";
import type { Parcel } from "#renderer/live/parcel.ts";
import type { OpenRecord } from "#shared/contract/record.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { EMPTY_NOTE, privateText } from "#shared/domain/notes.ts";
import { newPartnerId, newSessionId } from "#tests/support/couple.ts";

const [anna, michael] = [newPartnerId(), newPartnerId()];
const storage = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });

const opened = (): OpenRecord => ({
  session: {
    id: newSessionId(),
    unitId: v7() as UnitId,
    number: 3,
    heldOn: "2026-03-14",
    startedAt: null,
    endedAt: null,
  },
  attendance: [anna, michael].map((partnerId) => ({ partnerId, presence: null, modality: null })),
  plan: [],
  note: EMPTY_NOTE,
  stages: [],
  roles: [],
});

function room(
  kept = storage(),
  record = opened(),
  answer: () => Promise<Delivery> = async () => "committed",
) {
  const sent: Parcel[] = [];
  const outbox = new Outbox({
    database: new LiveDatabase(kept),
    retryAfterMs: 60_000,
    send: async (parcel) => {
      sent.push(parcel);
      return await answer();
    },
  });
  const live = () => new LiveRecord({ opened: record, outbox, newId: v7 });
  const privateNote = () =>
    new LivePrivateNote({ sessionId: record.session.id, text: privateText(""), outbox });
  return { kept, record, outbox, sent, live, privateNote };
}

const textOf = (parcel: Parcel | undefined) =>
  parcel?.kind === "progress-note" ? parcel.note.text : undefined;

describe("what is being written", () => {
  it("shows at once, is not called saved before the vault has it, and goes as few parcels", async () => {
    const { live, outbox, sent } = room();
    const record = live();
    for (const text of ["T", "Th", "The", "They"]) record.note({ text });
    expect(record.state.note.text).toBe("They");
    expect(outbox.state).toBe("saving");
    expect(sent).toEqual([]);
    await vi.waitFor(() => expect(outbox.state).toBe("saved"));
    expect(sent.map(textOf)).toEqual(["They"]);
  });

  it("goes at once when everything is wanted now, as before a lock", async () => {
    const { live, outbox, sent } = room();
    live().note({ text: "the last word" });
    expect(await outbox.flush(500)).toBe(true);
    expect(sent.map(textOf)).toEqual(["the last word"]);
  });

  it("written on while it was on its way, is sent again and never goes back", async () => {
    const answers: (() => void)[] = [];
    const { live, outbox, sent } = room(storage(), opened(), async () => {
      await new Promise<void>((resolve) => answers.push(resolve));
      return "committed";
    });
    const record = live();
    record.note({ text: "one" });
    const first = outbox.flush(2_000);
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    record.note({ text: "one two" });
    answers[0]?.();
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    expect(outbox.state).toBe("saving");
    answers[1]?.();
    await first;
    expect(sent.map(textOf)).toEqual(["one", "one two"]);
    expect(outbox.waiting).toEqual([]);
  });

  it("is found again after a reload, both kinds, and sent then", async () => {
    const before = room();
    before.live().note({ text: "⟨12:40⟩ a long quiet" });
    before.privateNote().write("what I make of it");
    before.outbox.end();
    await vi.waitFor(async () => expect(await new LiveDatabase(before.kept).outbox.count()).toBe(2));
    const after = room(before.kept, before.record);
    await after.outbox.resume();
    expect(after.live().state.note.text).toBe("⟨12:40⟩ a long quiet");
    expect(after.privateNote().text).toEqual(privateText("what I make of it"));
    expect(await after.outbox.flush(2_000)).toBe(true);
    expect(after.sent.map(({ kind }) => kind).toSorted()).toEqual(["progress-note", "psychotherapy-note"]);
    await vi.waitFor(async () => expect(await new LiveDatabase(before.kept).outbox.count()).toBe(0));
  });

  it("does not hold up what is tapped meanwhile", async () => {
    const { live, sent } = room();
    const record = live();
    record.note({ text: "wri" });
    record.attend(anna, { presence: "late" });
    await vi.waitFor(() => expect(sent.map(({ kind }) => kind)).toEqual(["attendance"]));
    expect(record.state.attendance[0]).toEqual({ partnerId: anna, presence: "late", modality: null });
  });

  it("stays, and says so, while the vault is locked", async () => {
    const { live, outbox } = room(storage(), opened(), async () => "later");
    const record = live();
    record.note({ text: "kept here" });
    expect(await outbox.flush(50)).toBe(false);
    expect(outbox.state).toBe("not-saved");
    record.rebase(opened());
    expect(outbox.waiting.map(textOf)).toEqual(["kept here"]);
    outbox.end();
  });
});

describe("a live record", () => {
  it("keeps one mark a partner and session, in the order of the sessions, and takes it back", () => {
    const { live, record } = room();
    const now = live();
    const before = { sessionId: newSessionId(), number: 2, heldOn: "2026-03-07", partnerId: anna, step: 4 };
    now.rebase({ ...record, stages: [before] });
    now.markStage(anna, 5);
    now.markStage(anna, 6);
    expect(now.state.stages.map(({ number, step }) => [number, step])).toEqual([
      [2, 4],
      [3, 6],
    ]);
    now.markStage(anna, null);
    expect(now.state.stages).toEqual([before]);
  });

  it("makes new lines of the plan and keeps what they say on one line", () => {
    const { live } = room();
    const now = live();
    const id = now.addPlanLine();
    now.plan(now.state.plan.map((line) => ({ ...line, text: "walk\u0000the loop" })));
    expect(now.state.plan).toEqual([{ id, text: "walk the loop", done: false, carried: false }]);
  });
});
