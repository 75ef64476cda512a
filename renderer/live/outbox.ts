import type { Operation } from "#shared/cycle/change.ts";
import type { MapId, OperationId } from "#shared/domain/ids.ts";
import type { LiveDatabase } from "./live-database.ts";

/** What became of an operation that was sent. `later`: the core cannot be reached, is locked, or could not store it. */
export type Delivery = "committed" | "refused" | "later";

/** `saving`: on its way and within the time a commit takes. `not-saved`: it failed, or takes longer than that. */
export type SaveState = "saved" | "saving" | "not-saved";

export type OutboxOptions = {
  database: LiveDatabase;
  send(operation: Operation): Promise<Delivery>;
  /** How long a commit may take before the sign says *not saved*. */
  slowAfterMs?: number;
  retryAfterMs?: number;
};

/**
 * Carries operations to the core in the order in which they were made, one at a time, and forgets one only when the
 * core has said it is committed (or will never take it). Survives a reload: what was not acknowledged is sent again.
 */
export class Outbox {
  readonly #options: Required<OutboxOptions>;
  readonly #listeners = new Set<() => void>();
  readonly #refusals = new Set<(operation: Operation) => void>();
  readonly #waiting = new Map<OperationId, Operation>();
  #state: SaveState = "saved";
  #running: Promise<void> | undefined;
  #wake: () => void = () => undefined;
  #ended = false;

  constructor(options: OutboxOptions) {
    this.#options = { slowAfterMs: 2_000, retryAfterMs: 1_000, ...options };
  }

  get state(): SaveState {
    return this.#state;
  }

  /** Operations of one map that the core has not acknowledged, in order. */
  waitingFor(mapId: MapId): Operation[] {
    return [...this.#waiting.values()].filter((operation) => operation.mapId === mapId);
  }

  /** The highest counter among the operations still waiting; 0 when there are none. */
  get lastCounter(): number {
    return Math.max(0, ...[...this.#waiting.values()].map((operation) => operation.counter));
  }

  /** Finds what an earlier page of this window left behind, and goes on sending it. */
  async resume(): Promise<void> {
    for (const row of await this.#options.database.outbox.orderBy("seq").toArray()) {
      this.#waiting.set(row.operation.id, row.operation);
    }
    this.#run();
  }

  /** Keeps the operation, then starts sending. Returns at once; {@link state} tells how far it is. */
  add(operation: Operation): void {
    this.#waiting.set(operation.id, operation);
    void this.#options.database.outbox.add({ operation });
    if (this.#state === "saved") this.#setState("saving");
    this.#run();
  }

  /** Tries again now: the core has come back, or was unlocked. */
  wake(): void {
    this.#wake();
  }

  /** Waits until everything is committed, at most `withinMs`. False when something is still waiting then. */
  async flush(withinMs: number): Promise<boolean> {
    this.wake();
    await Promise.race([this.#running, pause(withinMs)]);
    return this.#waiting.size === 0;
  }

  /** Stops for good; the window is over. */
  end(): void {
    this.#ended = true;
    this.#wake();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls back when the core will never take an operation, so that the map can be read again. */
  onRefused(listener: (operation: Operation) => void): () => void {
    this.#refusals.add(listener);
    return () => this.#refusals.delete(listener);
  }

  #run(): void {
    this.#running ??= this.#deliverAll().finally(() => {
      this.#running = undefined;
    });
  }

  async #deliverAll(): Promise<void> {
    for (;;) {
      const [operation] = this.#waiting.values();
      if (!operation || this.#ended) break;
      const delivery = await this.#deliver(operation);
      if (delivery === "later") {
        this.#setState("not-saved");
        await this.#pauseOrWake();
        continue;
      }
      await this.#forget(operation);
      if (delivery === "refused") for (const listener of this.#refusals) listener(operation);
    }
    if (this.#waiting.size === 0) this.#setState("saved");
  }

  async #deliver(operation: Operation): Promise<Delivery> {
    const slow = setTimeout(() => this.#setState("not-saved"), this.#options.slowAfterMs);
    try {
      return await this.#options.send(operation);
    } finally {
      clearTimeout(slow);
    }
  }

  async #forget(operation: Operation): Promise<void> {
    this.#waiting.delete(operation.id);
    await this.#options.database.outbox.where("operation.id").equals(operation.id).delete();
    if (this.#waiting.size > 0) this.#setState("saving");
  }

  #pauseOrWake(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#options.retryAfterMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #setState(state: SaveState): void {
    if (this.#state === state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
