/** Ordinary English: the Hunspell dictionary of SCOWL, written out with its endings. */
import { dictionary as frequent } from "@zxcvbn-ts/language-en";
import hunspell from "dictionary-en";

type Ending = { strip: string; add: string; when: RegExp; prefix: boolean };

function readEndings(aff: string): Map<string, Ending[]> {
  const endings = new Map<string, Ending[]>();
  for (const line of aff.split("\n")) {
    const [type, flag, strip, add, when] = line.split(/\s+/);
    if ((type !== "SFX" && type !== "PFX") || !flag || add === undefined || !when) continue;
    const prefix = type === "PFX";
    const ending = {
      strip: strip === "0" || !strip ? "" : strip,
      add: add.replace(/\/.*/, ""),
      when: new RegExp(prefix ? `^${when}` : `${when}$`),
      prefix,
    };
    endings.set(flag, [...(endings.get(flag) ?? []), ending]);
  }
  return endings;
}

const apply = (word: string, { strip, add, when, prefix }: Ending): string | undefined => {
  if (!when.test(word)) return undefined;
  if (prefix) return add + word.slice(strip.length);
  return word.slice(0, word.length - strip.length) + add;
};

function formsOf(word: string, flags: string, endings: Map<string, Ending[]>): string[] {
  const used = flags.split("").flatMap((flag) => endings.get(flag) ?? []);
  const suffixed = used.filter(({ prefix }) => !prefix).map((ending) => apply(word, ending));
  const bases = [word, ...suffixed.filter((form) => form !== undefined)];
  const prefixed = used
    .filter(({ prefix }) => prefix)
    .flatMap((ending) => bases.map((base) => apply(base, ending)).filter((form) => form !== undefined));
  return [...bases, ...prefixed];
}

const OUR =
  /^(col|behavi|fav|hon|lab|neighb|hum|harb|rum|flav|vap|sav|od|endeav|parl|ard|cland|fervo|glam|ranc|rig|splend|tum|val|vig|arm|misdemean|enam|demean)or/;

/** British spellings of an American word. */
function britishForms(word: string): string[] {
  const forms = [
    word.replace(/iz(e|es|ed|er|ers|ing|ation|ations)$/, "is$1"),
    word.replace(/yz(e|es|ed|ing)$/, "ys$1"),
    word.replace(OUR, "$1our"),
    word.replace(/([aeiou])l(ed|ing|er|ers)$/, "$1ll$2"),
    word.replace(/^(cent|theat|met|lit|fib|sp)er(s?)$/, "$1re$2"),
    word.replace(/^(def|off|pret|lic)ense/, "$1ence"),
  ];
  return forms.filter((form) => form !== word);
}

export type EnglishWords = { lower: Set<string>; capitalised: Set<string>; rank: Map<string, number> };

export function englishWords(): EnglishWords {
  const endings = readEndings(new TextDecoder().decode(hunspell.aff));
  const lower = new Set<string>();
  const capitalised = new Set<string>();
  for (const line of new TextDecoder().decode(hunspell.dic).split("\n").slice(1)) {
    const [word = "", flags = ""] = line.trim().split("/");
    if (!/^[A-Za-z]{2,}$/.test(word)) continue;
    if (/^[A-Z]/.test(word)) {
      if (/^[A-Z][a-z]+$/.test(word)) capitalised.add(word.toLowerCase());
      continue;
    }
    for (const form of formsOf(word, flags, endings)) {
      if (!/^[a-z]+$/.test(form)) continue;
      lower.add(form);
      for (const british of britishForms(form)) lower.add(british);
    }
  }
  const rank = new Map((frequent["commonWords-en"] ?? []).map((word, index) => [word, index]));
  return { lower, capitalised, rank };
}
