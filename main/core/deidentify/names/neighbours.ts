import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../tokens.ts";
import { isCommonLanguage } from "../vocabulary.ts";
import { SURNAME_WORDS } from "../words/names-that-are-words.ts";
import { CAPITALISED } from "../words/ordinary.ts";
import { joinPlaceWords } from "./place-words.ts";
import type { Read, Reading } from "./recognise.ts";
import * as around from "./surroundings.ts";

const takesCapital = new Set(CAPITALISED);

const isName = (reading: Reading | undefined): boolean =>
  reading?.kind === "name" && reading.confidence >= 0.6;

/** Joins what belongs together: surnames to given names, initials, "de la", "High School", the state after a town. */
export function joinNeighbours(tokens: readonly Token[], read: Read, lexicon: Lexicon): void {
  for (let at = 0; at < tokens.length; at += 1) {
    joinHyphenated(tokens, read, at, lexicon);
    joinSurname(tokens, read, at, lexicon);
    joinInitial(tokens, read, at);
    joinParticles(tokens, read, at);
    joinPlaceWords(tokens, read, at);
  }
}

/** "Ji-woo", "sang-hoon": one word, of which a part is a name or is not common language. */
function joinHyphenated(tokens: readonly Token[], read: Read, at: number, lexicon: Lexicon): void {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !next || !/^[-‐]$/.test(next.before)) return;
  const [a, b] = [read[at], read[at + 1]];
  const known = a ?? b;
  const unknown = ![token, next].every(
    ({ folded }) => isCommonLanguage(folded, lexicon) || folded.length < 2,
  );
  const bothCapital = token.shape === "capital" && next.shape !== "lower";
  if (
    known &&
    (unknown || isName(known) || bothCapital) &&
    !(token.folded.length > 6 && next.shape === "lower" && !b)
  ) {
    const surer = a && b && b.confidence > a.confidence ? b : known;
    read[at] = { ...surer };
    read[at + 1] = { ...surer };
  } else if (unknown && token.shape === next.shape && token.folded.length > 1 && next.folded.length > 1) {
    const reading = {
      kind: "name" as const,
      confidence: token.shape === "lower" ? 0.4 : 0.6,
      reason: "A hyphenated word that is not common language.",
    };
    read[at] ??= reading;
    read[at + 1] ??= { ...reading };
  }
}

function joinSurname(tokens: readonly Token[], read: Read, at: number, lexicon: Lexicon): void {
  const token = tokens[at];
  const previous = tokens[at - 1];
  if (!token || !previous || !isName(read[at - 1]) || isName(read[at]) || previous.possessive) return;
  if (token.before !== " " && token.before !== "-") return;
  if (token.before === "-" && token.shape === "lower") return;
  if (token.shape !== "lower") {
    if (token.shape === "upper" && previous.shape !== "upper") return;
    if (token.folded.length < 2 || (!previous.capitalExpected && token.capitalExpected)) return;
    if (around.PERSON_VERBS.has(token.folded) && token.capitalExpected) return;
    if (takesCapital.has(token.folded) && !SURNAME_WORDS.has(token.folded)) return;
    read[at] = { kind: "name", confidence: 0.88, reason: "A capitalised word after a given name." };
    return;
  }
  const nextIsVerb = around.PERSON_VERBS.has(tokens[at + 1]?.folded ?? "") || !/^\s+$/.test(token.after);
  if (previous.shape !== "lower") return;
  if (
    lexicon.isSurname(token.folded) ||
    read[at]?.kind === "unrecognised" ||
    (SURNAME_WORDS.has(token.folded) && nextIsVerb && !around.PERSON_VERBS.has(token.folded))
  )
    read[at] = { kind: "name", confidence: 0.62, reason: "A surname after a given name." };
}

const isInitial = (token: Token | undefined): boolean =>
  token !== undefined && token.text.length === 1 && token.shape === "capital";

