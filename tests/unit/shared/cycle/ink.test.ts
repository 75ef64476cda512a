import fc from "fast-check";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { applyChange } from "#shared/cycle/apply-change.ts";
import { type Change, changeSchema } from "#shared/cycle/change.ts";
import { changesBetween } from "#shared/cycle/changes-between.ts";
import { compareMaps } from "#shared/cycle/compare-maps.ts";
import { invertChange } from "#shared/cycle/invert-change.ts";
import { newCycleMap } from "#shared/cycle/new-map.ts";
import { type CycleMap, cycleMapSchema } from "#shared/domain/cycle-map.ts";
import type { MapId, PartnerId, StrokeId, UnitId } from "#shared/domain/ids.ts";
import {
  INK_POINTS_MAX,
  STROKE_POINTS_MAX,
  STROKES_MAX,
  type Stroke,
  strokeSchema,
} from "#shared/domain/ink.ts";

const blank = newCycleMap(v7() as MapId, v7() as UnitId, v7() as PartnerId, v7() as PartnerId);
const ids = Array.from({ length: 8 }, () => v7() as StrokeId);

const strokeWith = (part: Partial<Stroke> = {}): Stroke => ({
  id: v7() as StrokeId,
  anchor: "a:move",
  colour: "ink",
  width: "medium",
  sharing: "shared",
  path: [0, 0, 4, 4],
  pressure: [],
  ...part,
});
const add = (stroke: Stroke): Change => ({ kind: "add-stroke", stroke, before: null });

function changed(map: CycleMap, ...changes: readonly Change[]): CycleMap {
  return changes.reduce((before, change) => {
    expect(changeSchema.safeParse(change).success).toBe(true);
    const outcome = applyChange(before, change);
    if (!outcome.ok) throw new Error(outcome.refusal);
    return outcome.map;
  }, map);
}

const aDrawing: fc.Arbitrary<CycleMap> = fc
  .shuffledSubarray(ids)
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((id) =>
        fc.record({ id: fc.constant(id), sharing: fc.constantFrom("shared" as const, "clinician" as const) }),
      ),
    ),
  )
  .map((strokes) => ({ ...blank, ink: strokes.map((part) => strokeWith(part)) }));

describe("ink on a map", () => {
  it("is none on a map that was kept before there was any", () => {
    const { ink: _, ...older } = blank;
    expect(cycleMapSchema.parse(older).ink).toEqual([]);
  });

  it("is put on, shown to the clinician alone, and taken off; each step can be taken back", () => {
    fc.assert(
      fc.property(aDrawing, fc.nat(), fc.constantFrom("add", "share", "remove"), (map, pick, what) => {
        const stroke = map.ink[pick % Math.max(1, map.ink.length)] ?? strokeWith();
        const change: Change =
          what === "add" || map.ink.length === 0
            ? add(strokeWith())
            : what === "share"
              ? { kind: "share-stroke", strokeId: stroke.id, sharing: "clinician" }
              : { kind: "remove-stroke", strokeId: stroke.id };
        const inverse = invertChange(map, change);
        if (!inverse) throw new Error("nothing to take back");
        expect(changed(changed(map, change), inverse)).toEqual(map);
      }),
    );
  });

  it("is refused twice over, when it is not there, and when the map is full of it", () => {
    const stroke = strokeWith();
    const map = changed(blank, add(stroke));
    const refusal = (on: CycleMap, change: Change) => {
      const outcome = applyChange(on, change);
      return outcome.ok ? undefined : outcome.refusal;
    };
    expect(refusal(map, add(stroke))).toBe("stroke-exists");
    expect(refusal(blank, { kind: "remove-stroke", strokeId: stroke.id })).toBe("no-such-stroke");
    expect(refusal(blank, { kind: "add-stroke", stroke, before: v7() as StrokeId })).toBe(
      "no-such-neighbour",
    );
    const many = { ...blank, ink: Array.from({ length: STROKES_MAX }, () => strokeWith()) };
    expect(refusal(many, add(stroke))).toBe("ink-full");
    const long = strokeWith({ path: Array.from({ length: 2 * STROKE_POINTS_MAX }, () => 1) });
    const heavy = {
      ...blank,
      ink: Array.from({ length: Math.floor(INK_POINTS_MAX / STROKE_POINTS_MAX) }, () => ({
        ...long,
        id: v7() as StrokeId,
      })),
    };
    expect(refusal(heavy, add(long))).toBe("ink-full");
  });

  it("takes no line that is too long, out of reach, or half told", () => {
    const fits = (part: Partial<Stroke>) => strokeSchema.safeParse(strokeWith(part)).success;
    expect(fits({})).toBe(true);
    expect(fits({ path: [1, 2, 3] })).toBe(false);
    expect(fits({ pressure: [3] })).toBe(false);
    expect(fits({ pressure: [3, 31] })).toBe(true);
    expect(fits({ anchor: "a:elsewhere" })).toBe(false);
    expect(fits({ path: [30_000, 0, 30_000, 0] })).toBe(false);
    expect(fits({ path: Array.from({ length: 2 * STROKE_POINTS_MAX + 2 }, () => 0) })).toBe(false);
  });
});

describe("the ink of two versions", () => {
  it("is turned from any drawing into any other, and who sees a stroke of both stays as it is now", () => {
    fc.assert(
      fc.property(aDrawing, aDrawing, (from, to) => {
        const now = new Map(from.ink.map(({ id, sharing }) => [id, sharing]));
        const wanted = to.ink.map((stroke) => ({ ...stroke, sharing: now.get(stroke.id) ?? stroke.sharing }));
        expect(changed(from, ...changesBetween(from, to)).ink).toEqual(wanted);
        expect(changesBetween(from, from)).toEqual([]);
      }),
    );
  });

  it("is told of together: what came, what went, what is shown now and what no longer", () => {
    const [kept, gone, fresh, shown] = ids as [StrokeId, StrokeId, StrokeId, StrokeId];
    const drawing = (...strokes: Stroke[]) => ({ ...blank, ink: strokes });
    const from = drawing(
      strokeWith({ id: kept }),
      strokeWith({ id: gone }),
      strokeWith({ id: shown, sharing: "clinician" }),
    );
    const to = drawing(
      strokeWith({ id: kept, sharing: "clinician" }),
      strokeWith({ id: shown }),
      strokeWith({ id: fresh }),
    );
    expect(
      compareMaps(from, to).map((difference) => [
        difference.kind,
        "strokes" in difference && difference.strokes.map(({ id }) => id),
      ]),
    ).toEqual([
      ["ink-came", [fresh]],
      ["ink-went", [gone]],
      ["ink-shared", [shown]],
      ["ink-hidden", [kept]],
    ]);
  });
});
