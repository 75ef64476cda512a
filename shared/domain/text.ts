import { z } from "./zod.ts";

/** Trimmed text on one line, 1 to `max` characters, with white space folded and control characters refused. */
export const line = (max: number) =>
  z
    .string()
    .transform((value) => value.replace(/\s+/gu, " ").trim())
    .pipe(z.string().min(1).max(max).regex(NO_CONTROL));

/** As {@link line}, but may be empty. */
export const optionalLine = (max: number) =>
  z
    .string()
    .transform((value) => value.replace(/\s+/gu, " ").trim())
    .pipe(z.string().max(max).regex(NO_CONTROL));

/** Trimmed text that may run over several lines, 1 to `max` characters; other control characters are refused. */
export const paragraphs = (max: number) => z.string().trim().min(1).max(max).regex(NO_CONTROL_BUT_LINES);

const NO_CONTROL_BUT_LINES = /^[\P{Cc}\n\t]*$/u;
const NO_CONTROL = /^\P{Cc}*$/u;
