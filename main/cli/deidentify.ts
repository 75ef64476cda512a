/**
 * `npm run deidentify -- --in notes.jsonl --out spans.jsonl [--strength strict|balanced]`: what in each note identifies
 * somebody, a line of JSON a note. `-` stands for standard input and output, which are also what is meant without them.
 */
import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { STRENGTHS, type Strength } from "#shared/deidentify/finding.ts";
import { deidentifyLine, NotANote } from "./note-lines.ts";

const { values } = parseArgs({
  options: {
    in: { type: "string", default: "-" },
    out: { type: "string", default: "-" },
    strength: { type: "string", default: "strict" },
  },
});

const isStrength = (value: string): value is Strength => STRENGTHS.some((strength) => strength === value);

async function* findings(strength: Strength): AsyncGenerator<string> {
  const input = values.in === "-" ? process.stdin : createReadStream(values.in);
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() !== "") yield `${deidentifyLine(line, number, strength)}\n`;
  }
}

async function run(): Promise<void> {
  const { strength, out } = values;
  if (!isStrength(strength)) throw new NotANote(`--strength is ${STRENGTHS.join(" or ")}`);
  const lines = Readable.from(findings(strength));
  if (out === "-") await pipeline(lines, process.stdout, { end: false });
  else await pipeline(lines, createWriteStream(out));
}

try {
  await run();
} catch (error) {
  const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
  if (!(error instanceof NotANote || isMissing)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
