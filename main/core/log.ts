import type { NewId } from "./context.ts";

/** The one way anything is written about a failure. */
export type Log = {
  /** Writes what failed, without a word of what was being worked on, and gives back the incident's id. */
  incident(cause: unknown): string;
};

/**
 * A sink that can be read by anyone: an error's name, code and stack frames, never its message, its data or a value,
 * for any of these may hold what a client said.
 */
export function createLog(newId: NewId, writeLine: (line: string) => void): Log {
  return {
    incident(cause) {
      const incident = newId();
      for (const [depth, error] of chain(cause).entries())
        writeLine(`incident ${incident}${depth === 0 ? "" : " caused by"} ${describe(error)}`);
      return incident;
    },
  };
}

const DEPTH_MAX = 4;

function chain(cause: unknown): unknown[] {
  const errors: unknown[] = [];
  let next = cause;
  while (next !== undefined && errors.length < DEPTH_MAX) {
    errors.push(next);
    next = next instanceof Error ? next.cause : undefined;
  }
  return errors;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const code = "code" in error && typeof error.code === "string" ? word(error.code) : "";
  return [`${word(error.name)} ${code}`.trim(), ...frames(error)].join("\n");
}

/** A name or code is only trusted when it looks like one. */
const word = (text: string) => (/^[\w-]{1,60}$/u.test(text) ? text : "?");

/** A message may have lines of its own, so only what comes after it counts as a frame. */
function frames(error: Error): string[] {
  const stack = error.stack ?? "";
  const start = stack.indexOf(error.message);
  const behind = start < 0 ? "" : stack.slice(start + error.message.length);
  return behind.split("\n").filter((line) => /^\s+at /u.test(line));
}
