import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, it, vi } from "vitest";
import { LiveDatabase } from "#renderer/live/live-database.ts";

it("forgets everything without a complaint, though words are still being written", async () => {
  const complaint = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const indexedDB = new IDBFactory();
  const database = new LiveDatabase({ indexedDB, IDBKeyRange });
  await database.open();
  const drafts = Array.from({ length: 200 }, (_, n) => ({ key: `place ${n}`, text: "words" }));
  const writing = database.transaction("rw", database.drafts, async () => {
    for (const draft of drafts) await database.drafts.put(draft);
    return database.drafts.count();
  });
  await database.forget();
  expect(await writing).toBe(200);
  expect(complaint.mock.calls).toEqual([]);
  expect(await indexedDB.databases()).toEqual([]);
  complaint.mockRestore();
});
