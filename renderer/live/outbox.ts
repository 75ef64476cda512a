import type { LiveDatabase } from "./live-database.ts";
import { operationsIn, type Parcel } from "./parcel.ts";

/** What became of a parcel that was sent. `later`: the core cannot be reached, is locked, or could not store it. */
export type Delivery = "committed" | "refused" | "later";

/** `saving`: on its way and within the time a commit takes. `not-saved`: it failed, or takes longer than that. */
export type SaveState = "saved" | "saving" | "not-saved";

export type OutboxOptions = {
  database: LiveDatabase;
  send(parcel: Parcel): Promise<Delivery>;
  /** How long a commit may take before the sign says *not saved*. */
  slowAfterMs?: number;
  retryAfterMs?: number;
};

/**
 * Carries parcels to the core in the order in which they were made, one at a time, and forgets one only when the
 * core has said it is committed (or will never take it). Survives a reload: what was not acknowledged is sent again.
 */
export class Outbox {
  readonly #options: Required<OutboxOptions>;
  readonly #listeners = new Set<() => void>();
  readonly #refusals = new Set<(parcel: Parcel) => void>();
  readonly #waiting = new Map<string, Parcel>();
  #state: SaveState = "saved";
  #running: Promise<void> | undefined;
  #wake: () => void = () => undefined;
  #ended = false;
  /** When a parcel that is still being written may go; without an entry, now. */
  readonly #ripeAt = new Map<string, number>();
  readonly #unwritten = new Set<string>();
  #writing = false;
  /** Nothing settles any more: everything is wanted now. */
  #hurried = false;
  #stir: () => void = () => undefined;

  constructor(options: OutboxOptions) {
    this.#options = { slowAfterMs: 2_000, retryAfterMs: 1_000, ...options };
  }

  get state(): SaveState {
    return this.#state;
  }

  /** What the core has not acknowledged, in order. */
  get waiting(): Parcel[] {
    return [...this.#waiting.values()];
  }

  /** The highest counter among the operations still waiting; 0 when there are none. */
  get lastCounter(): number {
    return Math.max(0, ...operationsIn(this.waiting).map((operation) => operation.counter));
  }

  /** Finds what an earlier page of this window left behind, and goes on sending it. */
  async resume(): Promise<void> {
    for (const row of await this.#options.database.outbox.orderBy("seq").toArray()) {
      this.#waiting.set(row.parcel.id, row.parcel);
    }
    this.#run();
  }

  /** Keeps the parcel, then starts sending. Returns at once; {@link state} tells how far it is. */
  add(parcel: Parcel): void {
    this.#waiting.set(parcel.id, parcel);
    void this.#options.database.outbox.add({ parcel });
    this.#start();
  }

  /**
   * As {@link add}, for what is still being written: takes the place of what waits under the same id, and is sent
   * `settleMs` after the first word that is not on its way yet.
   */
  put(parcel: Parcel, settleMs: number): void {
    this.#waiting.set(parcel.id, parcel);
    if (!this.#ripeAt.has(parcel.id)) this.#ripeAt.set(parcel.id, performance.now() + settleMs);
    this.#unwritten.add(parcel.id);
    if (!this.#writing) void this.#write();
    this.#start();
  }

  /** Tries again now: the core has come back, or was unlocked. */
  wake(): void {
    this.#wake();
  }

  /** Waits until everything is committed, at most `withinMs`. False when something is still waiting then. */
  async flush(withinMs: number): Promise<boolean> {
    this.#hurried = true;
    this.wake();
    this.#stir();
    await Promise.race([this.#running, pause(withinMs)]);
    this.#hurried = false;
    return this.#waiting.size === 0;
  }

  /** Stops for good; the window is over. */
  end(): void {
    this.#ended = true;
    this.#wake();
    this.#stir();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls back when the core will never take a parcel, so that what it belongs to can be read again. */
  onRefused(listener: (parcel: Parcel) => void): () => void {
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
      if (this.#waiting.size === 0 || this.#ended) break;
      const parcel = this.#ripe();
      if (!parcel) {
        await this.#settled();
        continue;
      }
      this.#ripeAt.delete(parcel.id);
      const delivery = await this.#deliver(parcel);
      if (delivery === "later") {
        this.#setState("not-saved");
        await this.#pauseOrWake();
        continue;
      }
      await this.#forget(parcel);
      if (delivery === "refused") for (const listener of this.#refusals) listener(parcel);
    }
    if (this.#waiting.size === 0) this.#setState("saved");
  }

  #ripe(): Parcel | undefined {
    const now = this.#hurried ? Number.POSITIVE_INFINITY : performance.now();
    return this.waiting.find(({ id }) => (this.#ripeAt.get(id) ?? 0) <= now);
  }

  /** Until the first of those still being written is ripe, or something else comes in. */
  #settled(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(0, Math.min(...this.#ripeAt.values()) - performance.now()));
      this.#stir = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #start(): void {
    if (this.#state === "saved") this.#setState("saving");
    this.#stir();
    this.#run();
  }

  /** Writes the newest of what is being written, one transaction at a time: a fast hand does not make a queue. */
  async #write(): Promise<void> {
    const { outbox } = this.#options.database;
    this.#writing = true;
    try {
      while (this.#unwritten.size > 0) {
        const ids = [...this.#unwritten];
        this.#unwritten.clear();
        const rows = ids.flatMap((id) => {
          const parcel = this.#waiting.get(id);
          return parcel ? [{ parcel }] : [];
        });
        await this.#options.database.transaction("rw", outbox, async () => {
          await outbox.where("parcel.id").anyOf(ids).delete();
          await outbox.bulkAdd(rows);
        });
      }
    } catch (error) {
      // A window that is over has closed its database: there is nothing left to keep.
      if (this.#options.database.isOpen()) throw error;
    } finally {
      this.#writing = false;
    }
  }

  async #deliver(parcel: Parcel): Promise<Delivery> {
    const slow = setTimeout(() => this.#setState("not-saved"), this.#options.slowAfterMs);
    try {
      return await this.#options.send(parcel);
    } finally {
      clearTimeout(slow);
    }
  }

  async #forget(parcel: Parcel): Promise<void> {
    // Written on meanwhile: what waits now is newer.
    if (this.#waiting.get(parcel.id) !== parcel) return;
    this.#waiting.delete(parcel.id);
    await this.#options.database.outbox.where("parcel.id").equals(parcel.id).delete();
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
