/** Given names and surnames of many languages, folded to one form. */
import { allLocales } from "@faker-js/faker";
import { dictionary } from "@zxcvbn-ts/language-en";
import { fold } from "#main/core/deidentify/fold.ts";
import { OWN_GIVEN } from "./own-names.ts";
import { romanise } from "./romanise.ts";

type Lists = Readonly<Record<string, readonly unknown[] | null | undefined>>;
const JOKES = new Set(["en_AU_ocker", "en_BORK", "eo"]);
/** The census list runs on to names that a handful of people bear, many of them ordinary words. */
const SURNAMES = 30_000;

const flat = (lists: Lists | null | undefined): string[] =>
  Object.values(lists ?? {}).flatMap((list) => (list ?? []).filter((name) => typeof name === "string"));

const parts = (name: string): string[] =>
  fold(romanise(name))
    .split(/[\s-]+/)
    .filter((part) => /^[a-z][a-z']*[a-z]$/.test(part));

export function givenNames(): Set<string> {
  const fromPackages = Object.entries(allLocales)
    .filter(([locale]) => !JOKES.has(locale))
    .flatMap(([, { person }]) => flat(person?.first_name));
  return new Set(
    [...fromPackages, ...(dictionary["firstnames-en"] ?? []).map(String), ...OWN_GIVEN].flatMap(parts),
  );
}

export function surnames(): Set<string> {
  const fromPackages = Object.entries(allLocales)
    .filter(([locale]) => !JOKES.has(locale))
    .flatMap(([, { person }]) => flat(person?.last_name));
  const census = (dictionary["lastnames-en"] ?? []).map(String).slice(0, SURNAMES);
  return new Set([...fromPackages, ...census].flatMap(parts));
}
