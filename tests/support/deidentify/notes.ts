import type { KnownWord } from "#shared/deidentify/finding.ts";
import { fromMarkup } from "./labelled.ts";
import type { MeasuredText } from "./measure.ts";
import {
  EMPLOYERS,
  NAMES_BY_LANGUAGE,
  PETS,
  PLACES,
  SCHOOLS,
  STREETS,
  WORD_NAMES,
  WORD_SURNAMES,
} from "./names-by-language.ts";
import { TEMPLATES } from "./note-templates.ts";

/** The same seed gives the same notes. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to 1. */
  roll(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(limit: number): number {
    return Math.floor(this.roll() * limit);
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[this.below(from.length)];
    if (picked === undefined) throw new Error("nothing to pick from");
    return picked;
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.below(10)).join("");
  }
}

type Person = { given: string; family: string };

const languages = Object.values(NAMES_BY_LANGUAGE);

function person(dice: Dice): Person {
  const { given, family } = dice.pick(languages);
  const isWord = dice.roll() < 0.2;
  return {
    given: isWord ? dice.pick(WORD_NAMES) : dice.pick(given),
    family: isWord && dice.roll() < 0.5 ? dice.pick(WORD_SURNAMES) : dice.pick(family),
  };
}

/** The name as it is written in haste: a letter lost, doubled, swapped or changed. */
export function misspell(name: string, dice: Dice): string {
  if (name.length < 5) return name;
  const at = 1 + dice.below(name.length - 2);
  const letter = name.charAt(at);
  const next = name.charAt(at + 1);
  const forms = [
    name.slice(0, at) + name.slice(at + 1),
    name.slice(0, at) + letter + name.slice(at),
    name.slice(0, at) + next + letter + name.slice(at + 2),
    `${name.slice(0, at)}${letter === "e" ? "a" : "e"}${name.slice(at + 1)}`,
  ];
  return dice.pick(forms);
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const ORDINALS = ["first", "third", "ninth", "twelfth", "twenty-first"];
const pad = (value: number) => String(value).padStart(2, "0");

function date(dice: Dice): string {
  const [day, month, year] = [1 + dice.below(28), 1 + dice.below(12), 2009 + dice.below(16)];
  const name = MONTHS[month - 1] ?? "";
  return dice.pick([
    `${day}/${month}/${year}`,
    `${month}/${day}/${String(year).slice(2)}`,
    `${year}-${pad(month)}-${pad(day)}`,
    `${day}.${month}.${year}`,
    `${name} ${day}, ${year}`,
    `${name} ${day}th`,
    `${day} ${name} ${year}`,
    `${day} ${name.slice(0, 3)}`,
    `the ${dice.pick(ORDINALS)} of ${name}`,
    `the ${day}th of ${name}, ${year}`,
    `Christmas ${year}`,
  ]);
}

const phone = (dice: Dice): string =>
  dice.pick([
    `(555) ${dice.digits(3)}-${dice.digits(4)}`,
    `555-${dice.digits(3)}-${dice.digits(4)}`,
    `555.${dice.digits(3)}.${dice.digits(4)}`,
    `+44 7700 900${dice.digits(3)}`,
    `020 7946 0${dice.digits(3)}`,
    `07700 900 ${dice.digits(3)}`,
    `+48 601 ${dice.digits(3)} ${dice.digits(3)}`,
    `+49 (0)30 ${dice.digits(3)} ${dice.digits(4)}`,
    `+1-555-${dice.digits(3)}-${dice.digits(4)} ext. 12`,
  ]);

const plain = (word: string) =>
  word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z]/g, "") || "someone";
const email = (dice: Dice, { given, family }: Person): string =>
  dice.pick([
    `${plain(given)}.${plain(family)}@example.com`,
    `${plain(given)}${dice.digits(2)}@mail.example.org`,
    `${plain(family)}_${plain(given)}@example.co.uk`,
  ]);

function address(dice: Dice): string {
  const [number, street] = [1 + dice.below(400), dice.pick(STREETS)];
  return dice.pick([
    `${number} ${street} Street, Dayton, OH 45402`,
    `${number} ${street} Ave, Apt ${1 + dice.below(20)}`,
    `${number} ${street} Road, Leeds LS${1 + dice.below(9)} ${1 + dice.below(9)}AB`,
    `Flat ${1 + dice.below(20)}, ${number} ${street} Close, Cardiff CF10 3AT`,
    `Lindenstraße ${number}, 10969 Berlin`,
    `${number} rue de la République, 69002 Lyon`,
    `Calle Mayor ${number}, 28013 Madrid`,
    `ul. Długa ${number}, 31-147 Kraków`,
    `P.O. Box ${dice.digits(4)}, Tulsa, OK 74101`,
  ]);
}

type Couple = {
  a: Person;
  b: Person;
  child: string;
  child2: string;
  pet: string;
  town: string;
  employer: string;
  school: string;
};

