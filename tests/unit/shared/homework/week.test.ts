import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weeklyLogSchema } from "#shared/domain/weekly-log.ts";
import { mondayOf, weekJustGone } from "#shared/homework/week.ts";

const aDay = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

describe("a week", () => {
  it("begins on the Monday that holds the day, over months and years", () => {
    expect(mondayOf("2026-03-14")).toBe("2026-03-09");
    expect(mondayOf("2026-03-09")).toBe("2026-03-09");
    expect(mondayOf("2026-01-01")).toBe("2025-12-29");
    fc.assert(
      fc.property(aDay, (day) => {
        const monday = mondayOf(day);
        const apart = (Date.parse(day) - Date.parse(monday)) / 86_400_000;
        expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1);
        expect(apart).toBeGreaterThanOrEqual(0);
        expect(apart).toBeLessThan(7);
      }),
    );
  });

  it("just gone is this one on its Sunday, and the one before on every other day", () => {
    expect(weekJustGone("2026-03-15")).toBe("2026-03-09");
    expect(weekJustGone("2026-03-14")).toBe("2026-03-02");
    expect(weekJustGone("2026-03-16")).toBe("2026-03-09");
  });

  it("is kept only from a Monday on, and never with more ways out heard than tried", () => {
    const id = "0195f0a0-0000-7000-8000-000000000001";
    const log = {
      id,
      unitId: id,
      partnerId: null,
      weekOf: "2026-03-09",
      episodes: 3,
      peak: 7,
      recoveryMinutes: 45,
      namedFirst: "both",
      exitsTried: 2,
      exitsHeard: 1,
      sessionId: null,
      enteredAt: "2026-03-16T10:00:00.000Z",
    };
    expect(weeklyLogSchema.safeParse(log).success).toBe(true);
    expect(weeklyLogSchema.safeParse({ ...log, weekOf: "2026-03-10" }).success).toBe(false);
    expect(weeklyLogSchema.safeParse({ ...log, exitsHeard: 3 }).success).toBe(false);
    expect(weeklyLogSchema.safeParse({ ...log, peak: 11 }).success).toBe(false);
  });
});
