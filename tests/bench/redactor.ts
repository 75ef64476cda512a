import { deidentify } from "#main/core/deidentify/deidentify.ts";
import { inventNotes } from "#tests/support/deidentify/notes.ts";
import { type Metric, metric } from "./metric.ts";

const NOTES = 1_000;
const LENGTH = 600;

/** A thousand notes of 600 characters, each with its couple's records, in strict: the lists are read on the way. */
export function measureRedactor(): Metric[] {
  const notes = inventNotes(NOTES, 600).map(({ text, known = [] }) => ({
    text: `${text} ${text}`.slice(0, LENGTH),
    known,
  }));
  const started = performance.now();
  for (const { text, known } of notes) deidentify(text, { known });
  return [metric("redaction of 1,000 notes of 600 characters", performance.now() - started, "ms", 5_000)];
}
