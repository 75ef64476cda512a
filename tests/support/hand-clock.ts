import type { IdleClock } from "#renderer/app/idle-lock.ts";

/** Two clocks moved by hand. */
export function handClock() {
  let monotonic = 0;
  let wall = Date.parse("2026-03-14T10:00:00Z");
  const ticks = new Set<() => void>();
  const clock: IdleClock = {
    monotonicMs: () => monotonic,
    wallMs: () => wall,
    everySecond: (tick) => {
      ticks.add(tick);
      return () => ticks.delete(tick);
    },
  };
  return {
    ...clock,
    watching: () => ticks.size > 0,
    /** Time goes by, second by second. */
    pass: (ms: number) => {
      for (let gone = 0; gone < ms; gone += 1000) {
        monotonic += 1000;
        wall += 1000;
        for (const tick of ticks) tick();
      }
    },
    /** The wall clock moves while this computer does not. */
    sleep: (ms: number) => {
      wall += ms;
    },
  };
}
