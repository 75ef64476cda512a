import { z } from "./zod.ts";

export const NOTE_TEXT_MAX = 40_000;
export const SUMMARY_TEXT_MAX = 12_000;

/** Running text with line ends and tabs; other control characters are left out rather than refused. */
const runningText = (max: number) =>
  z
    .string()
    .transform((text) => text.replace(/\r\n?/gu, "\n").replace(/[^\P{Cc}\n\t]/gu, ""))
    .pipe(z.string().max(max));

/** Drafted at the end of a session from what was recorded in it, then the clinician's to change. */
export const summarySchema = z.strictObject({
  text: runningText(SUMMARY_TEXT_MAX),
  /** As it was drafted: whatever in `text` is not in here is the clinician's own. */
  drafted: runningText(SUMMARY_TEXT_MAX),
  draftedAt: z.iso.datetime(),
  /** The clinician has taken it into the note. */
  inNote: z.boolean(),
});
export type Summary = z.infer<typeof summarySchema>;

/** One session's progress note: part of the record. What was written, and, with its origin, what was drafted. */
export const progressNoteSchema = z.strictObject({
  text: runningText(NOTE_TEXT_MAX),
  summary: summarySchema.nullable(),
});
export type ProgressNote = z.infer<typeof progressNoteSchema>;

export const EMPTY_NOTE: ProgressNote = { text: "", summary: null };

export const isEmptyNote = ({ text, summary }: ProgressNote): boolean => text === "" && summary === null;

/**
 * The clinician's own analysis. Never a plain string, so that it fits nothing that prints, exports, searches or shows:
 * only the editor of psychotherapy notes and their store look inside.
 */
export const privateTextSchema = z
  .strictObject({ forTheClinicianOnly: runningText(NOTE_TEXT_MAX) })
  .brand<"PrivateText">();
export type PrivateText = z.infer<typeof privateTextSchema>;

export const privateText = (text: string): PrivateText =>
  privateTextSchema.parse({ forTheClinicianOnly: text });
