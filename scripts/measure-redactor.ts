/**
 * `npm run deidentify:measure -- [--notes N] [--seed N] [--labelled file.jsonl] [--json] [--misses]`: how much of what
 * identifies somebody the redactor finds, and how much else it takes away. Without a file: on invented couple notes, with the
 * couple's records, without them, and with every name of the notes taken out of the lexicon; then on our labelled
 * everyday sentences. A file has one `{"text","spans":[{"start","end","type"}]}` a line, in UTF-16 code units.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { fold } from "#main/core/deidentify/fold.ts";
import { LEXICON, type Lexicon, withoutNames } from "#main/core/deidentify/lexicon.ts";
import { STRENGTHS, type Strength } from "#shared/deidentify/finding.ts";
import { fromMarkup, readLabelled } from "#tests/support/deidentify/labelled.ts";
import { type Measured, type MeasuredText, type Miss, measure } from "#tests/support/deidentify/measure.ts";
import { inventNotes, namesInNotes } from "#tests/support/deidentify/notes.ts";

const { values } = parseArgs({
  options: {
    notes: { type: "string", default: "5000" },
    seed: { type: "string", default: "16" },
    labelled: { type: "string" },
    json: { type: "boolean", default: false },
    misses: { type: "boolean", default: false },
  },
});

type Trial = { of: string; texts: readonly MeasuredText[]; lexicon: Lexicon };

const EVERYDAY = "tests/support/deidentify/everyday.txt";

function trials(): Trial[] {
  if (values.labelled) {
    const texts = readLabelled(readFileSync(values.labelled, "utf8"));
    return [{ of: values.labelled, texts, lexicon: LEXICON }];
  }
  const notes = inventNotes(Number(values.notes), Number(values.seed));
  const strangers = notes.map(({ text, spans }) => ({ text, spans }));
  const everyday = readFileSync(EVERYDAY, "utf8").trim().split("\n").map(fromMarkup);
  const held = new Set([...namesInNotes()].map(fold));
  const unaware = withoutNames(LEXICON, (name) => held.has(name));
  return [
    { of: "invented notes, with the couple's records", texts: notes, lexicon: LEXICON },
    { of: "invented notes, without records", texts: strangers, lexicon: LEXICON },
    { of: "invented notes, without records, their names in no list", texts: strangers, lexicon: unaware },
    { of: "everyday sentences", texts: everyday, lexicon: LEXICON },
    {
      of: "everyday sentences, without any list of names",
      texts: everyday,
      lexicon: withoutNames(LEXICON, () => true),
    },
  ];
}

const percent = (share: number) => `${(share * 100).toFixed(2)} %`;

function print(
  of: string,
  strength: Strength,
  { texts, byType, precision, overRemoved }: Measured,
  misses: Miss[],
): void {
  console.log(
    `\n${of} (${texts}), ${strength}: precision ${percent(precision)}, other words removed ${percent(overRemoved)}`,
  );
  for (const [type, { spans, whole, recall, letterRecall }] of Object.entries(byType))
    console.log(
      `  ${type.padEnd(12)} ${percent(recall)} whole (${whole} of ${spans}), ${percent(letterRecall)} of the letters`,
    );
  if (values.misses)
    for (const { type, piece, text } of misses)
      console.log(`  missed ${type}: ${piece} in: ${text.slice(0, 160)}`);
}

const results = trials().flatMap(({ of, texts, lexicon }) =>
  STRENGTHS.map((strength) => {
    const misses: Miss[] = [];
    const measured = measure(texts, strength, lexicon, (miss) => misses.push(miss));
    if (!values.json) print(of, strength, measured, misses);
    return { of, strength, ...measured };
  }),
);
if (values.json) console.log(JSON.stringify(results));
