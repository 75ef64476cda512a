import type { Finding, FindingKind } from "#shared/deidentify/finding.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../tokens.ts";
import { isCommonLanguage, isSlip } from "../vocabulary.ts";
import { CAPITALISED } from "../words/ordinary.ts";
import { likelihoodOfName, type Standing, standing } from "./sentence.ts";
import * as around from "./surroundings.ts";

/** What one word is taken for, before its neighbours are joined to it. */
export type Reading = { kind: FindingKind; confidence: number; reason: string };

/** What each word of a text is taken for. */
export type Read = (Reading | undefined)[];

const takesCapital = new Set(CAPITALISED);
const COMMONEST =
  /^(?:[a-z]|it|is|am|be|do|go|so|if|in|on|at|by|my|me|we|us|up|of|or|to|no|as|an|he|the|and|but|not|all|any|you|she|her|his|him|they|them|this|that|these|those|yes|who|why|how|what|when|where|which|while|then|than|there|here|now|just|also|only|very|too|more|most|some|such|own|our|your|their|its|was|were|has|had|have|did|does|can|could|would|should|are|been|never|always|really|because|maybe|please|with|without|about|from|for|into|over|out|off|after|before|again|both|each|every|other|another|still|even|ever|much|many|nothing|everything|something|anything|good|bad|well|new|old|hard|stop|start|need|want|think|know|feel|like|said|says|say|see|let|get|got|one|two|three|four|five|six|first|second|next|last)$/;

const reading = (kind: FindingKind, confidence: number, reason: string): Reading => ({
  kind,
  confidence,
  reason,
});

/** Whether the capital letter of a word tells anything. */
export const isTelling = (token: Token): boolean => token.shape !== "lower" && !token.capitalExpected;

/** What a single word is taken for, or nothing where it is common language. */
export function readWord(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  said: ReadonlySet<string>,
): Reading | undefined {
  const token = tokens[at];
  if (!token || token.folded.length < 2) return undefined;
  const what = standing(token, lexicon);
  if (what === "either") return readEither(tokens, at, said);
  if (what === "ordinary") return readOrdinary(tokens, at);
  if (token.shape === "upper" && isTelling(token)) return readCapitals(token, what);
  return token.shape === "lower"
    ? readLower(tokens, at, what, lexicon)
    : readCapital(tokens, at, what, lexicon);
}

function readEither(tokens: readonly Token[], at: number, said: ReadonlySet<string>): Reading | undefined {
  const token = tokens[at] as Token;
  const likelihood = likelihoodOfName(tokens, at, said);
  const reason = "A name that is also a word; what stands around it says name.";
  if (isTelling(token) && token.shape === "capital" && !takesCapital.has(token.folded))
    return reading("name", Math.max(0.75, likelihood), "A name that is also a word, with a capital letter.");
  return likelihood > 0.2 ? reading("name", likelihood, reason) : undefined;
}

function readOrdinary(tokens: readonly Token[], at: number): Reading | undefined {
  const token = tokens[at] as Token;
  const previous = tokens[at - 1];
  const titled =
    previous !== undefined &&
    /^(?:mr|mrs|ms|mx|dr|prof|professor|miss)$/.test(previous.folded) &&
    /^\.?\s$/.test(token.before);
  if (titled && token.shape === "capital") return reading("name", 0.9, "A capitalised word after a title.");
  if (isSpeaker(tokens, at))
    return reading("name", 0.42, "A common word that speaks or thinks, as people do.");
  if (
    isTelling(token) &&
    takesCapital.has(token.folded) &&
    previous &&
    around.EMPLOYED.has(previous.folded)
  ) {
    const before = tokens.slice(Math.max(0, at - 5), at - 1);
    if (before.some(({ folded }) => around.EMPLOYMENT.has(folded)) && !isCalendarOrTitle(token))
      return reading("organisation", 0.7, "Where somebody works.");
  }
  if (
    !isTelling(token) ||
    token.shape !== "capital" ||
    takesCapital.has(token.folded) ||
    COMMONEST.test(token.folded)
  )
    return undefined;
  if (/[-/’'&]$/.test(token.before) && !/\s/.test(token.before)) return undefined;
  if (isInTitle(tokens, at)) return undefined;
  return reading("unrecognised", 0.4, "A common word with a capital letter, as names have.");
}

/** "Bear said": a nickname at the head of a sentence, where its capital letter says nothing. */
function isSpeaker(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (!token.sentenceStart || token.shape !== "capital" || !next || next.before !== " ") return false;
  if (
    !/^(?:said|says|told|tells|asked|asks|thinks|wants|wanted|replied|texted|cried|laughed|shrugged|nodded|whispered|shouted|yelled|insisted|apologi[sz]ed|sighed)$/.test(
      next.folded,
    )
  )
    return false;
  if (takesCapital.has(token.folded) || COMMONEST.test(token.folded) || around.KIN.has(token.folded))
    return false;
  return (
    !/(?:s|ly|one|body|ing)$/.test(token.folded) &&
    !/^(?:but|though|although|once|nobody|people|neither|either|couple|therapist|clinician|woman|man|someone|mother|father|spouse|teacher|team|staff|group|family|half|most|later|today|yesterday|tonight|finally|friend|whoever|what|whatever|as|since|until|if|when)$/.test(
      token.folded,
    )
  );
}

/** "Presenting Problem:", "Session Summary": a line of its own whose words all begin with a capital. */
function isInTitle(tokens: readonly Token[], at: number): boolean {
  let from = at;
  while (from > 0 && !tokens[from]?.sentenceStart && isTitleWord(tokens[from])) from -= 1;
  let to = at;
  while (tokens[to + 1] && tokens[to + 1]?.before === " " && isTitleWord(tokens[to + 1])) to += 1;
  const ended = isLineEnd(tokens, to);
  const single = from === at && to === at;
  return tokens[from]?.sentenceStart === true && isTitleWord(tokens[from]) && ended && !single;
}

function isLineEnd(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at]?.after ?? "";
  return at === tokens.length - 1 ? !/[.!?,]/.test(after) : /^\s*:|^\s*\n|^\s-\s|–/.test(after);
}

const isTitleWord = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.shape !== "lower" || /^(?:of|and|the|to|for|in|with|a|or|on)$/.test(token.folded));

