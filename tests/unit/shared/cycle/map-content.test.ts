import fc from "fast-check";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { bonesOf, contentOf, mapOfContent } from "#shared/cycle/map-content.ts";
import { sharedPart } from "#shared/cycle/shared-part.ts";
import { isShown } from "#shared/cycle/sharing.ts";
import { cycleMapSchema, SIDES } from "#shared/domain/cycle-map.ts";
import type { MapId, PartnerId, UnitId } from "#shared/domain/ids.ts";
import { mapContentSchema } from "#shared/domain/map-content.ts";
import { anyMap } from "#tests/support/any-map.ts";

const fresh = () => ({
  id: v7() as MapId,
  unitId: v7() as UnitId,
  partners: [v7() as PartnerId, v7() as PartnerId] as const,
  newId: () => v7(),
});

describe("a copy of a map's content", () => {
  it("is a map again, and says the same as the first", () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const content = contentOf(map);
        expect(mapContentSchema.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
        const copy = mapOfContent(content, fresh());
        expect(cycleMapSchema.parse(copy)).toEqual(copy);
        expect(contentOf(copy)).toEqual(content);
      }),
    );
  });

  it("leaves what is drawn by hand where it was drawn", () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        expect(contentOf(map)).not.toHaveProperty("ink");
        expect(mapOfContent(contentOf(map), fresh()).ink).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("shows nothing that the first did not show", () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const copy = mapOfContent(contentOf(map), fresh());
        for (const side of SIDES)
          for (const [index, item] of copy.sides[side].items.entries()) {
            const first = map.sides[side].items[index];
            if (first && isShown(side, item)) expect(isShown(side, first)).toBe(true);
            expect(item.sharing?.with).not.toBe("shared");
          }
      }),
    );
  });

  it("has no words at all when only the bones are asked for", () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const bones = bonesOf(map);
        const { name, topic, exits, sides } = bones;
        expect([name, topic, exits, sides.a.items, sides.b.items]).toEqual(["", "", [], [], []]);
        for (const side of SIDES) expect(sides[side].role.kind).not.toBe("own-words");
      }),
    );
  });
});

describe("the shared part of a map", () => {
  it("holds what both may see, all of it, and nothing else", () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const part = sharedPart(map);
        for (const side of SIDES)
          expect(part.sides[side].items).toEqual(map.sides[side].items.filter((item) => isShown(side, item)));
        expect(part.ink).toEqual(map.ink.filter(({ sharing }) => sharing === "shared"));
      }),
    );
  });
});
