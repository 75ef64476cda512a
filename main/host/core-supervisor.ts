import type { CoreOptions, FromCore, HostAnswer, HostRequest, ToCore } from "#main/core/control.ts";
import { type Heartbeat, watchHeartbeat } from "./heartbeat.ts";

/** A running core. `Port` is what travels beside a `connect` (a MessagePort under Electron, nothing elsewhere). */
export type CoreProcess<Port> = {
  send(message: ToCore, port?: Port): void;
  /** Ends it at once, whatever it is doing. */
  kill(): void;
};

/** Starts a core process; `ended` is called once, after its last message, with its exit code (null: by a signal). */
export type StartCore<Port> = (
  options: CoreOptions,
  heard: (message: FromCore) => void,
  ended: (code: number | null) => void,
) => CoreProcess<Port>;

export type CoreEvents = {
  /** A fresh core answers: windows may be connected. */
  ready(): void;
  opened(): void;
  /** A form is out of the clinician's hands: their window is over, and the form's takes its place. */
  handedOver(): void;
  /** The form's window is over, and the clinician's takes its place. */
  givenBack(): void;
  /** The vault is closed: every window of it is over. */
  locked(): void;
  /** The core ended without having locked; another is on its way. */
  crashed(): void;
  portData(portId: number, data: string | Uint8Array): void;
  request(request: HostRequest): Promise<HostAnswer>;
};

export type Clock = { now: () => number; after: (delayMs: number, run: () => void) => () => void };

const LOCK_LIMIT_MS = 3000;
const CRASH_MEMORY_MS = 60_000;
/** How long to wait before starting again, by the number of crashes within the last minute. */
const RESTART_MS = [0, 0, 250, 1000, 5000];
const HOPELESS_CRASHES = 3;
/** What a core that is being locked says about windows counts no more. */
const TOO_LATE: readonly FromCore["type"][] = ["opened", "handed-over", "given-back", "request"];

/**
 * Keeps exactly one core running until `end`: a fresh locked one after each lock, another after each crash.
 * A lock that the core does not carry out within 3 s is carried out by ending the process, and a core that holds a
 * practice and no longer answers is ended as well: nobody could lock it by asking.
 */
export class CoreSupervisor<Port> {
  /** Settles once the first core answers, or rejects when it never does. */
  readonly started: Promise<void>;
  readonly #begun = Promise.withResolvers<void>();
  readonly #ended = Promise.withResolvers<void>();
  readonly #start: StartCore<Port>;
  readonly #events: CoreEvents;
  readonly #clock: Clock;
  #options: CoreOptions;
  #process: CoreProcess<Port> | null = null;
  #ready = false;
  #everReady = false;
  #unlocked = false;
  #handedOver = false;
  #locking = false;
  #ending = false;
  #crashes: number[] = [];
  #stopTimer = () => {};
  #heartbeat: Heartbeat | null = null;

  constructor(start: StartCore<Port>, options: CoreOptions, events: CoreEvents, clock: Clock = systemClock) {
    this.#start = start;
    this.#options = options;
    this.#events = events;
    this.#clock = clock;
    this.started = this.#begun.promise;
    this.started.catch(() => {});
    this.#launch();
  }

  get ready(): boolean {
    return this.#ready;
  }