const isCalendarOrTitle = ({ folded, shape }: Token): boolean =>
  shape === "upper" ||
  /day$|^(?:mon|tue|wed|thu|fri|sat|sun|christmas|easter|i|mom|mum|dad|god)$/.test(folded) ||
  around.TITLES.has(folded);

function readCapitals(token: Token, what: Standing): Reading {
  if (what === "name") return reading("name", 0.9, "A name of the lists, in capitals.");
  if (what === "surname") return reading("name", 0.7, "A surname of the lists, in capitals.");
  if (token.text.length <= 5)
    return reading("unrecognised", 0.4, "An abbreviation that is not common language.");
  return reading("unrecognised", 0.6, "A word in capitals that is not common language.");
}

function readLower(
  tokens: readonly Token[],
  at: number,
  what: Standing,
  lexicon: Lexicon,
): Reading | undefined {
  const token = tokens[at] as Token;
  const near = isIntroduced(tokens, at);
  const SHORT = 3;
  if (what === "name") {
    if (token.folded.length <= SHORT && !near && isPartOfWord(token)) return undefined;
    const sure = token.folded.length > SHORT || near;
    return reading("name", sure ? 0.85 : 0.5, "A given name of the lists.");
  }
  if (what === "surname" && near)
    return reading("name", 0.8, "A surname of the lists, where a name belongs.");
  if (isCommonLanguage(token.folded, lexicon)) return undefined;
  if (what === "surname") return reading("name", 0.42, "A surname of the lists.");
  if (near && (isNamed(tokens, at) || !isSlip(token.folded, lexicon, false)))
    return reading("name", 0.7, "A word that is not common language, where a name belongs.");
  if (isPartOfWord(token) || isSlip(token.folded, lexicon, false)) return undefined;
  return reading("unrecognised", 0.37, "A word that is not common language.");
}

const isPartOfWord = (token: Token): boolean =>
  /[\p{N}\p{L}'’-]$/u.test(token.before) || /^[\p{N}'’-]/u.test(token.after);

function readCapital(
  tokens: readonly Token[],
  at: number,
  what: Standing,
  lexicon: Lexicon,
): Reading | undefined {
  const token = tokens[at] as Token;
  const telling = isTelling(token);
  if (what === "name") return reading("name", telling ? 0.97 : 0.93, "A given name of the lists.");
  if (what === "surname") return reading("name", telling ? 0.92 : 0.78, "A surname of the lists.");
  if (isCommonLanguage(token.folded, lexicon))
    return telling
      ? reading("unrecognised", 0.4, "A common word with a capital letter, as names have.")
      : undefined;
  const like = isIntroduced(tokens, at) || isDoing(tokens, at);
  if (like)
    return reading("name", telling ? 0.9 : 0.7, "A word that is not common language, where a name belongs.");
  if (!telling && isSlip(token.folded, lexicon, true)) return undefined;
  return reading("unrecognised", telling ? 0.75 : 0.55, "A capitalised word that is not common language.");
}

/** A title, a word of kinship or "named" stands before it. */
function isNamed(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const previous = tokens[at - 1];
  if (!token || !previous || !/^(?:\.?\s+|,\s|\s["“])$/.test(token.before)) return false;
  const word = previous.folded;
  return around.TITLES.has(word) || around.KIN.has(word) || around.NAMING.has(word);
}

/** So does "told" or "with". */
function isIntroduced(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const word = tokens[at - 1]?.folded;
  if (isNamed(tokens, at)) return true;
  if (!token || word === undefined || !/^\s$/.test(token.before)) return false;
  return (around.TOWARDS.has(word) || word === "and") && !around.DETERMINERS.has(word);
}

function isDoing(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.possessive) return true;
  return (
    next !== undefined &&
    /^\s$/.test(next.before) &&
    (around.PERSON_VERBS.has(next.folded) || next.folded.endsWith("ed"))
  );
}

/** The words that stand in the text as names beyond doubt, so that they are names at the head of a sentence too. */
export function wordsSaidAsNames(tokens: readonly Token[], lexicon: Lexicon): Set<string> {
  const names = tokens.filter(
    (token) =>
      isTelling(token) &&
      token.shape === "capital" &&
      ["name", "either"].includes(standing(token, lexicon)) &&
      !takesCapital.has(token.folded),
  );
  return new Set(names.map(({ folded }) => folded));
}

export const findingAt = (
  { start, end }: { start: number; end: number },
  { kind, confidence, reason }: Reading,
): Finding => ({
  start,
  end,
  kind,
  reason,
  confidence,
});
