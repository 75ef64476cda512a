import type { Finding } from "#shared/deidentify/finding.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../tokens.ts";
import { CAPITALISED } from "../words/ordinary.ts";
import { LARGE_PLACES, PLACE_BEGINNINGS, SMALL_PLACES } from "../words/places.ts";
import { isTelling, type Read } from "./recognise.ts";
import * as around from "./surroundings.ts";

const takesCapital = new Set(CAPITALISED);
const LONGEST = 5;
const gap = /^(?:\s|\.\s?|-|[ ]['’])$/;

/** The towns, neighbourhoods, states and countries that lists know, of one word or several. */
export function* findPlaces(tokens: readonly Token[], lexicon: Lexicon): Generator<Finding> {
  let at = 0;
  while (at < tokens.length) {
    const found = longestAt(tokens, at, lexicon);
    if (found) yield found.finding;
    at += found?.words ?? 1;
  }
}

function longestAt(tokens: readonly Token[], at: number, lexicon: Lexicon) {
  for (let words = Math.min(LONGEST, tokens.length - at); words >= 1; words -= 1) {
    const run = tokens.slice(at, at + words);
    if (run.slice(1).some(({ before }) => !gap.test(before))) continue;
    const finding = asPlace(tokens, at, run, lexicon);
    if (finding) return { finding, words };
  }
  return undefined;
}

const nameOf = (run: readonly Token[]): string => run.map(({ folded }) => folded).join(" ");

function asPlace(
  tokens: readonly Token[],
  at: number,
  run: readonly Token[],
  lexicon: Lexicon,
): Finding | undefined {
  const name = nameOf(run);
  const spelled = name
    .replace(/^(?:st|ste) /, "saint ")
    .replace(/^(?:mt) /, "mount ")
    .replace(/^ft /, "fort ");
  const large = LARGE_PLACES.has(name);
  const listed =
    large || SMALL_PLACES.has(name) || lexicon.isTown(name) || (spelled !== name && lexicon.isTown(spelled));
  if (!listed || !stands(tokens, at, run, lexicon)) return undefined;
  const start = run[0]?.start ?? 0;
  const end = run.at(-1)?.end ?? 0;
  if (large)
    return {
      start,
      end,
      kind: "place",
      confidence: 0.55,
      reason: "A state, a country or a region: Safe Harbor lets it stay.",
    };
  const sure = run.some((token) => isTelling(token)) ? 0.92 : 0.75;
  return { start, end, kind: "place", confidence: sure, reason: "A place of the lists." };
}

/** Whether it is written as a place is: with capitals, or as a word that is nothing else, or after "moved to". */
function stands(tokens: readonly Token[], at: number, run: readonly Token[], lexicon: Lexicon): boolean {
  const ordinary = run.every(({ folded }) => lexicon.isOrdinary(folded));
  const head = run[0];
  const last = run.at(-1);
  if (!head || !last || head.folded.length < 2) return false;
  const led = isLedTo(tokens, at);
  const single = run.length === 1;
  if (head.shape === "lower") {
    if (single) return ordinary ? isLedToLower(tokens, at) : !lexicon.isGivenName(head.folded) || led;
    return (!ordinary || led) && last.folded.length > 2;
  }
  if (last.shape === "lower") return false;
  if (single && takesCapital.has(head.folded))
    return head.shape === "upper" && /^(?:la|nyc|dc)$/.test(head.folded);
  if (!ordinary) return true;
  if (head.capitalExpected) return single ? false : led || !head.sentenceStart;
  return single ? led : true;
}

/** "In", "to" or "from" before it, and a verb of living or going before that. */
export function isLedTo(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const previous = tokens[at - 1];
  if (!token || !previous || token.before !== " " || !around.PLACE_PREPOSITIONS.has(previous.folded))
    return false;
  if (token.shape !== "lower") return true;
  return tokens.slice(Math.max(0, at - 4), at - 1).some(({ folded }) => around.PLACE_VERBS.has(folded));
}

/** "Moved to reading for work": a town that is also a word, where nothing else makes sense. */
function isLedToLower(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  const moving = tokens
    .slice(Math.max(0, at - 3), at - 1)
    .some(({ folded }) =>
      /^(?:move|moved|moving|live|lives|lived|living|born|grew|raised|drove|flew|relocated|commutes?)$/.test(
        folded,
      ),
    );
  if (!token || !moving || !/^(?:in|to|from)$/.test(tokens[at - 1]?.folded ?? "")) return false;
  return (
    next === undefined ||
    next.before !== " " ||
    /^(?:for|and|when|in|with|without|after|before|because|but|last|at|on|as|since|until|where|with)$/.test(
      next.folded,
    )
  );
}

/** Where a list knows the place, its words are read as a place, unless they are just as well a given name. */
export function readPlaces(
  tokens: readonly Token[],
  read: Read,
  places: readonly Finding[],
  lexicon: Lexicon,
): void {
  let next = 0;
  for (const [at, token] of tokens.entries()) {
    while (places[next] && (places[next] as Finding).end <= token.start) next += 1;
    const place = places[next];
    if (!place || place.start > token.start) continue;
    const whole = place.start === token.start && place.end === token.end;
    if (whole && !isLedTo(tokens, at) && (lexicon.isGivenName(token.folded) || isPerson(tokens, at)))
      continue;
    read[at] = { kind: "place", confidence: place.confidence, reason: place.reason };
  }
}

/** "Mr Poland", "Israel said": a person, although a country. */
function isPerson(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  if (previous && (around.TITLES.has(previous.folded) || around.KIN.has(previous.folded))) return true;
  return (
    next !== undefined &&
    next.before === " " &&
    /^(?:said|says|told|asked|asks|felt|feels|wants|wanted|thinks|thought|called|cried)$/.test(next.folded)
  );
}

/** "San", "Mount", "North" before a capitalised word: part of its name. */
export const beginsPlace = ({ folded, shape }: Token): boolean =>
  shape !== "lower" && PLACE_BEGINNINGS.has(folded);
