import type { Clock } from "./core-supervisor.ts";

const ASK_EVERY_MS = 5000;
/** One would be too few: an answer may be under way while this process itself was held up. */
const UNANSWERED_MAX = 2;

export type Heartbeat = { answered(): void; stop(): void };

/** Asks again and again whether somebody still answers, and says once when two questions in a row were not. */
export function watchHeartbeat(clock: Clock, ask: () => void, silent: () => void): Heartbeat {
  let unanswered = 0;
  const beat = () => {
    if (unanswered >= UNANSWERED_MAX) return silent();
    unanswered += 1;
    ask();
    stop = clock.after(ASK_EVERY_MS, beat);
  };
  let stop = clock.after(ASK_EVERY_MS, beat);
  return {
    answered() {
      unanswered = 0;
    },
    stop: () => stop(),
  };
}
