import fc from "fast-check";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { contentOf, mapOfContent } from "#shared/cycle/map-content.ts";
import { MAP_FILE_MAX, mapFileText, type ReadMapFile, readMapFile } from "#shared/cycle/map-file.ts";
import { ITEMS_PER_SLOT_MAX } from "#shared/domain/cycle-map.ts";
import type { MapId, PartnerId, UnitId } from "#shared/domain/ids.ts";
import { anyMap } from "#tests/support/any-map.ts";

const NAMES = { a: "Anna", b: "Michael" };
const refusalOf = (read: ReadMapFile) => (read.ok ? "taken in" : read.refusal);

/** A small whole file, as an object a test may spoil. */
function aFile(): Record<string, unknown> & { map: Record<string, unknown> } {
  const [map] = fc.sample(anyMap, { numRuns: 1, seed: 3 });
  if (!map) throw new Error("a sample has one");
  return JSON.parse(mapFileText(NAMES, contentOf(map)));
}
const spoilt = (spoil: (file: ReturnType<typeof aFile>) => unknown) => {
  const file = aFile();
  return refusalOf(readMapFile(JSON.stringify(spoil(file) ?? file)));
};

describe("a map as a file", () => {
  it("comes back as it went out, whatever is written on it", () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const content = contentOf(map);
        const read = readMapFile(mapFileText(NAMES, content));
        expect(read).toEqual({
          ok: true,
          file: { format: "attune-cycle-map", version: 1, names: NAMES, map: content },
        });
        if (!read.ok) return;
        const partners = [v7() as PartnerId, v7() as PartnerId] as const;
        const again = mapOfContent(read.file.map, {
          id: v7() as MapId,
          unitId: v7() as UnitId,
          partners,
          newId: () => v7(),
        });
        expect(contentOf(again)).toEqual(content);
      }),
    );
  });

  it("names no id and no date", () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const bare = {
          ...map,
          name: "",
          topic: "",
          exits: [],
          sides: { a: { ...map.sides.a, items: [] }, b: map.sides.b },
        };
        expect(mapFileText({ a: "", b: "" }, contentOf(bare))).not.toContain(map.id);
        expect(mapFileText({ a: "", b: "" }, contentOf(bare))).not.toContain(map.sides.a.partnerId);
        expect(mapFileText({ a: "", b: "" }, contentOf(bare))).not.toContain("agreedAt");
      }),
    );
  });
});

describe("a file that is no map", () => {
  it("[E10] is refused whatever it is, without a throw", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.anything().map((x) => JSON.stringify(x) ?? ""),
        ),
        (text) => {
          expect(readMapFile(text).ok).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("[E10] is refused when anything in it was changed to what does not belong there", () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(null, -1, 1e9, "x".repeat(400), [], {}, true), (seed, wrong) => {
        const file = aFile();
        const places: [Record<string, unknown>, string][] = [];
        const look = (value: unknown) => {
          if (typeof value !== "object" || value === null) return;
          for (const [key, inner] of Object.entries(value)) {
            places.push([value as Record<string, unknown>, key]);
            look(inner);
          }
        };
        look(file);
        const [holder, key] = places[seed % places.length] ?? [file, "map"];
        const before = JSON.stringify(file);
        holder[key] = wrong;
        const read = readMapFile(JSON.stringify(file));
        // A rating may be null and a name empty: what is taken in has to be a whole map again.
        if (read.ok) expect(JSON.parse(mapFileText(read.file.names, read.file.map))).toEqual(read.file);
        expect(before).not.toBe("");
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["too large", `"${"x".repeat(MAP_FILE_MAX)}"`, { reason: "too-large", place: "" }],
    ["cut off", JSON.stringify(aFile()).slice(0, -9), { reason: "not-json", place: "" }],
    ["nested without end", "[".repeat(100_000), { reason: "too-deep", place: "" }],
    [
      "of too many parts",
      JSON.stringify(Array.from({ length: 5_000 }, () => 0)),
      { reason: "too-many-parts", place: "" },
    ],
    ["something else", "{}", { reason: "not-a-map", place: "format" }],
    [
      "a reach into what objects are made of",
      '{"map":{"__proto__":{"x":1}}}',
      { reason: "forbidden-key", place: "map" },
    ],
    ["the same by another name", '{"map":[{"constructor":1}]}', { reason: "forbidden-key", place: "map[0]" }],
  ])("[E10] is refused by name when it is %s", (_, text, refusal) => {
    expect(refusalOf(readMapFile(text))).toEqual(refusal);
  });

  it("[E10] is refused with the place that does not fit, and never with what stands there", () => {
    expect(spoilt((file) => ({ ...file, version: 2 }))).toEqual({
      reason: "newer-version",
      place: "version",
    });
    expect(spoilt((file) => ({ ...file, map: { ...file.map, kind: "marker" } }))).toEqual({
      reason: "does-not-fit",
      place: "map.kind",
    });
    expect(spoilt((file) => ({ ...file, map: { ...file.map, marker: 1 } }))).toEqual({
      reason: "does-not-fit",
      place: "map",
    });
    const items = [
      { slot: "move", text: "I ask" },
      { slot: "move", text: "" },
    ];
    const withItems = (file: ReturnType<typeof aFile>) => {
      const { sides } = file.map as { sides: { a: { items: unknown } } };
      sides.a.items = items;
    };
    expect(spoilt(withItems)).toEqual({ reason: "does-not-fit", place: "map.sides.a.items[1].text" });
  });

  it("[E10] cannot say that something may be shown, nor fill a place beyond its room", () => {
    const withItems = (items: unknown) =>
      spoilt((file) => {
        const { sides } = file.map as { sides: { a: { items: unknown } } };
        sides.a.items = items;
      });
    const shared = {
      slot: "need",
      text: "x",
      sharing: { with: "shared", agreedBy: "a", agreedAt: "2026-03-14T09:00:00Z" },
    };
    expect(withItems([shared])).toEqual({ reason: "does-not-fit", place: "map.sides.a.items[0]" });
    const tooMany = Array.from({ length: ITEMS_PER_SLOT_MAX + 1 }, () => ({ slot: "need", text: "x" }));
    expect(withItems(tooMany)).toEqual({ reason: "does-not-fit", place: "map.sides.a.items" });
  });
});
