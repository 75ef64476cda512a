import { t } from "#renderer/i18n/index.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import type { InkColour, Stroke } from "#shared/domain/ink.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { PLACES, placeKey } from "../engine/places.ts";
import type { Vocabulary } from "./place-words.ts";

type Partners = { a: Partner; b: Partner };

export function inkColourName(colour: InkColour, partners: Partners): string {
  if (colour === "ink") return t("ink:dark");
  return colour === "accent" ? t("ink:accent") : t("ink:colourOf", { name: partners[colour].name });
}

/** Strokes by where they are and who sees them: handwriting is many strokes, and is told of as one drawing. */
export type Drawing = { key: string; where: string; sharing: Stroke["sharing"]; strokes: Stroke[] };

export function drawingsOn(map: CycleMap, partners: Partners, words: Vocabulary): Drawing[] {
  const anchors = [
    ...PLACES.map((place) => ({
      anchor: placeKey(place) as string,
      where: words.placeName(place.slot, partners[place.side].name),
    })),
    { anchor: "crossing", where: t("ink:crossing") },
  ];
  return anchors
    .flatMap(({ anchor, where }) =>
      (["shared", "clinician"] as const).map((sharing) => ({
        key: `${anchor}:${sharing}`,
        where,
        sharing,
        strokes: map.ink.filter((stroke) => stroke.anchor === anchor && stroke.sharing === sharing),
      })),
    )
    .filter(({ strokes }) => strokes.length > 0);
}
