import { Dexie, type DexieOptions, type EntityTable } from "dexie";
import type { Change } from "#shared/cycle/change.ts";
import type { MapId } from "#shared/domain/ids.ts";
import type { Parcel } from "./parcel.ts";

const NAME = "attune-live";

/** A parcel on its way to the vault. `seq` is the order in which it was made. */
export type OutboxRow = { seq: number; parcel: Parcel };

/** One step that can be undone (`undone: 0`) or redone (`undone: 1`), together with all of its `group`. */
export type HistoryRow = {
  seq: number;
  mapId: MapId;
  forward: Change;
  inverse: Change;
  undone: 0 | 1;
  group?: string;
};

/** Words being typed that are not yet part of the map. `key` names the place. */
export type DraftRow = { key: string; text: string };

/**
 * The live working set of the clinician window. It stands in the window's in-memory session only: a reload finds it
 * again, a lock deletes it, and it never reaches a disk.
 */
export class LiveDatabase extends Dexie {
  readonly outbox!: EntityTable<OutboxRow, "seq">;
  readonly history!: EntityTable<HistoryRow, "seq">;
  readonly drafts!: EntityTable<DraftRow, "key">;

  constructor(options?: DexieOptions) {
    super(NAME, options);
    this.version(2).stores({ outbox: "++seq, parcel.id", history: "++seq, mapId", drafts: "key" });
  }

  /** Deletes everything, once what is under way has settled: until then the deletion would only wait, and complain. */
  async forget(): Promise<void> {
    await this.transaction("rw", this.tables, () => undefined);
    await this.delete();
  }
}

/** Deletes what a clinician's window left in this session, if it left anything. */
export const forgetLive = (): Promise<void> => Dexie.delete(NAME);
