import type { OpenTally } from "#shared/contract/sessions.ts";
import type { PartnerId, TallyEventId } from "#shared/domain/ids.ts";
import type { SessionTimes } from "#shared/domain/session.ts";
import type { Tag, TallyEvent, Tap, Valence } from "#shared/domain/tally.ts";
import type { Outbox } from "./outbox.ts";
import { parcelsOf, type SessionParcel } from "./parcel.ts";

export type LiveTallyOptions = {
  opened: OpenTally;
  outbox: Outbox;
  newId(): string;
  now(): Date;
};

/**
 * A session as it runs: each tap counts at once, is kept in the outbox, and sent. What the core has not acknowledged
 * yet is always on top of what it has.
 */
export class LiveTally {
  readonly #options: LiveTallyOptions;
  readonly #listeners = new Set<() => void>();
  #state: OpenTally;

  constructor(options: LiveTallyOptions) {
    this.#options = options;
    this.#state = this.#onTop(options.opened);
  }

  get state(): OpenTally {
    return this.#state;
  }

  /** The session has begun and not ended: only then is anything noted. */
  get isRunning(): boolean {
    const { startedAt, endedAt } = this.#state.session;
    return startedAt !== null && endedAt === null;
  }

  /** The time by which events are stamped. */
  now(): Date {
    return this.#options.now();
  }

  begin(): void {
    if (this.#state.session.startedAt === null) this.#setTimes({ startedAt: this.#at(), endedAt: null });
  }

  end(): void {
    const { startedAt } = this.#state.session;
    if (this.isRunning) this.#setTimes({ startedAt, endedAt: this.#at() });
  }

  /** Takes an ended session up again. The time since the end does not count. */
  reopen(): void {
    const { startedAt, endedAt } = this.#state.session;
    if (endedAt === null) return;
    this.#setTimes({ startedAt, endedAt: null });
    this.#add({ ...this.#event(), kind: "pause", at: endedAt });
    this.#add({ ...this.#event(), kind: "go-on" });
  }

  tap(partnerId: PartnerId, what: { valence: Valence } | { tag: Tag }): void {
    this.#add({ ...this.#event(), kind: "tap", partnerId, valence: null, tag: null, ...what });
  }

  /** Null: nobody in particular. */
  giveFloor(partnerId: PartnerId | null): void {
    this.#add({ ...this.#event(), kind: "floor", partnerId });
  }

  pause(): void {
    this.#add({ ...this.#event(), kind: "pause" });
  }

  goOn(): void {
    this.#add({ ...this.#event(), kind: "go-on" });
  }

  /** Takes the last tap back; the clock and the floor stay as they are. */
  undo(): void {
    const last = this.#state.events.findLast((event): event is Tap => event.kind === "tap");
    if (!last || !this.isRunning) return;
    const { sessionId, id: eventId } = last;
    this.#commit({ kind: "tally-undo", id: this.#options.newId(), sessionId, eventId });
  }

  /** Starts again from what the core holds, with what still waits on top. */
  rebase(opened: OpenTally): void {
    this.#state = this.#onTop(opened);
    this.#tell();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #onTop(opened: OpenTally): OpenTally {
    return parcelsOf(opened.session.id, this.#options.outbox.waiting).reduce(taken, opened);
  }

  #event() {
    const id = this.#options.newId() as TallyEventId;
    return { id, sessionId: this.#state.session.id, at: this.#at() };
  }

  #at(): string {
    return this.#options.now().toISOString();
  }

  #add(event: TallyEvent): void {
    if (this.isRunning) this.#commit({ kind: "tally-event", id: event.id, event });
  }

  #setTimes(times: SessionTimes): void {
    this.#commit({
      kind: "session-times",
      id: this.#options.newId(),
      sessionId: this.#state.session.id,
      times,
    });
  }

  #commit(parcel: SessionParcel): void {
    this.#state = taken(this.#state, parcel);
    this.#options.outbox.add(parcel);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** As the core would take it: an event it already has stays as it is. */
function taken({ session, events }: OpenTally, parcel: SessionParcel): OpenTally {
  switch (parcel.kind) {
    case "tally-event": {
      const known = events.some(({ id }) => id === parcel.event.id);
      return { session, events: known ? events : [...events, parcel.event] };
    }
    case "tally-undo":
      return { session, events: events.filter(({ id }) => id !== parcel.eventId) };
    case "session-times":
      return { session: { ...session, ...parcel.times }, events };
  }
}
