import type { LogAnswer, SheetStep, SheetText } from "../sheet-text.ts";

/** A step with a line to write on, unless it is said otherwise. */
export const step = (
  lead: string,
  text: string,
  { ask = "", room = "line", words = [] }: Partial<SheetStep> = {},
): SheetStep => ({ lead, text, ask, room, words });

/** The practice log: a table of the week with these columns. */
export const week = (...columns: [head: string, answer: LogAnswer][]): SheetText["log"] => ({
  kind: "week",
  columns: columns.map(([head, answer]) => ({ head, answer })),
});

/** A sheet as most are: steps, and a week to note down how it went. */
export const sheet = (
  text: Pick<SheetText, "title" | "lede" | "steps" | "log"> & Partial<SheetText>,
): SheetText => ({ opening: "none", look: "sheet", ...text });
