import type { Item, Slot } from "#shared/domain/cycle-map.ts";
import type { Place } from "../engine/places.ts";
import type { Box, Size } from "../engine/shapes.ts";
import type { Palette } from "./palette.ts";
import { type Font, type Measure, readsFromRight, rect, type Shape, sans, wordsFont } from "./shapes.ts";
import { type Line, wrapText } from "./wrap-text.ts";

/** A card before it has its place: its words in lines, and how large it comes out. */
export type Card = Size & {
  readonly place: Place;
  readonly label: Line;
  readonly items: readonly (readonly Line[])[];
};

const LABEL = sans(12.5);
const LABEL_HEIGHT = 17;
const PAD_X = 15;
const PAD_Y = 9;
const ITEM_GAP = 8;
const HEART = 24;

const MUCH = 150;
const VERY_MUCH = 420;
const OVERFULL = 800;

/** Words wrap at these widths, as on the screen's cards. */
function roomOf(slot: Slot, items: readonly Item[]): number {
  const letters = items.reduce((sum, item) => sum + item.text.length, 0);
  if (letters > OVERFULL && slot !== "story") return 560;
  if (letters > VERY_MUCH) return 400;
  if (letters > MUCH || items.length > 3) return 260;
  return slot === "intention" ? 280 : slot === "move" ? 210 : 185;
}

const fontOf = (slot: Slot): Font => wordsFont(slot === "move" ? 19 : slot === "intention" ? 15 : 17);
const lineHeight = (slot: Slot): number => fontOf(slot).size * 1.3;

/** Sets a card's words. An empty place is drawn by its label alone. */
export function setCard(place: Place, label: string, items: readonly Item[], measure: Measure): Card {
  const { slot } = place;
  const font = fontOf(slot);
  const room = roomOf(slot, items);
  const set = items.map((item) => wrapText(item.text, font, room, measure));
  const labelLine = { text: label, width: measure(label, LABEL) };
  const lines = set.flat();
  const heights = lines.length * lineHeight(slot) + Math.max(0, set.length - 1) * ITEM_GAP;
  const widest = Math.max(0, ...lines.map(({ width }) => width));
  if (slot === "intention") {
    const empty = lines.length === 0;
    return {
      place,
      label: labelLine,
      items: set,
      width: empty ? 44 : widest + HEART + 26,
      height: empty ? 32 : heights + 12,
    };
  }
  return {
    place,
    label: labelLine,
    items: set,
    width: Math.max(widest, labelLine.width) + 2 * PAD_X,
    height: LABEL_HEIGHT + (lines.length > 0 ? heights + 2 : 0) + 2 * PAD_Y,
  };
}

/** Draws a card where the layout put it. */
export function drawCard(card: Card, box: Box, palette: Palette): Shape[] {
  const { side, slot } = card.place;
  const { stroke, soft, border, below } = palette.sides[side];
  const at = {
    x: box.x - card.width / 2,
    y: box.y - card.height / 2,
    width: card.width,
    height: card.height,
  };
  const empty = card.items.length === 0;
  if (slot === "intention") return drawIntention(card, at, palette);
  const ground = slot === "move" ? soft : slot === "vulnerable" || slot === "need" ? below : palette.surface;
  const frame = empty
    ? { fill: palette.paper, stroke: palette.line, strokeWidth: 1.5, dash: "2 4" }
    : {
        fill: ground,
        stroke: slot === "move" ? stroke : border,
        strokeWidth: slot === "move" ? 2.5 : 1.5,
        dash: side === "b" && slot !== "move" ? "6 4" : "",
      };
  const label: Shape = {
    kind: "text",
    x: at.x + PAD_X,
    y: at.y + PAD_Y + 12.5,
    text: card.label.text,
    font: LABEL,
    fill: palette.inkSoft,
    anchor: "start",
    length: card.label.width,
    rtl: false,
  };
  const top = at.y + PAD_Y + LABEL_HEIGHT + 2;
  return [
    rect({ ...at, radius: 14 }, frame),
    label,
    ...drawItems(card, { left: at.x + PAD_X, right: at.x + at.width - PAD_X, top }, palette.ink, border),
  ];
}

function drawIntention(card: Card, at: RectAt, palette: Palette): Shape[] {
  const heart: Shape = {
    kind: "text",
    x: at.x + 14,
    y: at.y + at.height / 2 + 5,
    text: card.label.text,
    font: sans(15),
    fill: palette.exit,
    anchor: "start",
    length: 0,
    rtl: false,
  };
  const empty = card.items.length === 0;
  const frame = empty
    ? { fill: palette.paper, stroke: palette.line, strokeWidth: 1.5, dash: "2 4" }
    : { fill: palette.exitSoft };
  const room = { left: at.x + 12 + HEART, right: at.x + at.width - 14, top: at.y + 6 };
  return [
    rect({ ...at, radius: Math.min(17, at.height / 2) }, frame),
    heart,
    ...drawItems(card, room, palette.exit, palette.exit),
  ];
}

type RectAt = { x: number; y: number; width: number; height: number };
type Room = { left: number; right: number; top: number };

function drawItems(card: Card, { left, right, top }: Room, ink: string, rule: string): Shape[] {
  const font = fontOf(card.place.slot);
  const height = lineHeight(card.place.slot);
  const shapes: Shape[] = [];
  let y = top;
  for (const [index, lines] of card.items.entries()) {
    if (index > 0) {
      const line = { x: left, y: y + ITEM_GAP / 2 - 0.5, width: right - left, height: 1, radius: 0 };
      shapes.push(rect(line, { fill: rule }));
      y += ITEM_GAP;
    }
    const rtl = readsFromRight(lines.map(({ text }) => text).join(" "));
    for (const { text, width } of lines) {
      const baseline = y + height * 0.76;
      shapes.push({
        kind: "text",
        x: rtl ? right : left,
        y: baseline,
        text,
        font,
        fill: ink,
        anchor: "start",
        length: width,
        rtl,
      });
      y += height;
    }
  }
  return shapes;
}
