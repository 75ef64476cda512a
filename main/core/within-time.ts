import { createContext, Script } from "node:vm";

/** The work took longer than it may, and was stopped in the middle. */
export class OutOfTime extends Error {
  readonly code = "OUT_OF_TIME";
}

const call = new Script("work()");

/** Runs work that does not wait, and stops it for good when it takes longer than `limitMs`: even a loop without end. */
export function withinTime<Result>(limitMs: number, work: () => Result): Result {
  const done: { result?: Result } = {};
  const keep = () => {
    done.result = work();
  };
  try {
    call.runInContext(createContext({ work: keep }), { timeout: limitMs });
  } catch (cause) {
    throw isTimeout(cause) ? new OutOfTime() : cause;
  }
  return done.result as Result;
}

/** Made in the other context, it is no `Error` of ours. */
const isTimeout = (cause: unknown) =>
  typeof cause === "object" &&
  cause !== null &&
  "code" in cause &&
  cause.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
