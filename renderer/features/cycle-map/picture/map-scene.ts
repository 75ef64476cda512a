import { t } from "#renderer/i18n/index.ts";
import { itemsIn } from "#shared/cycle/apply-change.ts";
import { exitsOn } from "#shared/cycle/apply-exit-change.ts";
import type { CycleMap, SideKey } from "#shared/domain/cycle-map.ts";
import { EDGES, type EdgeKey, edgeKey } from "../engine/edges.ts";
import { inkBounds } from "../engine/ink.ts";
import { layoutMap, type MapLayout } from "../engine/layout-map.ts";
import { PLACES, type PlaceKey, placeKey } from "../engine/places.ts";
import { type Size, union } from "../engine/shapes.ts";
import type { Vocabulary } from "../view/place-words.ts";
import { type Card, drawCard, setCard } from "./card-drawing.ts";
import { drawExits, type ExitPills, setExits } from "./exit-drawing.ts";
import { drawHeadings, HEADING_HEIGHT, HEADING_SHARE } from "./heading-drawing.ts";
import { drawInk } from "./ink-drawing.ts";
import { drawLoop } from "./loop-drawing.ts";
import type { Palette } from "./palette.ts";
import { type Measure, type Scene, type Shape, sans } from "./shapes.ts";

export type PictureOf = {
  readonly map: CycleMap;
  /** What each side is called on the picture. */
  readonly names: Readonly<Record<SideKey, string>>;
  readonly vocabulary: Vocabulary;
  readonly palette: Palette;
  readonly size: Size;
  readonly measure: Measure;
  /** Writes the name of the cycle and what it is about above the picture. */
  readonly titled: boolean;
};

/**
 * Draws a map as it stands, with nothing of the screen in it: no buttons, no focus. The words are set here and placed by
 * the same engine as on the screen, so that no card covers another, whatever is written on it.
 */
export function mapScene(picture: PictureOf): Scene {
  const { map, names, vocabulary, palette, size, measure } = picture;
  const cards = PLACES.map((place) =>
    setCard(
      place,
      vocabulary.placeLabel(place.slot, names[place.side]),
      itemsIn(map.sides[place.side], place.slot),
      measure,
    ),
  );
  const exits = EDGES.filter((edge) => exitsOn(map, edge).length > 0).map((edge): [EdgeKey, ExitPills] => [
    edgeKey(edge),
    setExits(exitsOn(map, edge), measure),
  ]);
  const layout = layoutMap({
    stage: { width: size.width, height: size.height - HEADING_HEIGHT },
    cards: Object.fromEntries(cards.map((card) => [placeKey(card.place), card])) as Record<PlaceKey, Card>,
    // They have a band of their own above it.
    heading: { width: 0, height: 0 },
    exits: Object.fromEntries(exits),
  });
  const { extent, fitScale } = layout;
  const raised = HEADING_HEIGHT / fitScale;
  const page = { ...extent, y: extent.y - raised, height: extent.height + raised };
  const drawn = inkBounds(map.ink, layout);
  return {
    title: titleOf(picture),
    ...size,
    viewBox: drawn ? union(page, drawn) : page,
    paper: palette.paper,
    shapes: [
      ...drawLoop(layout, map, palette),
      ...drawLineWords(layout, palette, measure),
      ...cards.flatMap((card) => drawCard(card, layout.places[placeKey(card.place)], palette)),
      ...exits.flatMap(([key, pills]) => {
        const spot = layout.exits[key];
        return spot ? drawExits(pills, spot, palette) : [];
      }),
      ...drawHeadings(picture, { ...extent, y: extent.y - raised }, fitScale),
      ...drawInk(map.ink, layout, palette),
      ...(picture.titled ? drawTitle(picture, layout, raised) : []),
    ],
  };
}

function titleOf({ map, names }: PictureOf): string {
  const both = t("mapLibrary:between", { left: names.a, right: names.b });
  return [map.name === "" ? "" : t("units:cycleQuoted", { name: map.name }), map.topic, both]
    .filter((part) => part !== "")
    .join(" · ");
}

function drawTitle(
  { map, palette, measure }: PictureOf,
  { extent, fitScale }: MapLayout,
  raised: number,
): Shape[] {
  const middle = extent.x + extent.width / 2;
  const written = (text: string, size: number, y: number, soft: boolean): Shape => {
    const font = soft
      ? sans(size / fitScale)
      : { family: "words" as const, size: size / fitScale, weight: 400, italic: true };
    const length = Math.min(measure(text, font), extent.width * (1 - 2 * HEADING_SHARE));
    const fill = soft ? palette.inkSoft : palette.ink;
    return {
      kind: "text",
      x: middle,
      y: extent.y - raised + y / fitScale,
      text,
      font,
      fill,
      anchor: "middle",
      length,
      rtl: false,
    };
  };
  const name = map.name === "" ? [] : [written(t("units:cycleQuoted", { name: map.name }), 22, 31, false)];
  const topic = map.topic === "" ? [] : [written(map.topic, 14, map.name === "" ? 32 : 51, true)];
  return [...name, ...topic];
}

function drawLineWords({ lineWords }: MapLayout, palette: Palette, measure: Measure): Shape[] {
  const font = sans(13);
  return (["seen", "underneathLine"] as const).map((key, index): Shape => {
    const text = t(`cycleMap:${key}`);
    return {
      kind: "text",
      x: lineWords.x - lineWords.width / 2 + 12,
      y: index === 0 ? -9 : 18,
      text,
      font,
      fill: palette.inkSoft,
      anchor: "start",
      length: measure(text, font),
      rtl: false,
    };
  });
}
