import { t } from "#renderer/i18n/index.ts";
import { SIDES, type SideKey } from "#shared/domain/cycle-map.ts";
import type { Extent } from "../engine/shapes.ts";
import type { PictureOf } from "./map-scene.ts";
import { path, type Shape, sans } from "./shapes.ts";

type Headed = Pick<PictureOf, "map" | "names" | "vocabulary" | "palette" | "measure" | "size">;

/** The headings' band above the map, in pixels of the finished picture. */
export const HEADING_HEIGHT = 70;
const INSET = 24;
const NAME_SIZE = 20;
const ROLE_SIZE = 14;
/** A heading takes at most this share of the picture's width; a longer name is drawn closer. */
export const HEADING_SHARE = 0.28;

function roleLine({ map, vocabulary }: Headed, side: SideKey): string {
  const { role, body } = map.sides[side];
  const said = vocabulary.roleWords(role);
  return body === null ? said : `${said} · ${t("cycleMap:bodyShort", { rating: body })}`;
}

/** Who each side is and how that partner moves in this cycle, in the two top corners. */
export function drawHeadings(picture: Headed, extent: Extent, fitScale: number): Shape[] {
  const { palette, measure, names } = picture;
  const px = (pixels: number) => pixels / fitScale;
  const room = px(picture.size.width * HEADING_SHARE - INSET - 22);
  return SIDES.flatMap((side): Shape[] => {
    const left = side === "a";
    const x = left ? extent.x + px(INSET) : extent.x + extent.width - px(INSET);
    const out = left ? 1 : -1;
    const anchor = left ? ("start" as const) : ("end" as const);
    const written = (text: string, size: number, weight: number, at: number, y: number): Shape => {
      const font = sans(px(size), weight);
      return {
        kind: "text",
        x: at,
        y: extent.y + px(y),
        text,
        font,
        fill: weight > 400 ? palette.ink : palette.inkSoft,
        anchor,
        length: Math.min(measure(text, font), room),
        rtl: false,
      };
    };
    return [
      path(left ? "M-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0Z" : "M0 -8L8 0L0 8L-8 0Z", {
        fill: palette.sides[side].stroke,
        transform: `translate(${x + out * px(7)} ${extent.y + px(29)}) scale(${px(1)})`,
      }),
      written(names[side], NAME_SIZE, 650, x + out * px(22), 36),
      written(roleLine(picture, side), ROLE_SIZE, 400, x, 58),
    ];
  });
}
