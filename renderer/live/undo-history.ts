import type { Change } from "#shared/cycle/change.ts";
import type { MapId } from "#shared/domain/ids.ts";
import type { LiveDatabase } from "./live-database.ts";

/** Steps of one `group` are taken back, and made again, together. */
export type Step = { forward: Change; inverse: Change; group?: string };
type KeptStep = Step & { seq: Promise<number> };

/** Every step made on one map since the vault was opened, without a limit; a reload finds it again. */
export class UndoHistory {
  readonly #database: LiveDatabase;
  readonly #mapId: MapId;
  readonly #done: KeptStep[] = [];
  readonly #undone: KeptStep[] = [];

  private constructor(database: LiveDatabase, mapId: MapId) {
    this.#database = database;
    this.#mapId = mapId;
  }

  static async open(database: LiveDatabase, mapId: MapId): Promise<UndoHistory> {
    const history = new UndoHistory(database, mapId);
    for (const { seq, undone, ...kept } of await database.history.where({ mapId }).sortBy("seq")) {
      const step = { ...kept, seq: Promise.resolve(seq) };
      if (undone) history.#undone.unshift(step);
      else history.#done.push(step);
    }
    return history;
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Notes a new step. What had been undone before it can no longer be redone. */
  push(step: Step): void {
    for (const dropped of this.#undone.splice(0))
      void dropped.seq.then((seq) => this.#database.history.delete(seq));
    const row = { mapId: this.#mapId, ...step, undone: 0 as const };
    this.#done.push({ ...step, seq: this.#database.history.add(row).then(Number) });
  }

  /** Takes the last step off, with all of its group, and gives them for their inverses to be applied in this order. */
  undo(): Step[] {
    return this.#shift(this.#done, this.#undone, 1);
  }

  /** The steps to be made again, in this order. */
  redo(): Step[] {
    return this.#shift(this.#undone, this.#done, 0);
  }

  #shift(from: KeptStep[], to: KeptStep[], undone: 0 | 1): Step[] {
    const last = from.at(-1);
    const other = from.findLastIndex(({ group }) => group === undefined || group !== last?.group);
    const steps = last?.group === undefined ? from.splice(-1) : from.splice(other + 1).toReversed();
    for (const step of steps) {
      to.push(step);
      void step.seq.then((seq) => this.#database.history.update(seq, { undone }));
    }
    return steps;
  }
}
