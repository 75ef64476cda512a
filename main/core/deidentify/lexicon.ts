import common from "./data/common.json" with { type: "json" };
import frequent from "./data/frequent.json" with { type: "json" };
import given from "./data/given.json" with { type: "json" };
import places from "./data/places.json" with { type: "json" };
import surnames from "./data/surnames.json" with { type: "json" };
import { WordList } from "./word-list.ts";
import { CAPITALISED, COLLOQUIAL } from "./words/ordinary.ts";

/** What is known of words. Every lookup takes a folded word; the lists are shared and never change. */
export type Lexicon = {
  /** Common language, in any case: dictionary words, chat, weekdays, nationalities, household brands. */
  isOrdinary: (word: string) => boolean;
  /** Among the few thousand words that make up most of what is said. */
  isFrequent: (word: string) => boolean;
  /** Among the two thousand most frequent. */
  isVeryFrequent: (word: string) => boolean;
  isGivenName: (word: string) => boolean;
  isSurname: (word: string) => boolean;
  /** A town, in words with one space between. */
  isTown: (words: string) => boolean;
};

const ordinary = new WordList(common.words);
const VERY_FREQUENT = 2_000;
const byFrequency = frequent.words.join("|").split("|");
const frequentWords = new Set(byFrequency);
const veryFrequentWords = new Set(byFrequency.slice(0, VERY_FREQUENT));
const givenNames = new WordList(given.words);
const familyNames = new WordList(surnames.words);
const towns = new WordList(places.words);
const besides = new Set([...COLLOQUIAL, ...CAPITALISED]);

/** The lists that ship, read when a word first asks for its part of them. */
export const LEXICON: Lexicon = {
  isOrdinary: (word) => besides.has(word) || ordinary.has(word),
  isFrequent: (word) => frequentWords.has(word),
  isVeryFrequent: (word) => veryFrequentWords.has(word),
  isGivenName: (word) => givenNames.has(word),
  isSurname: (word) => familyNames.has(word),
  isTown: (words) => towns.has(words),
};

/** The lexicon as if it had never heard of some names: how well the rules do on names that no list holds. */
export const withoutNames = (lexicon: Lexicon, isHeldOut: (name: string) => boolean): Lexicon => ({
  ...lexicon,
  isGivenName: (word) => !isHeldOut(word) && lexicon.isGivenName(word),
  isSurname: (word) => !isHeldOut(word) && lexicon.isSurname(word),
  isTown: (words) => !isHeldOut(words) && lexicon.isTown(words),
});