const couple = (dice: Dice): Couple => ({
  a: person(dice),
  b: person(dice),
  child: person(dice).given,
  child2: person(dice).given,
  pet: dice.pick(PETS),
  town: dice.pick(PLACES),
  employer: dice.pick(EMPLOYERS),
  school: dice.pick(SCHOOLS),
});

const knownOf = ({ a, b, child, child2, pet, town, employer, school }: Couple): KnownWord[] => [
  { text: `${a.given} ${a.family}`, kind: "person" },
  { text: `${b.given} ${b.family}`, kind: "person" },
  { text: child, kind: "person" },
  { text: child2, kind: "person" },
  { text: pet, kind: "pet" },
  { text: town, kind: "town" },
  { text: employer, kind: "employer" },
  { text: school, kind: "school" },
];

function fill(slot: string, who: Couple, dice: Dice): string {
  const { a, b, child, child2, pet, town, employer, school } = who;
  const stranger = person(dice);
  const hasty = (name: string) => (dice.roll() < 0.15 ? misspell(name, dice) : name);
  const written: Record<string, () => string> = {
    A: () => `[[name ${a.given}]]`,
    B: () => `[[name ${b.given}]]`,
    a: () => `[[name ${hasty(a.given)}]]`,
    b: () => `[[name ${hasty(b.given)}]]`,
    A_full: () => `[[name ${a.given} ${a.family}]]`,
    B_full: () => `[[name ${b.given} ${b.family}]]`,
    A_initial: () => `[[name ${a.given.charAt(0)}]]`,
    friend: () => `[[stranger ${stranger.given}]]`,
    friend_full: () => `[[stranger ${stranger.given} ${stranger.family}]]`,
    last: () => `[[stranger ${stranger.family}]]`,
    child: () => `[[name ${child}]]`,
    child2: () => `[[name ${child2}]]`,
    pet: () => `[[pet ${pet}]]`,
    town: () => `[[town ${town}]]`,
    place: () => `[[place ${dice.pick(PLACES)}]]`,
    employer: () => `[[employer ${employer}]]`,
    school: () => `[[school ${school}]]`,
    date: () => `[[date ${date(dice)}]]`,
    month_year: () => `[[date ${dice.pick(MONTHS)} ${2009 + dice.below(16)}]]`,
    phone: () => `[[contact ${phone(dice)}]]`,
    email: () => `[[contact ${email(dice, stranger)}]]`,
    handle: () => `[[contact @${plain(a.given)}_${plain(a.family)}]]`,
    address: () => `[[address ${address(dice)}]]`,
    ssn: () => `[[number ${dice.digits(3)}-${dice.digits(2)}-${dice.digits(4)}]]`,
    code: () => `[[number ${dice.pick(["XJH", "BCB", "KA"])}${dice.digits(7)}]]`,
    age: () => `[[age ${90 + dice.below(13)}]]`,
    n: () => String(1 + dice.below(20)),
  };
  const write = written[slot];
  if (!write) throw new Error(`no such slot: ${slot}`);
  return write();
}

const CASES = [
  { share: 0.08, change: (text: string) => text.toLowerCase() },
  { share: 0.04, change: (text: string) => text.toUpperCase() },
];

/** Invented notes on invented couples, with what identifies them and what the couple's records hold. */
export function inventNotes(count: number, seed: number): MeasuredText[] {
  const dice = new Dice(seed);
  return Array.from({ length: count }, () => inventNote(dice));
}

/** Where a sentence has no end, a new line must be one. */
const joined = (sentences: readonly string[], inLines: boolean): string =>
  sentences
    .map((sentence) => `${sentence}${inLines || !/[.?!]$/.test(sentence) ? "\n" : " "}`)
    .join("")
    .trim();

const LENGTH = 520;

function inventNote(dice: Dice): MeasuredText {
  const who = couple(dice);
  const sentences: string[] = [];
  while (sentences.join(" ").length < LENGTH) {
    const sentence = dice.pick(TEMPLATES).replace(/\{(\w+)\}/g, (_, slot: string) => fill(slot, who, dice));
    sentences.push(sentence);
  }
  const { text, spans } = fromMarkup(joined(sentences, dice.roll() < 0.2));
  const roll = dice.roll();
  const [lower, upper] = CASES;
  const change =
    roll < (lower?.share ?? 0)
      ? lower?.change
      : roll < (lower?.share ?? 0) + (upper?.share ?? 0)
        ? upper?.change
        : undefined;
  const changed = change?.(text) ?? text;
  return { text: changed.length === text.length ? changed : text, spans, known: knownOf(who) };
}

/** Every word of every name the notes are made of: to take them all from the lexicon. */
export function namesInNotes(): ReadonlySet<string> {
  const people = languages.flatMap(({ given, family }) => [...given, ...family]);
  return new Set([...people, ...PLACES].flatMap((name) => [name, ...name.split(/[\s-]+/)]));
}
