import { type IdleClock, watchIdle } from "#renderer/app/idle-lock.ts";
import { dice, type Reliability } from "./ground.ts";

const AFTER_MS = 5 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
const LATE_MS = 1_000;
type Roll = (below: number) => number;

/** Two clocks turned by hand: a sleep stops the one, a person may set the other. */
class HandClock implements IdleClock {
  #monotonic = 0;
  #wall = 1_000_000_000_000;
  #tick: () => void = () => {};
  readonly #deafToWall: boolean;

  constructor(deafToWall: boolean) {
    this.#deafToWall = deafToWall;
  }

  monotonicMs = (): number => this.#monotonic;
  wallMs = (): number => (this.#deafToWall ? 0 : this.#wall);
  everySecond = (tick: () => void): (() => void) => {
    this.#tick = tick;
    return () => {
      this.#tick = () => {};
    };
  };

  pass(ms: number): void {
    this.#monotonic += ms;
    this.#wall += ms;
    this.#tick();
  }

  /** The computer slept: only the wall's clock went on. */
  sleep(ms: number): void {
    this.#wall += ms;
    this.#tick();
  }
}

/** One day at the desk; whether the lock came when it should, and not before. */
function wentWrong(roll: Roll, weakened: boolean): boolean {
  const clock = new HandClock(weakened);
  let over = false;
  const watch = watchIdle(clock, AFTER_MS, ({ kind }) => {
    over ||= kind === "over";
  });
  for (let step = 0; step < 200; step += 1) {
    const idle = roll(AFTER_MS - 2 * LATE_MS);
    for (let passed = 0; passed < idle; passed += LATE_MS) clock.pass(LATE_MS);
    if (over) return true;
    watch.touched();
    if (roll(40) === 0) break;
  }
  if (roll(2) === 0) clock.sleep(AFTER_MS + roll(DAY_MS));
  else for (let passed = 0; passed < AFTER_MS + LATE_MS; passed += LATE_MS) clock.pass(LATE_MS);
  watch.stop();
  return !over;
}

export const autoLocks: Reliability = {
  test: "T17",
  none: "days on which the lock came more than a second late, or before its time, by either clock",
  scale: { quick: 50, ci: 5_000, nightly: 50_000 },
  weakening: { what: "only the clock that stops in a sleep is looked at", runs: 20 },
  async run(runs, weakened) {
    const roll = dice(runs);
    let bad = 0;
    for (let number = 0; number < runs; number += 1) if (wentWrong(roll, weakened)) bad += 1;
    return { runs, bad };
  },
};
