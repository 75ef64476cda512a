import { ITEM_TEXT_MAX } from "#shared/domain/cycle-map.ts";
import type { Place } from "./engine/places.ts";

/** A pasted line and the place it goes to. `tooLong` counts the letters too many; no place: none is free for it. */
export type PlacedLine = { number: number; text: string; place: Place | undefined; tooLong: number };

const BULLET = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+/u;

/** The lines of a pasted text that say something, without the marks of a list. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n|\u2028|\u2029/u)
    .map((line) =>
      line
        .replace(BULLET, "")
        .replaceAll(/[\s\p{Cc}]+/gu, " ")
        .trim(),
    )
    .filter((line) => line !== "");
}

/** One line a place, in order. Lines left empty go nowhere and take no place. */
export function placeLines(lines: readonly string[], places: readonly Place[]): PlacedLine[] {
  let next = 0;
  return lines.map((text, index) => ({
    number: index + 1,
    text,
    place: text.trim() === "" ? undefined : places[next++],
    tooLong: Math.max(0, text.trim().length - ITEM_TEXT_MAX),
  }));
}
