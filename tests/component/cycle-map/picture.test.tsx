import { render } from "@testing-library/react";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ScenePicture } from "#renderer/features/cycle-map/picture/ScenePicture.tsx";
import { svgText } from "#renderer/features/cycle-map/picture/svg-text.ts";
import { wrapText } from "#renderer/features/cycle-map/picture/wrap-text.ts";
import { type CycleMap, SIDES } from "#shared/domain/cycle-map.ts";
import { anyMap } from "#tests/support/any-map.ts";
import { evenMeasure, sceneOf } from "#tests/support/picture.ts";

const parse = (svg: string) => new DOMParser().parseFromString(svg, "image/svg+xml");
const RUNS = { numRuns: 25 };

/** What is left of a text on a picture: how it was broken into lines is no matter. */
const bare = (text: string) => text.replaceAll(/\s/gu, "");
const wordsOn = (document: Document) =>
  bare([...document.querySelectorAll("text")].map((text) => text.textContent).join(""));

const everyText = (map: CycleMap) => [
  ...SIDES.flatMap((side) => map.sides[side].items.map(({ text }) => text)),
  ...map.exits.map(({ text }) => text),
];

describe("the picture of a map as an SVG file", () => {
  it("is one well-formed document of drawing alone, whatever is written on the map", () => {
    fc.assert(
      fc.property(anyMap, fc.string(), (map, name) => {
        const svg = svgText(sceneOf(map, { names: { a: name, b: "</text><script>alert(1)</script>" } }));
        const document = parse(svg);
        expect(document.querySelector("parsererror")).toBeNull();
        const elements = new Set([...document.querySelectorAll("*")].map(({ tagName }) => tagName));
        expect(
          [...elements].filter((tag) => !["svg", "title", "rect", "path", "text"].includes(tag)),
        ).toEqual([]);
        for (const element of document.querySelectorAll("*"))
          for (const { name: attribute } of element.attributes)
            expect(attribute).not.toMatch(/^on|href|src|^style/iu);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/u);
      }),
      RUNS,
    );
  });

  it("holds every word of the map as text", () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const scene = sceneOf(map);
        const said = wordsOn(parse(svgText(scene)));
        const kept = (text: string) => bare(text.replaceAll(/[\u{FFFE}\u{FFFF}\p{Cs}]/gu, ""));
        for (const text of everyText(map)) expect(said).toContain(kept(text));
      }),
      RUNS,
    );
  });

  it("holds what is drawn by hand, inside its frame", () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const scene = sceneOf(map);
        const without = sceneOf({ ...map, ink: [] });
        expect(scene.shapes.length - without.shapes.length).toBe(map.ink.length);
        const { x, y, width, height } = scene.viewBox;
        expect(x + width + 0.01).toBeGreaterThan(without.viewBox.x + without.viewBox.width);
        expect(y + height + 0.01).toBeGreaterThan(without.viewBox.y + without.viewBox.height);
      }),
      RUNS,
    );
  });

  it("is the same picture that React draws on a page", () => {
    const [map] = fc.sample(anyMap, { numRuns: 1, seed: 7 });
    if (!map) throw new Error("a sample has one");
    const scene = sceneOf(map);
    const { container } = render(<ScenePicture scene={scene} />);
    expect(container.querySelectorAll("svg *")).toHaveLength(scene.shapes.length + 1);
    const drawn = [...container.querySelectorAll("text")].map((text) => text.textContent);
    expect(drawn).toEqual(scene.shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : [])));
  });

  it("keeps all it draws inside its frame", () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const { viewBox, shapes } = sceneOf(map);
        for (const shape of shapes)
          if (shape.kind === "rect") {
            expect(shape.x).toBeGreaterThanOrEqual(viewBox.x);
            expect(shape.x + shape.width).toBeLessThanOrEqual(viewBox.x + viewBox.width);
            expect(shape.y).toBeGreaterThanOrEqual(viewBox.y);
            expect(shape.y + shape.height).toBeLessThanOrEqual(viewBox.y + viewBox.height);
          }
      }),
      RUNS,
    );
  });
});

describe("a text set in lines", () => {
  const font = { family: "words", size: 20, weight: 400, italic: false } as const;

  it("keeps every letter, in order, and no line is wider than its room", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: "grapheme" }),
        fc.integer({ min: 40, max: 400 }),
        (text, room) => {
          fc.pre(text.trim() !== "");
          const lines = wrapText(text, font, room, evenMeasure);
          expect(bare(lines.map((line) => line.text).join(""))).toBe(bare(text));
          for (const { width, text: line } of lines)
            expect([...new Intl.Segmenter().segment(line)].length === 1 || width <= room + 0.01).toBe(true);
        },
      ),
    );
  });

  it("is evenly long: no lonely word at the end", () => {
    const lines = wrapText("one two three four five six", font, 210, evenMeasure);
    expect(lines.map(({ text }) => text)).toEqual(["one two three", "four five six"]);
  });
});
