import type { InkColour, Stroke } from "#shared/domain/ink.ts";
import { strokeAt, strokePath } from "../engine/ink.ts";
import type { MapLayout } from "../engine/layout-map.ts";
import type { Palette } from "./palette.ts";
import { path, type Shape } from "./shapes.ts";

/** What is drawn by hand, over everything else, where the map as it is laid out here has it. */
export function drawInk(ink: readonly Stroke[], layout: MapLayout, palette: Palette): Shape[] {
  return ink.map((stroke) => {
    const { x, y } = strokeAt(stroke, layout);
    const transform = `translate(${short(x)} ${short(y)})`;
    return path(strokePath(stroke), { fill: colourOf(stroke.colour, palette), transform });
  });
}

function colourOf(colour: InkColour, { ink, accent, sides }: Palette): string {
  if (colour === "ink") return ink;
  return colour === "accent" ? accent : sides[colour].stroke;
}

const short = (length: number): number => Math.round(length * 100) / 100;
