import { deidentify } from "#main/core/deidentify/deidentify.ts";
import { KNOWN_KINDS, type KnownWord, type Strength } from "#shared/deidentify/finding.ts";
import { z } from "#shared/domain/zod.ts";

const knownSchema = z.union([
  z.string().transform((text): KnownWord => ({ text, kind: "other" })),
  z.object({ text: z.string(), kind: z.enum(KNOWN_KINDS).catch("other") }),
]);

const noteSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  known: z.array(knownSchema).default([]),
});

/** A line that is no note. Its message names the line and the field, never what stands in it. */
export class NotANote extends Error {}

/** One line of notes, `{"id","text","known":[…]}`, into one line of findings; offsets are UTF-16 code units. */
export function deidentifyLine(line: string, number: number, strength: Strength): string {
  const { id, text, known } = readNote(line, number);
  const { findings, redacted } = deidentify(text, { known, strength });
  const spans = findings.map(({ start, end, kind, reason }) => ({ start, end, kind, reason }));
  return JSON.stringify({ id, spans, redacted });
}

function readNote(line: string, number: number): z.output<typeof noteSchema> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new NotANote(`line ${number}: not JSON`);
  }
  const read = noteSchema.safeParse(value);
  if (read.success) return read.data;
  const fields = read.error.issues.map(({ path }) => path.join(".") || "the whole line");
  throw new NotANote(`line ${number}: does not fit: ${fields.join(", ")}`);
}
