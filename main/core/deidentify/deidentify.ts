import type { Finding, KnownWord, Strength } from "#shared/deidentify/finding.ts";
import { KnownWords } from "./known-words.ts";
import { LEXICON, type Lexicon } from "./lexicon.ts";
import { joinNeighbours } from "./names/neighbours.ts";
import { findPlaces, readPlaces } from "./names/places.ts";
import { findingAt, readWord, wordsSaidAsNames } from "./names/recognise.ts";
import { AGES } from "./patterns/ages.ts";
import { CONTACTS } from "./patterns/contacts.ts";
import { DATES } from "./patterns/dates.ts";
import { findAddresses } from "./patterns/find-addresses.ts";
import { NUMBERS } from "./patterns/numbers.ts";
import { findPatterns } from "./patterns/pattern.ts";
import { resolve } from "./resolve.ts";
import { tokenize } from "./tokens.ts";

export type Deidentified = {
  /** What is removed: in order, apart from each other. */
  findings: Finding[];
  /** What was seen and stays at this strength, for the person who reviews. */
  doubts: Finding[];
  /** The text with each finding replaced by its kind in brackets. */
  redacted: string;
};

/** At and above which confidence a finding is removed. */
const THRESHOLD: Readonly<Record<Strength, number>> = { strict: 0.35, balanced: 0.6 };
const PATTERNS = [...CONTACTS, ...NUMBERS, ...DATES, ...AGES];

export type DeidentifyOptions = { known?: readonly KnownWord[]; strength?: Strength; lexicon?: Lexicon };

/** What in a text identifies somebody. Pure: the same text, words and strength give the same answer. */
export function deidentify(text: string, options: DeidentifyOptions = {}): Deidentified {
  const { known = [], strength = "strict", lexicon = LEXICON } = options;
  const all = [...findAll(text, known, lexicon)];
  const threshold = THRESHOLD[strength];
  const findings = resolve(
    text,
    all.filter(({ confidence }) => confidence >= threshold),
  );
  const doubts = resolve(
    text,
    all.filter((doubt) => doubt.confidence < threshold && !findings.some((found) => overlap(found, doubt))),
  );
  return { findings, doubts, redacted: redact(text, findings) };
}

const overlap = (a: Finding, b: Finding): boolean => a.start < b.end && b.start < a.end;

function* findAll(text: string, known: readonly KnownWord[], lexicon: Lexicon): Generator<Finding> {
  yield* findPatterns(text, PATTERNS);
  yield* findAddresses(text);
  const tokens = tokenize(text);
  const said = wordsSaidAsNames(tokens, lexicon);
  yield* new KnownWords(known, lexicon).findIn(tokens, said);
  const places = [...findPlaces(tokens, lexicon)];
  yield* places;
  const read = tokens.map((_, at) => readWord(tokens, at, lexicon, said));
  readPlaces(tokens, read, places, lexicon);
  joinNeighbours(tokens, read, lexicon);
  for (const [at, token] of tokens.entries()) {
    const reading = read[at];
    if (reading) yield findingAt(token, reading);
  }
}

/** Writes the kind of each finding in its place. */
export function redact(text: string, findings: readonly Finding[]): string {
  let redacted = "";
  let from = 0;
  for (const { start, end, kind } of findings) {
    redacted += `${text.slice(from, start)}[${kind}]`;
    from = end;
  }
  return redacted + text.slice(from);
}
