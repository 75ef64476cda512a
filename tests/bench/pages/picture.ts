import { v7 } from "uuid";
import { FONT_FACES } from "#renderer/features/cycle-map/picture/font-faces.ts";
import { mapScene } from "#renderer/features/cycle-map/picture/map-scene.ts";
import { windowMeasure } from "#renderer/features/cycle-map/picture/measure-text.ts";
import { PALETTES } from "#renderer/features/cycle-map/picture/palette.ts";
import { svgText } from "#renderer/features/cycle-map/picture/svg-text.ts";
import { vocabularyOf } from "#renderer/features/cycle-map/view/place-words.ts";
import { newCycleMap } from "#shared/cycle/new-map.ts";
import { SIDES, SLOTS } from "#shared/domain/cycle-map.ts";
import { itemIdSchema, mapIdSchema, partnerIdSchema, unitIdSchema } from "#shared/domain/ids.ts";

const ITEMS = 24;

const places = SLOTS.flatMap((slot) => SIDES.map((side) => ({ side, slot })));
const empty = newCycleMap(
  mapIdSchema.parse(v7()),
  unitIdSchema.parse(v7()),
  partnerIdSchema.parse(v7()),
  partnerIdSchema.parse(v7()),
);
const itemsOf = (side: "a" | "b") =>
  Array.from({ length: ITEMS }, (_, n) => ({ n, at: places[n % places.length] }))
    .filter(({ at }) => at?.side === side)
    .map(({ n, at }) => ({
      id: itemIdSchema.parse(v7()),
      slot: at?.slot ?? ("move" as const),
      text: `words of theirs, number ${n}`,
    }));
const { a, b } = empty.sides;
const map = {
  ...empty,
  sides: { a: { ...a, items: itemsOf("a") }, b: { ...b, items: itemsOf("b") } },
};

/** The map as the bytes of an SVG file, and how long that took from the map to the last of them, in milliseconds. */
function drawPicture(): { ms: number; length: number } {
  const started = performance.now();
  const scene = mapScene({
    map,
    names: { a: "Anna", b: "Michael" },
    vocabulary: vocabularyOf("pursuer-distancer", map.kind),
    palette: PALETTES.light,
    size: { width: 1600, height: 900 },
    measure: windowMeasure(),
    titled: true,
  });
  const { length } = svgText(scene, FONT_FACES);
  return { ms: performance.now() - started, length };
}

Object.assign(globalThis, { drawPicture });
