import { EventPublisher } from "@orpc/server";

/** How long windows have to flush what is unsaved, at the host's lock. */
export const FLUSH_WITHIN_MS = 1000;

type LockNotice = { withinMs: number };

export type Locking = {
  /** Yields when the host wants to lock; at once when it already does. */
  watch(signal: AbortSignal | undefined): AsyncIterable<LockNotice>;
  /** The host wants to lock: windows are told, and after their time it happens. */
  announce(): void;
  /** Lock as soon as the answer to the present call is out. */
  lock(): void;
};

export type LockingParts = {
  /** Called at once when a lock is wished for, before anybody is given time. */
  onLocking: () => void;
  /** Runs `act` after so many milliseconds. */
  after: (delayMs: number, act: () => void) => void;
  /** Whether anyone could have something unsaved. */
  anyoneToWaitFor: () => boolean;
  /** Closes the practice and ends the process. Called once. */
  end: () => void;
};

export function createLocking({ onLocking, after, anyoneToWaitFor, end }: LockingParts): Locking {
  const notices = new EventPublisher<{ lock: LockNotice }>();
  let announced = false;
  let ended = false;
  const endOnce = () => {
    if (ended) return;
    ended = true;
    end();
  };
  return {
    async *watch(signal) {
      if (announced) yield { withinMs: FLUSH_WITHIN_MS };
      else yield* notices.subscribe("lock", signal ? { signal } : {});
    },
    announce() {
      if (announced) return;
      announced = true;
      onLocking();
      notices.publish("lock", { withinMs: FLUSH_WITHIN_MS });
      after(anyoneToWaitFor() ? FLUSH_WITHIN_MS : 0, endOnce);
    },
    lock() {
      onLocking();
      after(0, endOnce);
    },
  };
}
