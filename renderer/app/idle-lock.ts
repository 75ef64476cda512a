/** Two clocks, because a sleeping computer stops the one and a person may set the other. */
export type IdleClock = {
  monotonicMs(): number;
  wallMs(): number;
  /** Calls `tick` about once a second; returns how to stop. */
  everySecond(tick: () => void): () => void;
};

export const browserClock: IdleClock = {
  monotonicMs: () => performance.now(),
  wallMs: () => Date.now(),
  everySecond: (tick) => {
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  },
};

export const WARNING_MS = 20_000;

export type IdleState = { kind: "working" } | { kind: "soon"; secondsLeft: number } | { kind: "over" };

export type IdleWatch = {
  /** Someone is there. Comes too late once the time is over. */
  touched: () => void;
  stop: () => void;
};

/**
 * Watches for the moment when nothing was touched for `afterMs`, by whichever clock says so first, and warns
 * {@link WARNING_MS} before. `over` is said once, and nothing after it.
 */
export function watchIdle(
  clock: IdleClock,
  afterMs: number,
  onChange: (state: IdleState) => void,
): IdleWatch {
  let last = { monotonic: clock.monotonicMs(), wall: clock.wallMs() };
  let warned = false;
  let over = false;

  const look = () => {
    if (over) return;
    const idleMs = Math.max(clock.monotonicMs() - last.monotonic, clock.wallMs() - last.wall);
    const leftMs = afterMs - idleMs;
    if (leftMs <= 0) {
      over = true;
      stop();
      onChange({ kind: "over" });
    } else if (leftMs <= WARNING_MS) {
      warned = true;
      onChange({ kind: "soon", secondsLeft: Math.ceil(leftMs / 1000) });
    }
  };
  const touched = () => {
    look(); // After a sleep the first touch must not count as if someone had been there all along.
    if (over) return;
    last = { monotonic: clock.monotonicMs(), wall: clock.wallMs() };
    if (warned) onChange({ kind: "working" });
    warned = false;
  };
  const stop = clock.everySecond(look);
  return { touched, stop };
}
