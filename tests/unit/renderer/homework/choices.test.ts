import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { practiceOf, sheetRequest } from "#renderer/features/homework/choices.ts";
import { newCycleMap } from "#shared/cycle/new-map.ts";
import type { CycleRole } from "#shared/domain/cycle-map.ts";
import type { MapId, PartnerId, UnitId } from "#shared/domain/ids.ts";

function mapWith(a: CycleRole, b: CycleRole) {
  const map = newCycleMap(v7() as MapId, v7() as UnitId, v7() as PartnerId, v7() as PartnerId);
  return { ...map, sides: { a: { ...map.sides.a, role: a }, b: { ...map.sides.b, role: b } } };
}
const pursues: CycleRole = { kind: "pursues" };
const distances: CycleRole = { kind: "distances" };
const ownWords: CycleRole = { kind: "own-words", text: "keeps the peace" };

describe("which sheet fits", () => {
  it("follows the side's role on this map", () => {
    const reversal = mapWith(distances, pursues);
    expect(practiceOf(reversal, "a", {})).toBe("distancer");
    expect(practiceOf(reversal, "b", {})).toBe("pursuer");
    expect(practiceOf(mapWith(distances, distances), "b", {})).toBe("distancer");
  });

  it("lets the clinician choose where the role is in words of its own, and only there", () => {
    const map = mapWith(pursues, ownWords);
    expect(practiceOf(map, "b", { b: "pursuer" })).toBe("pursuer");
    expect(practiceOf(map, "a", { a: "distancer" })).toBe("pursuer");
  });

  it("begins, for a role in words of its own, with the answer to the partner's role", () => {
    expect(practiceOf(mapWith(pursues, ownWords), "b", {})).toBe("distancer");
    expect(practiceOf(mapWith(ownWords, distances), "a", {})).toBe("pursuer");
  });

  it("asks for no side when the sheet is for both", () => {
    const map = mapWith(pursues, distances);
    expect(sheetRequest(map, "both", {})).toEqual({ practice: "both", mapId: map.id });
    expect(sheetRequest(map, "b", {})).toEqual({ practice: "distancer", mapId: map.id, side: "b" });
  });
});
