import { deidentify } from "#main/core/deidentify/deidentify.ts";
import type { Lexicon } from "#main/core/deidentify/lexicon.ts";
import type { Finding, KnownWord, Strength } from "#shared/deidentify/finding.ts";
import type { LabelledText } from "./labelled.ts";

export type Measured = {
  texts: number;
  /** Of each type: how many, how many wholly removed, how many of their letters removed. */
  byType: Record<string, { spans: number; whole: number; recall: number; letterRecall: number }>;
  /** The share of removed pieces that hold something labelled. */
  precision: number;
  /** The share of words outside every label that were removed. */
  overRemoved: number;
};

export type MeasuredText = LabelledText & { known?: readonly KnownWord[] };
export type Miss = { type: string; piece: string; text: string };

const isLetter = (letter: string | undefined): boolean =>
  letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

type Tally = { spans: number; whole: number; letters: number; lettersFound: number };

/** What the redactor finds of what is labelled, and what else it takes away. */
export function measure(
  texts: readonly MeasuredText[],
  strength: Strength,
  lexicon?: Lexicon,
  onMiss: (miss: Miss) => void = () => {},
  onExtra: (finding: Finding, text: string) => void = () => {},
): Measured {
  const tallies = new Map<string, Tally>();
  const pieces = { all: 0, right: 0 };
  const words = { all: 0, removed: 0 };
  for (const { text, spans, known = [] } of texts) {
    const { findings } = deidentify(text, { known, strength, ...(lexicon && { lexicon }) });
    const removed = mask(text.length, findings);
    const labelled = mask(text.length, spans);
    for (const span of spans) tallySpan(tallies, text, span, removed, onMiss);
    for (const finding of findings) {
      const right = labelled.subarray(finding.start, finding.end).includes(1);
      pieces.all += 1;
      pieces.right += right ? 1 : 0;
      if (!right) onExtra(finding, text);
    }
    for (const { index, 0: word } of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu)) {
      if (labelled.subarray(index, index + word.length).includes(1)) continue;
      words.all += 1;
      words.removed += removed.subarray(index, index + word.length).includes(1) ? 1 : 0;
    }
  }
  return {
    texts: texts.length,
    byType: Object.fromEntries(
      [...tallies].toSorted(([a], [b]) => a.localeCompare(b)).map(([type, tally]) => [type, rates(tally)]),
    ),
    precision: pieces.all === 0 ? 1 : pieces.right / pieces.all,
    overRemoved: words.all === 0 ? 0 : words.removed / words.all,
  };
}

function mask(length: number, spans: readonly { start: number; end: number }[]): Uint8Array {
  const marked = new Uint8Array(length);
  for (const { start, end } of spans) marked.fill(1, start, end);
  return marked;
}

function tallySpan(
  tallies: Map<string, Tally>,
  text: string,
  { start, end, type }: LabelledText["spans"][number],
  removed: Uint8Array,
  onMiss: (miss: Miss) => void,
): void {
  const tally = tallies.get(type) ?? { spans: 0, whole: 0, letters: 0, lettersFound: 0 };
  tallies.set(type, tally);
  const [from, to] = type === "name" ? withoutTitle(text, start, end) : [start, end];
  const letters = Array.from({ length: to - from }, (_, n) => from + n).filter((at) => isLetter(text[at]));
  const found = letters.filter((at) => removed[at] === 1).length;
  tally.spans += 1;
  tally.whole += found === letters.length ? 1 : 0;
  tally.letters += letters.length;
  tally.lettersFound += found;
  if (found < letters.length) onMiss({ type, piece: text.slice(start, end), text });
}

/** "Dr. Okafor" gives away Okafor; a possessive's s gives away nothing. */
function withoutTitle(text: string, start: number, end: number): [number, number] {
  const piece = text.slice(start, end);
  const title =
    /^(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Rev|Fr|Sr|Sir|Nana|Aunt|Auntie|Uncle|dr|mr|mrs|ms)\b\.?\s+(?=\p{L})/u.exec(
      piece,
    )?.[0].length ?? 0;
  const ending = /['’]s$/i.test(piece) ? 2 : 0;
  return [start + title, end - ending];
}

const rates = ({ spans, whole, letters, lettersFound }: Tally) => ({
  spans,
  whole,
  recall: whole / spans,
  letterRecall: letters === 0 ? 1 : lettersFound / letters,
});
