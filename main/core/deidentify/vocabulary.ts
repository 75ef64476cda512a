import { wordsOneEditAway } from "./edits.ts";
import type { Lexicon } from "./lexicon.ts";

const BEGINNING =
  /^(?:un|re|non|over|under|out|pre|post|mis|dis|co|anti|self|semi|super|ultra|hyper|micro|multi|inter|sub|ex|de|bio|neuro|psycho|socio|tele|cyber|e)(?=[a-z]{4})/;
const ENDINGS = [
  /(?:s|es|d|ed|r|er|ers|ing|ings|ly|y|ish|ness|less|ful|fully|able|ably|ism|ist|ists|like|wise|ville|fest|gate|zilla|aholic|holic|tastic|licious)$/,
];
const SHORTEST_STEM = 3;

/** Common language, also in a form that no dictionary writes out: "unfriending", "sooooo", "arguin", "convos". */
export function isCommonLanguage(word: string, lexicon: Lexicon): boolean {
  if (lexicon.isOrdinary(word)) return true;
  const plain = word.replace(/'/g, "");
  if (plain.endsWith("in") && lexicon.isOrdinary(`${plain}g`)) return true;
  return [plain, plain.replace(/(.)\1{2,}/g, "$1"), plain.replace(/(.)\1{2,}/g, "$1$1")]
    .filter((form) => form !== word || form === plain)
    .some((form) => lexicon.isOrdinary(form) || isDerived(form, lexicon));
}

function isDerived(word: string, lexicon: Lexicon): boolean {
  const stems = [word.replace(BEGINNING, "")];
  for (const ending of ENDINGS) {
    const stem = word.replace(ending, "");
    stems.push(
      stem,
      `${stem}e`,
      `${stem}y`,
      stem.replace(/(.)\1$/, "$1"),
      stem.replace(/i$/, "y"),
      stem.replace(BEGINNING, ""),
    );
  }
  return (
    stems.some((stem) => stem !== word && stem.length > SHORTEST_STEM && lexicon.isOrdinary(stem)) ||
    isCompound(word, lexicon)
  );
}

/** "Bedtimes", "dishwashing": two frequent words written as one. */
function isCompound(word: string, lexicon: Lexicon): boolean {
  for (let at = 4; at <= word.length - 4; at += 1)
    if (lexicon.isFrequent(word.slice(0, at)) && lexicon.isFrequent(word.slice(at))) return true;
  return false;
}

const SHORTEST_SLIP = 5;
const LONG = 8;

/**
 * A slip of the pen in a common word: "definately", "becuase". A word that lists know as a name is none, and of a word
 * with a capital letter only what is hardly anything else.
 */
export function isSlip(word: string, lexicon: Lexicon, capital: boolean): boolean {
  if (word.length < SHORTEST_SLIP) return false;
  if (lexicon.isGivenName(word) || lexicon.isSurname(word) || lexicon.isTown(word)) return false;
  for (const other of wordsOneEditAway(word)) {
    if (other.charAt(0) !== word.charAt(0)) continue;
    const swapped = other.length === word.length && isSwap(word, other);
    if (swapped && lexicon.isFrequent(other)) return true;
    if (capital) {
      if (word.length >= LONG && lexicon.isFrequent(other)) return true;
    } else if (word.length > 6 ? lexicon.isOrdinary(other) && other.length > 5 : lexicon.isFrequent(other))
      return true;
  }
  return false;
}

function isSwap(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
