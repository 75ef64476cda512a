import { fold } from "./fold.ts";

export type Shape = "lower" | "capital" | "upper" | "mixed";

/** A word of a text. Its ending ('s, n't, 'll) is no part of it. */
export type Token = {
  start: number;
  end: number;
  text: string;
  folded: string;
  shape: Shape;
  /** What stands between this word and the one before it, a cut-off ending left out. */
  before: string;
  /** What stands right behind it. */
  after: string;
  possessive: boolean;
  contraction: string;
  /** A capital letter says nothing here: a sentence begins, or a heading or capitals all around. */
  capitalExpected: boolean;
  sentenceStart: boolean;
};

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’](?=\p{L})[\p{L}\p{M}]+)*/gu;
const ENDING = /(?<=\p{L})(n['’]t|['’](?:s|S|d|ll|re|ve|m|D|LL|RE|VE|M|T))$/u;
const PREFIXED = /^(?:o|d|l|m)['’]\p{L}{2,}/iu;

function shapeOf(text: string): Shape {
  if (text === text.toLowerCase()) return text === text.toUpperCase() ? "capital" : "lower";
  if (text === text.toUpperCase()) return Array.from(text).length > 1 ? "upper" : "capital";
  const rest = text.slice(1);
  return rest === rest.toLowerCase() ? "capital" : "mixed";
}

const ABBREVIATED =
  /^(mr|mrs|ms|mx|dr|prof|st|mt|ft|rev|fr|sr|jr|gen|col|capt|sgt|lt|hon|vs|no|approx|e|i|g|etc|dept|ave|rd|ul|al)$/i;

/** Whether a sentence may begin after the gap that follows a word. */
function beginsSentence(gap: string, previous: Token | undefined): boolean {
  if (!previous) return true;
  if (/\n/.test(gap)) return true;
  if (/[!?…:;|•*>#=]|\.\.|[([{"“«]|--|[–—]|\s-\s|^\s*\/\s*$/.test(gap)) return true;
  if (/\.\s*["”')\]]*\s+/.test(gap) || /^\.$/.test(gap)) {
    const initial =
      previous.end - previous.start === 1 && previous.shape === "capital" && previous.folded !== "i";
    return !(ABBREVIATED.test(previous.text) || initial);
  }
  return /[,\s]['‘]$/.test(gap);
}

/** The words of a text in their order. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const match of text.matchAll(WORD)) {
    const whole = match[0];
    const ending = PREFIXED.test(whole) && !/['’]s$/i.test(whole) ? "" : (ENDING.exec(whole)?.[0] ?? "");
    const word = whole.slice(0, whole.length - ending.length);
    const start = match.index;
    const before = text.slice(from, start);
    const previous = tokens.at(-1);
    if (previous) previous.after = before;
    const contraction = fold(ending);
    const sentenceStart = beginsSentence(before, previous);
    tokens.push({
      start,
      end: start + word.length,
      text: word,
      folded: fold(word),
      shape: shapeOf(word),
      before,
      after: "",
      possessive: contraction === "'s",
      contraction,
      capitalExpected: sentenceStart,
      sentenceStart,
    });
    from = start + whole.length;
  }
  const last = tokens.at(-1);
  if (last) last.after = text.slice(from);
  markHeadings(tokens, text);
  return tokens;
}

const SMALL = /^(a|an|the|and|or|of|to|in|on|for|with|at|by|from|but|as|vs|is|not|no|de|la|von|van)$/;
const LONGEST_HEADING = 12;

/** In a line of capitals, or of words that all begin with one, a capital letter says nothing. */
function markHeadings(tokens: readonly Token[], text: string): void {
  let line: Token[] = [];
  const close = () => {
    const words = line.filter(({ folded }) => !SMALL.test(folded) && folded.length > 1);
    const upper = words.filter(({ shape }) => shape === "upper").length;
    const capitals = words.filter(({ shape }) => shape !== "lower").length;
    const last = line.at(-1);
    const ended = last !== undefined && /^\s*[.!?,]/.test(text.slice(last.end, last.end + 2));
    const heading =
      words.length >= 3 && capitals === words.length && line.length <= LONGEST_HEADING && !ended;
    for (const token of line) {
      const shouted = token.shape === "upper" && upper >= 3 && upper >= words.length * 0.6;
      if (heading || shouted) token.capitalExpected = true;
    }
    line = [];
  };
  for (const token of tokens) {
    if (/\n|[.!?]\s/.test(token.before)) close();
    line.push(token);
  }
  close();
}
