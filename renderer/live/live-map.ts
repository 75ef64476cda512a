import { applyChange } from "#shared/cycle/apply-change.ts";
import { type Change, changeSchema, type Operation } from "#shared/cycle/change.ts";
import type { ChangeRefusal } from "#shared/cycle/change-outcome.ts";
import { invertChange } from "#shared/cycle/invert-change.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import type { DeviceId, OperationId, SessionId } from "#shared/domain/ids.ts";
import type { Outbox } from "./outbox.ts";
import { operationsOn, parcelOf } from "./parcel.ts";
import type { UndoHistory } from "./undo-history.ts";

/** Numbers this window's operations: one writer, rising by one. */
export type Writer = { device: DeviceId; nextCounter(): number };

export type LiveMapOptions = {
  map: CycleMap;
  outbox: Outbox;
  history: UndoHistory;
  writer: Writer;
  newId(): string;
  now(): Date;
};

/**
 * The map as the clinician sees it: every change is applied at once, kept in the outbox, and sent. What the core has
 * not acknowledged yet is always on top of what it has.
 */
export class LiveMap {
  /** The session whose version the next changes belong to; null outside any session. */
  sessionId: SessionId | null = null;
  readonly #options: LiveMapOptions;
  readonly #listeners = new Set<() => void>();
  #map: CycleMap;

  constructor(options: LiveMapOptions) {
    this.#options = options;
    this.#map = onTop(options.map, operationsOn(options.map.id, options.outbox.waiting));
  }

  get map(): CycleMap {
    return this.#map;
  }

  get canUndo(): boolean {
    return this.#options.history.canUndo;
  }

  get canRedo(): boolean {
    return this.#options.history.canRedo;
  }

  /** Applies a change at once and sends it. A change that does not fit is refused and nothing happens. */
  change(asked: Change): ChangeRefusal | "not-valid" | undefined {
    const refusal = this.#make(asked);
    if (!refusal) this.#tell();
    return refusal;
  }

  /** Makes several changes that one undo takes back together. Each has to fit the map the ones before it leave. */
  changeTogether(changes: readonly Change[]): void {
    const group = this.#options.newId();
    for (const change of changes) {
      const refusal = this.#make(change, group);
      if (refusal) throw new Error(`one of several changes was refused: ${refusal}`);
    }
    this.#tell();
  }

  undo(): void {
    for (const step of this.#options.history.undo()) this.#commit(step.inverse);
    this.#tell();
  }

  redo(): void {
    for (const step of this.#options.history.redo()) this.#commit(step.forward);
    this.#tell();
  }

  /** Starts again from what the core holds, with the operations still waiting on top. */
  rebase(map: CycleMap): void {
    this.#map = onTop(map, operationsOn(map.id, this.#options.outbox.waiting));
    this.#tell();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #make(asked: Change, group?: string): ChangeRefusal | "not-valid" | undefined {
    // Folds white space as the core will, and keeps out of the outbox what the core could never take.
    const checked = changeSchema.safeParse(asked);
    if (!checked.success) return "not-valid";
    const change = checked.data;
    const inverse = invertChange(this.#map, change);
    const refusal = this.#commit(change);
    if (!refusal && inverse)
      this.#options.history.push({ forward: change, inverse, ...(group === undefined ? {} : { group }) });
    return refusal;
  }

  #commit(change: Change): ChangeRefusal | undefined {
    const outcome = applyChange(this.#map, change);
    if (!outcome.ok) return outcome.refusal;
    this.#map = outcome.map;
    const { writer, outbox } = this.#options;
    const operation: Operation = {
      id: this.#options.newId() as OperationId,
      mapId: this.#map.id,
      sessionId: this.sessionId,
      author: "clinician",
      device: writer.device,
      counter: writer.nextCounter(),
      at: this.#options.now().toISOString(),
      change,
    };
    outbox.add(parcelOf(operation));
    return undefined;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** An operation the core already took, but whose answer was lost, does not fit a second time: it is passed over. */
function onTop(map: CycleMap, operations: Operation[]): CycleMap {
  return operations.reduce((below, { change }) => {
    const outcome = applyChange(below, change);
    return outcome.ok ? outcome.map : below;
  }, map);
}
