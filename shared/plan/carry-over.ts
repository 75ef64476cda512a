import type { PlanLine } from "../domain/session-record.ts";

/** What an earlier session's plan leaves to the next one: the lines that were not done, in their order. */
export const carryOver = (earlier: readonly PlanLine[]): PlanLine[] =>
  earlier.filter(({ text, done }) => text !== "" && !done).map((line) => ({ ...line, carried: true }));
