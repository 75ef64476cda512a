import { mapScene, type PictureOf } from "#renderer/features/cycle-map/picture/map-scene.ts";
import { PALETTES } from "#renderer/features/cycle-map/picture/palette.ts";
import type { Measure } from "#renderer/features/cycle-map/picture/shapes.ts";
import { vocabularyOf } from "#renderer/features/cycle-map/view/place-words.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";

/** Every letter is half as wide as it is high: near enough to a typeface to lay a picture out. */
export const evenMeasure: Measure = (text, { size }) => text.length * size * 0.5;

export function sceneOf(map: CycleMap, changes: Partial<PictureOf> = {}) {
  return mapScene({
    map,
    names: { a: "Anna", b: "Michael" },
    vocabulary: vocabularyOf("pursuer-distancer", map.kind),
    palette: PALETTES.light,
    size: { width: 1600, height: 900 },
    measure: evenMeasure,
    titled: true,
    ...changes,
  });
}
