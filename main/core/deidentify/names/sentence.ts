import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../tokens.ts";
import { list } from "../words/list.ts";
import { AMBIGUOUS_GIVEN, NAME_FIRST, SURNAME_WORDS, VERB_NAMES } from "../words/names-that-are-words.ts";
import * as around from "./surroundings.ts";

const ambiguous = new Set(AMBIGUOUS_GIVEN);
const first = new Set(NAME_FIRST);

const AUXILIARIES = new Set(
  list(
    "i you he she we they it who would could should can will may might must shall did do does not don't didn't won't n't 'll 'd 'm 're please just never always",
  ),
);
/** "Talked to mark": a verb that makes "to" lead to a person. */
const TALKING =
  /^(?:talk|talks|talked|talking|spoke|speak|speaks|speaking|listen|listens|listened|listening|lie|lied|lying|explained|admitted|apologi[sz]ed|married|engaged|according|thanks|said|say|wrote|sorry|next|close|attracted|introduced|gave|hi|compared|yelled|shouted|happened)$/;

/** "Will" as a person: told from the words around it, for words that are also common language. From 0 to 1. */
export function likelihoodOfName(tokens: readonly Token[], at: number, said: ReadonlySet<string>): number {
  const token = tokens[at];
  if (!token) return 0;
  const lower =
    token.shape === "lower" || (token.shape === "upper" && token.capitalExpected && !token.sentenceStart);
  const verb = VERB_NAMES.has(token.folded);
  const next = follower(tokens, at);
  let weight = lower ? -1.2 : 0;
  if (said.has(token.folded)) weight += lower ? 1.2 : 1.6;
  weight += behind(tokens, at, lower, verb) + ahead(tokens, at, verb) + besideName(tokens, at);
  if (token.possessive && next && next.shape === "lower") weight += lower ? 0.6 : 1.4;
  if (vocative(token, next)) weight += lower ? 0.6 : 1.2;
  if (isSignature(token) || isListItem(token)) weight += lower ? 0 : 1.2;
  if (standsAlone(token)) weight += lower ? 1.8 : 0.6;
  return 1 / (1 + Math.exp(-2 * (weight - 0.5)));
}

/** "Distancer: will." */
const standsAlone = (token: Token): boolean =>
  /:\s$/.test(token.before) && /^\s*(?:[.,;\n)]|$)/.test(token.after);

/** "- Teddy" at the end of a message, or a line that is one word. */
const isSignature = (token: Token): boolean =>
  /(?:\n|[-–—~]\s*)$/.test(token.before) && /^\s*(?:$|\n|x+\b)/.test(token.after);

/** "Love, Pat, Rob": one of several, between commas. */
const isListItem = (token: Token): boolean =>
  /^,\s$/.test(token.before) && /^\s?(?:,|&|$|\n)/.test(token.after);

const isListed = (token: Token | undefined): boolean =>
  token !== undefined && token.folded.length > 3 && first.has(token.folded);

/** "Mark and Ewa": a name on the other side of "and". */
function besideName(tokens: readonly Token[], at: number): number {
  const joins = (token: Token | undefined) =>
    token !== undefined && /^(?:and|or|nor)$/.test(token.folded) && token.before === " ";
  const isCapital = (token: Token | undefined) =>
    token !== undefined && token.shape === "capital" && !token.capitalExpected && token.folded.length > 1;
  const before = joins(tokens[at - 1]) && (isListed(tokens[at - 2]) || isCapital(tokens[at - 2]));
  const behindIt = joins(tokens[at + 1]) && (isListed(tokens[at + 2]) || isCapital(tokens[at + 2]));
  return before || behindIt ? 1.2 : 0;
}

