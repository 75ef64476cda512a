import type { UnitSummary } from "#shared/contract/units.ts";

const LETTERS_NFD_KEEPS: Record<string, string> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  æ: "ae",
  œ: "oe",
  ı: "i",
};

/** Letters without their marks and capitals, so that `zoe` finds `Zoë` and `lukasz` finds `Łukasz`. */
export const fold = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßøłđæœı]/gu, (letter) => LETTERS_NFD_KEEPS[letter] ?? letter);

export type Searchable = { summary: UnitSummary; words: string };

/** Prepares the list once, so that each keystroke only compares. */
export const searchable = (summaries: readonly UnitSummary[]): Searchable[] =>
  summaries.map((summary) => ({
    summary,
    words: fold([...summary.unit.partners.map((partner) => partner.name), summary.cycleName].join(" ")),
  }));

/** The couples in which every word asked for occurs, in a name or in the name of the cycle; in their order. */
export function searchCouples(list: readonly Searchable[], asked: string): UnitSummary[] {
  const words = fold(asked).split(/\s+/u).filter(Boolean);
  return list
    .filter((couple) => words.every((word) => couple.words.includes(word)))
    .map((found) => found.summary);
}
