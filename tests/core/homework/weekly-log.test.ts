import { describe, expect, it } from "vitest";
import { auditOf, outcomeOf, startWithPractice } from "#tests/support/core.ts";
import { beginSession, createCouple, newPartnerId, newUnitId } from "#tests/support/couple.ts";
import { weekOf } from "#tests/support/homework.ts";

async function start() {
  const core = await startWithPractice();
  const unit = await createCouple(core.clinician);
  const [one, other] = unit.partners.map(({ id }) => id);
  if (!one || !other) throw new Error("a couple is two");
  const { homework } = core.clinician;
  return { core, unit, one, other, homework, logs: () => homework.weeklyLogs({ unitId: unit.id }) };
}

describe("the weekly cycle log", () => {
  it("keeps every count as it was written, by week, the first first; what was left empty stays empty", async () => {
    const { unit, one, other, homework, logs } = await start();
    const later = weekOf(unit.id, one, { weekOf: "2026-03-09", namedFirst: other });
    const first = weekOf(unit.id, null, { namedFirst: null, peak: null, exitsTried: null, exitsHeard: null });
    const none = weekOf(unit.id, other, {
      episodes: 0,
      peak: null,
      recoveryMinutes: null,
      namedFirst: "nobody",
    });
    for (const log of [later, first, none]) await homework.keepWeeklyLog({ log });
    expect(await logs()).toEqual([first, none, later]);
  });

  it("holds one log a week of each keeper: another one is refused, and the first stands", async () => {
    const { unit, one, other, homework, logs } = await start();
    const log = weekOf(unit.id, one);
    await homework.keepWeeklyLog({ log });
    await homework.keepWeeklyLog({ log: weekOf(unit.id, other) });
    await homework.keepWeeklyLog({ log: weekOf(unit.id, null) });
    for (const partnerId of [one, null])
      expect(
        await outcomeOf(homework.keepWeeklyLog({ log: weekOf(unit.id, partnerId, { episodes: 9 }) })),
      ).toBe("WEEK_ALREADY_LOGGED");
    expect((await logs()).map(({ episodes }) => episodes)).toEqual([4, 4, 4]);
  });

  it("can be put right, taken away and had back as it was", async () => {
    const { core, unit, one, homework, logs } = await start();
    const log = weekOf(unit.id, one);
    await homework.keepWeeklyLog({ log });
    const right = { ...log, episodes: 5, weekOf: "2026-02-23" };
    await homework.keepWeeklyLog({ log: right });
    expect(await logs()).toEqual([right]);
    await homework.removeWeeklyLog({ unitId: unit.id, id: log.id });
    await homework.removeWeeklyLog({ unitId: unit.id, id: log.id });
    expect(await logs()).toEqual([]);
    await homework.keepWeeklyLog({ log: right });
    expect(await logs()).toEqual([right]);
    expect(
      auditOf(core)
        .map(({ action }) => action)
        .filter((action) => action.startsWith("weekly-log")),
    ).toEqual(["weekly-log-entered", "weekly-log-changed", "weekly-log-removed", "weekly-log-entered"]);
  });

  it("names nobody and no session but the couple's own", async () => {
    const { core, unit, one, homework, logs } = await start();
    const other = await createCouple(core.clinician, ["Ida", "Noor"]);
    const { id: sessionId } = await beginSession(core.clinician, other.id);
    for (const what of [
      { unitId: newUnitId() },
      { partnerId: newPartnerId() },
      { namedFirst: newPartnerId() },
      { sessionId },
    ])
      expect(await outcomeOf(homework.keepWeeklyLog({ log: { ...weekOf(unit.id, one), ...what } }))).toBe(
        "NOT_FOUND",
      );
    const log = weekOf(unit.id, one);
    await homework.keepWeeklyLog({ log });
    const taken = { ...log, unitId: other.id, partnerId: null };
    expect(await outcomeOf(homework.keepWeeklyLog({ log: taken }))).toBe("NOT_FOUND");
    await homework.removeWeeklyLog({ unitId: other.id, id: log.id });
    expect(await logs()).toEqual([log]);
    expect(await outcomeOf(homework.weeklyLogs({ unitId: newUnitId() }))).toBe("NOT_FOUND");
  });

  it("refuses a week that does not begin on a Monday, and counts that cannot be", async () => {
    const { unit, one, homework } = await start();
    for (const what of [{ weekOf: "2026-03-03" }, { peak: 11 }, { episodes: -1 }, { exitsHeard: 4 }])
      expect(await outcomeOf(homework.keepWeeklyLog({ log: weekOf(unit.id, one, what) }))).toBe(
        "BAD_REQUEST",
      );
  });
});
