/** A typeface as a picture names it. */
export type Font = {
  readonly family: "sans" | "words";
  readonly size: number;
  readonly weight: number;
  readonly italic: boolean;
};

/** How wide a text runs in a font, in pixels at zoom 1. */
export type Measure = (text: string, font: Font) => number;

export type PathShape = {
  readonly kind: "path";
  readonly d: string;
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly dash: string;
  readonly transform: string;
};

export type RectShape = {
  readonly kind: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dash: string;
};

/** One line of text. It is fitted to `length`, so that a viewer without our typefaces shows it at its place too. */
export type TextShape = {
  readonly kind: "text";
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
  readonly font: Font;
  readonly fill: string;
  readonly anchor: "start" | "middle" | "end";
  readonly length: number;
  /** The text reads from right to left. */
  readonly rtl: boolean;
};

export type Shape = PathShape | RectShape | TextShape;

/** A finished picture: what it says in one sentence, how large it is, and its shapes from back to front. */
export type Scene = {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly viewBox: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly paper: string;
  readonly shapes: readonly Shape[];
};

export const sans = (size: number, weight = 400, italic = false): Font => ({
  family: "sans",
  size,
  weight,
  italic,
});
export const wordsFont = (size: number, italic = false): Font => ({
  family: "words",
  size,
  weight: 400,
  italic,
});

export const path = (d: string, look: Partial<Omit<PathShape, "kind" | "d">>): PathShape => ({
  kind: "path",
  d,
  fill: "none",
  stroke: "none",
  width: 0,
  dash: "",
  transform: "",
  ...look,
});

/** A rectangle with its top left corner at (x, y). */
export const rect = (
  at: Pick<RectShape, "x" | "y" | "width" | "height" | "radius">,
  look: Partial<Pick<RectShape, "fill" | "stroke" | "strokeWidth" | "dash">>,
): RectShape => ({ kind: "rect", fill: "none", stroke: "none", strokeWidth: 0, dash: "", ...at, ...look });

/** The first letter that has a direction decides. */
const FIRST_STRONG = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]|\p{L}/u;
export const readsFromRight = (text: string): boolean =>
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(
    FIRST_STRONG.exec(text)?.[0] ?? "",
  );
