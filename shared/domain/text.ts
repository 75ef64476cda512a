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

const NO_CONTROL = /^\P{Cc}*$/u;