function joinInitial(tokens: readonly Token[], read: Read, at: number): void {
  const token = tokens[at];
  if (!token || !isInitial(token)) return;
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  const initial: Reading = { kind: "name", confidence: 0.85, reason: "An initial beside a name." };
  const afterDot = /^\.\s?/.test(token.after);
  const capitalNext =
    next !== undefined &&
    next.shape !== "lower" &&
    next.text.length > 1 &&
    /^(?:\.\s?|\s)$/.test(next.before);
  if (isName(read[at - 1]) && token.before === " " && token.folded !== "i") read[at] = initial;
  else if (afterDot && capitalNext && (isName(read[at + 1]) || !next.sentenceStart))
    markPair(read, at, next, initial);
  else if (afterDot && isInitial(next)) read[at] = { ...initial, confidence: 0.6, reason: "Initials." };
  else if (previous && isInitial(previous) && read[at - 1] && /^\.\s?$/.test(token.before))
    read[at] = { ...initial, confidence: 0.6 };
  else if (isLoneInitial(token, previous, next))
    read[at] = { kind: "name", confidence: 0.45, reason: "A letter in the place of a name." };
}

function markPair(read: Read, at: number, next: Token, initial: Reading): void {
  read[at] = initial;
  if (!isName(read[at + 1]) && !takesCapital.has(next.folded))
    read[at + 1] = { ...initial, reason: "A capitalised word after an initial." };
}

const LABELLED =
  /^(?:partner|client|person|child|parent|option|plan|type|grade|vitamin|part|section|step|group|team|class|room|exhibit|appendix|parent|spouse|point|side|couple|patient|level|level|row|gen|hepatitis|generation|item|unit|x|drug|size|cup|letter|bus|line|series)s?$/;

/** "K said", "met with J.": but not "I", "a", and not the letters that clinicians use for a role. */
function isLoneInitial(token: Token, previous: Token | undefined, next: Token | undefined): boolean {
  if (previous && LABELLED.test(previous.folded)) return false;
  if (
    /^\.\s$/.test(token.after) &&
    next?.shape === "lower" &&
    !token.before.endsWith("&") &&
    /(?:^|\s|\()$/.test(token.before)
  )
    return !/[\p{N}]/u.test(next.text);
  if (
    /^[iaxoquhwptcdsvn]$/.test(token.folded) ||
    /[\p{N}/&+'’-]$/u.test(token.before) ||
    /^[\p{N}/&+'’)-]/u.test(token.after)
  )
    return token.possessive && !/^[iaxo]$/.test(token.folded);
  if (
    next &&
    /^\s$/.test(next.before) &&
    (around.PERSON_VERBS.has(next.folded) || next.folded.endsWith("ed"))
  )
    return true;
  return (
    previous !== undefined &&
    token.before === " " &&
    (around.TOWARDS.has(previous.folded) || around.KIN.has(previous.folded)) &&
    !["to", "by", "at"].includes(previous.folded)
  );
}

function joinParticles(tokens: readonly Token[], read: Read, at: number): void {
  if (!isName(read[at])) return;
  let end = at + 1;
  while (
    end < tokens.length &&
    end - at <= 3 &&
    around.NOBLE.has(tokens[end]?.folded ?? "") &&
    /^[ -]$/.test(tokens[end]?.before ?? "")
  )
    end += 1;
  const last = tokens[end];
  if (
    end === at + 1 ||
    !last ||
    (last.shape === "lower" && !read[end]) ||
    !/^[ '’-]$/.test(last.before) ||
    last.capitalExpected !== tokens[at]?.capitalExpected
  )
    return;
  if (
    takesCapital.has(last.folded) ||
    (tokens[at + 1]?.shape === "lower" &&
      /^(?:y|e|el|le|al|af|in|la)$/.test(tokens[at + 1]?.folded ?? "") &&
      !read[end])
  )
    return;
  for (let inner = at + 1; inner <= end; inner += 1)
    read[inner] = { kind: "name", confidence: 0.85, reason: "A part of a surname." };
}
