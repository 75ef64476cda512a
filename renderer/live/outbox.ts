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
      const [parcel] = this.#waiting.values();
      if (!parcel || this.#ended) break;
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

  async #deliver(parcel: Parcel): Promise<Delivery> {
    const slow = setTimeout(() => this.#setState("not-saved"), this.#options.slowAfterMs);
    try {
      return await this.#options.send(parcel);
    } finally {
      clearTimeout(slow);
    }
  }

  async #forget(parcel: Parcel): Promise<void> {
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