  /**
   * What the main window is for. A crash leaves it the clinician's, who unlocks again without losing the page; but
   * never while a form is in a partner's hands.
   */
  get mainRole(): "unlock" | "clinician" | "client-form" {
    if (!this.#unlocked) return "unlock";
    return this.#handedOver ? "client-form" : "clinician";
  }

  /** Says something to the core that answers now; said to none, it is lost, as is all a crashed core was told. */
  send(message: ToCore, port?: Port): void {
    if (this.#ready) this.#process?.send(message, port);
  }

  lock(): void {
    if (!this.#process && this.#unlocked) this.#closeVault();
    if (this.#locking || !this.#process) return;
    this.#locking = true;
    this.#heartbeat?.stop();
    if (!this.#ready) {
      this.#process.kill();
      return;
    }
    this.#process.send({ type: "lock" });
    this.#killLater();
  }

  /** Locks, and starts no other core. Settles when the last process is gone. */
  end(): Promise<void> {
    this.#ending = true;
    if (this.#process) this.lock();
    else {
      this.#stopTimer();
      this.#ended.resolve();
    }
    return this.#ended.promise;
  }

  #launch(): void {
    this.#ready = false;
    this.#locking = false;
    let saidLocked = false;
    const core = this.#start(
      this.#options,
      (message) => {
        if (message.type === "locked") saidLocked = true;
        this.#heard(core, message);
      },
      // A core that ends with code 0 has closed its vault, even if its last word was lost on the way.
      (code) => this.#gone(saidLocked, saidLocked || (this.#ready && code === 0)),
    );
    this.#process = core;
  }

  #heard(core: CoreProcess<Port>, message: FromCore): void {
    // An unlocking that was under way may come to its end only now: too late to show anything.
    if (this.#locking && TOO_LATE.includes(message.type)) return;
    switch (message.type) {
      case "ready":
        this.#ready = true;
        this.#everReady = true;
        this.#begun.resolve();
        this.#events.ready();
        break;
      case "opened":
        this.#unlocked = true;
        this.#heartbeat?.stop();
        this.#heartbeat = watchHeartbeat(
          this.#clock,
          () => this.send({ type: "ping" }),
          () => core.kill(),
        );
        this.#events.opened();
        break;
      case "handed-over":
        this.#handedOver = true;
        this.#events.handedOver();
        break;
      case "given-back":
        this.#handedOver = false;
        this.#events.givenBack();
        break;
      case "pong":
        this.#heartbeat?.answered();
        break;
      case "locked":
        this.#locking = true;
        this.#heartbeat?.stop();
        this.#killLater();
        this.#closeVault();
        break;
      case "port-data":
        this.#events.portData(message.portId, message.data);
        break;
      case "request":
        void this.#answer(core, message);
        break;
    }
  }

  async #answer(
    core: CoreProcess<Port>,
    { requestId, request }: FromCore & { type: "request" },
  ): Promise<void> {
    const answer = await this.#events.request(request).catch((): HostAnswer => "unavailable");
    if (this.#process === core) this.send({ type: "answer", requestId, answer });
  }

  #killLater(): void {
    this.#stopTimer();
    this.#stopTimer = this.#clock.after(LOCK_LIMIT_MS, () => this.#process?.kill());
  }

  /** From here on the core of before may say nothing to a window any more. */
  #closeVault(): void {
    this.#ready = false;
    this.#unlocked = false;
    this.#handedOver = false;
    this.#options = { ...this.#options, openSample: false };
    this.#events.locked();
  }

  #gone(toldOfIt: boolean, closedIt: boolean): void {
    const locked = closedIt || this.#locking;
    this.#process = null;
    this.#stopTimer();
    this.#heartbeat?.stop();
    if (locked && !toldOfIt) this.#closeVault();
    if (!locked) this.#crashed();
    if (this.#ending) this.#ended.resolve();
    else if (locked) this.#launch();
    else if (this.#everReady || this.#crashes.length < HOPELESS_CRASHES) this.#launchLater();
    else this.#begun.reject(new Error("The core could not be started."));
  }

  #launchLater(): void {
    const delayMs = RESTART_MS[Math.min(this.#crashes.length, RESTART_MS.length - 1)] ?? 0;
    this.#stopTimer = this.#clock.after(delayMs, () => this.#launch());
  }

  #crashed(): void {
    const now = this.#clock.now();
    this.#ready = false;
    this.#crashes = [...this.#crashes.filter((at) => now - at < CRASH_MEMORY_MS), now];
    // A partner sits before the form: what the clinician had open must not come back for want of a core.
    if (this.#handedOver) this.#closeVault();
    else this.#events.crashed();
  }
}

/** The computer's own clock. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
