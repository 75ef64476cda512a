import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { fitting, fromLibrary, practiceFor, practiceOf } from "#renderer/features/homework/choices.ts";
import { newCycleMap } from "#shared/cycle/new-map.ts";
import type { CycleRole } from "#shared/domain/cycle-map.ts";
import type { MapId, PartnerId, UnitId } from "#shared/domain/ids.ts";
import { LIBRARY } from "#shared/homework/library/library.ts";

function mapWith(a: CycleRole, b: CycleRole) {
  const map = newCycleMap(v7() as MapId, v7() as UnitId, v7() as PartnerId, v7() as PartnerId);
  return { ...map, sides: { a: { ...map.sides.a, role: a }, b: { ...map.sides.b, role: b } } };
}
const pursues: CycleRole = { kind: "pursues" };
const distances: CycleRole = { kind: "distances" };
const ownWords: CycleRole = { kind: "own-words", text: "keeps the peace" };

describe("which sheets fit", () => {
  it("follows the side's role on this map", () => {
    const reversal = mapWith(distances, pursues);
    expect(practiceOf(reversal, "a", {})).toBe("distancer");
    expect(practiceOf(reversal, "b", {})).toBe("pursuer");
    expect(practiceOf(mapWith(distances, distances), "b", {})).toBe("distancer");
  });

  it("lets the clinician think otherwise, one side at a time", () => {
    const map = mapWith(pursues, ownWords);
    expect(practiceOf(map, "b", { b: "pursuer" })).toBe("pursuer");
    expect(practiceOf(map, "a", { a: "distancer" })).toBe("distancer");
    expect(practiceOf(map, "a", { b: "distancer" })).toBe("pursuer");
  });

  it("begins, for a role in words of its own, with the answer to the partner's role", () => {
    expect(practiceOf(mapWith(pursues, ownWords), "b", {})).toBe("distancer");
    expect(practiceOf(mapWith(ownWords, distances), "a", {})).toBe("pursuer");
  });

  it("asks for no side when the sheet is for both", () => {
    expect(practiceFor(mapWith(pursues, distances), "both", { a: "distancer" })).toBe("both");
    expect(practiceFor(mapWith(pursues, distances), "b", {})).toBe("distancer");
  });

  it("is narrowed by purpose and stage; a sheet that names no stage fits every one", () => {
    const sheets = LIBRARY.map(fromLibrary);
    const settle = fitting(sheets, { practice: "pursuer", purpose: "settle-first", stage: null });
    expect(settle.length).toBeGreaterThan(1);
    expect(settle.every((one) => one.practice === "pursuer" && one.purpose === "settle-first")).toBe(true);
    const late = fitting(sheets, { practice: "both", purpose: null, stage: "consolidation" });
    expect(late.every((one) => one.stages.includes("consolidation"))).toBe(true);
    const [first] = sheets;
    if (!first) throw new Error("the library is empty");
    const anywhere = { ...first, stages: [] };
    expect(fitting([anywhere], { practice: "pursuer", purpose: null, stage: "consolidation" })).toEqual([
      anywhere,
    ]);
  });
});