const sameSentence = (token: Token): boolean => !token.sentenceStart || /^\s*["“(]\s*$/.test(token.before);

function follower(tokens: readonly Token[], at: number): Token | undefined {
  const next = tokens[at + 1];
  return next && /^\s+$/.test(next.before) ? next : undefined;
}

function behind(tokens: readonly Token[], at: number, lower: boolean, verb: boolean): number {
  const token = tokens[at] as Token;
  const previous = sameSentence(token) ? tokens[at - 1] : undefined;
  const talking = TALKING.test(tokens[at - 2]?.folded ?? "");
  if (!previous) return lower ? 0.2 : 0;
  const word = previous.folded;
  if (around.TITLES.has(word) && /^\.?\s$/.test(token.before)) return 2.6;
  if (around.KIN.has(word) && token.before === " ") return verb ? 1.2 : 2;
  if (around.KIN.has(word) && /^,\s$/.test(token.before)) return 1.6;
  if (around.NAMING.has(word)) return 2;
  if (lower && (AUXILIARIES.has(word) || AUXILIARIES.has(previous.contraction))) return -2;
  if (word === "and" || word === "or" || word === "nor" || word === "neither" || word === "between")
    return lower ? 0.3 : 1;
  if (["i'm", "am", "is"].includes(word) && !lower) return 1.2;
  if (around.DETERMINERS.has(word) && word !== "with") return lower ? -2 : -0.8;
  if (
    /^(?:says|said|reports|reported|states|surprised|surprises|blames|defends|defended|thinks|believes|that)$/.test(
      word,
    )
  )
    return lower ? (verb ? 0.2 : 0.9) : 1.4;
  if (around.TOWARDS.has(word)) return lower ? towards(word, verb, talking) : 1.6;
  return lower ? -0.6 : 0.8;
}

/** "To mark the date" but "told mark", "with hope" but "with mark". */
function towards(word: string, verb: boolean, talking: boolean): number {
  if (word === "to") return talking ? 2 : verb ? -1 : 0.9;
  if (["of", "for", "by", "about", "like", "without", "from", "than", "love", "loves", "and"].includes(word))
    return verb ? 0.7 : 0;
  if (/^(?:told|tell|telling|texted|called|phoned|married|dated|dating|hugged|kissed)$/.test(word))
    return 2.1;
  if (word === "with") return verb ? 1.6 : 0.3;
  return 1.3;
}

function ahead(tokens: readonly Token[], at: number, verb: boolean): number {
  const token = tokens[at] as Token;
  const next = follower(tokens, at);
  if (!next) return 0;
  const word = next.folded;
  const contracted = `${word}${next.contraction}`;
  if (isQuestion(tokens, at)) return -3;
  if (around.OBJECTS.has(word) && !around.PERSON_VERBS.has(contracted))
    return isToldTo(tokens, at) ? 0 : verb || token.folded === "hope" ? -2.4 : -0.8;
  if (around.PERSON_VERBS.has(contracted) || around.PERSON_VERBS.has(word)) {
    if (LINKING.test(word)) return verb ? 1.7 : 0.9;
    return 2.2;
  }
  if (word.endsWith("ed") && word.length > 4) return 1.4;
  if (word === "from" && token.shape !== "lower") return 0.9;
  if (next.shape === "capital" && !next.capitalExpected) return 1.4;
  if (SURNAME_WORDS.has(word) && next.shape === "lower") return 0.2;
  return -0.4;
}

/** "I told penny that": the word is the one told. */
const isToldTo = (tokens: readonly Token[], at: number): boolean =>
  /^(?:told|tell|tells|telling|asked|ask|asks|texted|called|phoned|met)$/.test(tokens[at - 1]?.folded ?? "");

const LINKING =
  /^(?:and|is|was|has|who|will|would|could|can|had|does|did|also|always|never|just|then|still)$/;

/** "Will Ewa come?": the verb of a question. */
function isQuestion(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (!token.sentenceStart || !/^(?:will|may|can|might)$/.test(token.folded)) return false;
  const next = tokens[at + 1];
  if (next && around.PERSON_VERBS.has(next.folded)) return false;
  for (let end = at; end < tokens.length; end += 1) {
    const mark = /[.!?\n]/.exec(tokens[end]?.after ?? "");
    if (mark) return mark[0] === "?";
  }
  return false;
}

const vocative = (token: Token, next: Token | undefined): boolean =>
  next === undefined && /^[,!?]/.test(token.after) && (token.sentenceStart || /,\s$/.test(token.before));

/** What a list says of a word. */
export type Standing = "name" | "either" | "surname" | "ordinary" | "unknown";

export function standing({ folded }: Token, lexicon: Lexicon): Standing {
  if (first.has(folded)) return "name";
  if (lexicon.isOrdinary(folded)) return ambiguous.has(folded) ? "either" : "ordinary";
  if (lexicon.isGivenName(folded)) return "name";
  return lexicon.isSurname(folded) ? "surname" : "unknown";
}
