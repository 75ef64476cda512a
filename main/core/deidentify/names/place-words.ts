import type { Token } from "../tokens.ts";
import { CAPITALISED } from "../words/ordinary.ts";
import { PLACE_TYPES, STATE_CODES } from "../words/places.ts";
import { beginsPlace, isLedTo } from "./places.ts";
import { isTelling, type Read, type Reading } from "./recognise.ts";

const JOINED = /^(?:\s|-|–|\.\s?|['’]s\s|\s?&\s?|\s['’])$/;
const takesCapital = new Set(CAPITALISED);
const TWO_TOGETHER = 0.62;

/** "Lincoln High School", "St Mary's Church", "Boston, MA": the capitalised words around a name belong to it. */
export function joinPlaceWords(tokens: readonly Token[], read: Read, at: number): void {
  const token = tokens[at];
  const previous = tokens[at - 1];
  if (!token || !previous) return;
  if (joinState(token, read, at)) return;
  if (!isTelling(token) || token.shape !== "capital" || !JOINED.test(token.before)) {
    joinLowerType(token, read, at);
    return;
  }
  if (PLACE_TYPES.has(token.folded) && previous.shape !== "lower" && !takesCapital.has(previous.folded)) {
    joinType(previous, read, at);
    return;
  }
  if (beginsPlace(previous) && previous.shape === "capital" && read[at] && token.before !== "-")
    read[at - 1] ??= {
      kind: "place",
      confidence: previous.sentenceStart ? 0.5 : 0.7,
      reason: "The beginning of a place's name.",
    };
  joinUnrecognised(tokens, read, at);
}

function joinState(token: Token, read: Read, at: number): boolean {
  const before = read[at - 1];
  const isState =
    before &&
    before.kind !== "date" &&
    isTelling(token) &&
    STATE_CODES.has(token.text) &&
    /^,?\s$/.test(token.before);
  if (isState) read[at] = { kind: "place", confidence: 0.7, reason: "The state after a town." };
  return isState === true;
}

function joinLowerType(token: Token, read: Read, at: number): void {
  const before = read[at - 1];
  if (before?.kind === "unrecognised" && token.shape === "lower" && PLACE_TYPES.has(token.folded))
    before.kind = "place";
}

function joinType(previous: Token, read: Read, at: number): void {
  read[at] = { kind: "place", confidence: 0.75, reason: "A capitalised word for a place, after its name." };
  if (
    previous.shape !== "capital" ||
    previous.folded.length < 2 ||
    (previous.sentenceStart && previous.folded === "the")
  )
    return;
  const before = read[at - 1];
  if (before?.kind === "name" && before.confidence > 0.75 && !previous.possessive) return;
  read[at - 1] = {
    kind: "place",
    confidence: Math.max(before?.confidence ?? 0, 0.75),
    reason: "A name before a word for a place.",
  };
}

/** Two capitalised words beside each other are surer than one. */
function joinUnrecognised(tokens: readonly Token[], read: Read, at: number): void {
  const here: Reading | undefined = read[at];
  const before = read[at - 1];
  if (here?.kind !== "unrecognised") return;
  if (before?.kind === "unrecognised") {
    before.confidence = Math.max(before.confidence, TWO_TOGETHER);
    here.confidence = Math.max(here.confidence, TWO_TOGETHER);
  }
  if (isLedTo(tokens, at)) read[at] = { ...here, kind: "place", confidence: Math.max(here.confidence, 0.6) };
}
