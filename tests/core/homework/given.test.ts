import { describe, expect, it } from "vitest";
import type { Review } from "#shared/domain/assignment.ts";
import {
  auditOf,
  outcomeOf,
  PASSPHRASE,
  startCoreInProcess,
  startWithPractice,
  temporaryFolder,
} from "#tests/support/core.ts";
import {
  beginSession,
  createCoupleWithMap,
  newMapId,
  newPartnerId,
  newUnitId,
} from "#tests/support/couple.ts";
import { assignmentOf, ownSheetOf } from "#tests/support/homework.ts";
import { openJointWork } from "#tests/support/joint-work.ts";

async function start() {
  const core = await startWithPractice();
  const { unit, map } = await createCoupleWithMap(core.clinician);
  await openJointWork(core.clinician, unit);
  const session = await beginSession(core.clinician, unit.id);
  const { homework } = core.clinician;
  const given = () => homework.assignments({ unitId: unit.id });
  return { core, unit, map, session, homework, given };
}

describe("a sheet given home", () => {
  it("is kept as it was worded then, the newest first, and is there after a restart", async () => {
    const dataDir = temporaryFolder();
    const core = await startWithPractice({ dataDir });
    const { unit, map } = await createCoupleWithMap(core.clinician);
    await openJointWork(core.clinician, unit);
    const { id: sessionId } = await beginSession(core.clinician, unit.id);
    const base = assignmentOf(unit.id, map.id, map.sides.a.partnerId, { sessionId, due: "2026-03-20" });
    const first = { ...base, edited: true, text: { ...base.text, title: "In our own words" } };
    const second = assignmentOf(unit.id, map.id, null, {
      practice: "both",
      givenAt: "2026-03-15T09:00:00.000Z",
    });
    for (const assignment of [first, second]) await core.clinician.homework.keepAssignment({ assignment });
    core.keeper.close();

    const again = startCoreInProcess({ dataDir });
    await again.as("unlock").vault.unlock({ by: "passphrase", passphrase: PASSPHRASE });
    expect(await again.clinician.homework.assignments({ unitId: unit.id })).toEqual([second, first]);
  });

  it("is looked at in a later session: how it went and what helped stay with it, and can be taken back", async () => {
    const { unit, map, session, homework, given, core } = await start();
    const assignment = assignmentOf(unit.id, map.id, null);
    await homework.keepAssignment({ assignment });
    const review: Review = {
      outcome: "partly",
      helped: "The walk.\nNot the clock.",
      sessionId: session.id,
      reviewedAt: "2026-03-21T09:00:00.000Z",
    };
    await homework.keepAssignment({ assignment: { ...assignment, review } });
    expect(await given()).toEqual([{ ...assignment, review }]);
    await homework.keepAssignment({ assignment });
    expect(await given()).toEqual([assignment]);
    const noted = auditOf(core).filter(({ action }) => action.startsWith("homework-"));
    expect(noted.map(({ action }) => action)).toEqual([
      "homework-given",
      "homework-reviewed",
      "homework-reviewed",
    ]);
  });

  it("sent twice is given once", async () => {
    const { unit, map, homework, given, core } = await start();
    const assignment = assignmentOf(unit.id, map.id, null);
    await homework.keepAssignment({ assignment });
    const before = auditOf(core).length;
    await homework.keepAssignment({ assignment });
    expect(await given()).toHaveLength(1);
    expect(auditOf(core)).toHaveLength(before);
  });

  it("can be taken back and had again as it was", async () => {
    const { unit, map, homework, given } = await start();
    const assignment = assignmentOf(unit.id, map.id, null);
    await homework.keepAssignment({ assignment });
    await homework.removeAssignment({ unitId: unit.id, id: assignment.id });
    await homework.removeAssignment({ unitId: unit.id, id: assignment.id });
    expect(await given()).toEqual([]);
    await homework.keepAssignment({ assignment });
    expect(await given()).toEqual([assignment]);
  });

  it("names nobody, no map and no session but the couple's own", async () => {
    const { core, unit, map, homework, given } = await start();
    const other = await createCoupleWithMap(core.clinician, ["Ida", "Noor"]);
    const elsewhere = await beginSession(core.clinician, other.unit.id);
    const good = assignmentOf(unit.id, map.id, null);
    const review: Review = { outcome: "done", helped: "", sessionId: elsewhere.id, reviewedAt: good.givenAt };
    for (const assignment of [
      { ...good, unitId: newUnitId() },
      { ...good, mapId: newMapId() },
      { ...good, mapId: other.map.id },
      { ...good, partnerId: newPartnerId() },
      { ...good, sessionId: elsewhere.id },
      { ...good, review },
    ])
      expect(await outcomeOf(homework.keepAssignment({ assignment }))).toBe("NOT_FOUND");
    expect(await given()).toEqual([]);
    await homework.keepAssignment({ assignment: good });
    const taken = { ...good, unitId: other.unit.id, mapId: other.map.id };
    expect(await outcomeOf(homework.keepAssignment({ assignment: taken }))).toBe("NOT_FOUND");
    await homework.removeAssignment({ unitId: other.unit.id, id: good.id });
    expect(await given()).toEqual([good]);
    expect(await outcomeOf(homework.assignments({ unitId: newUnitId() }))).toBe("NOT_FOUND");
  });
});

describe("a sheet of one's own", () => {
  it("stands beside the library for every couple, by title, changed as a whole, gone and back", async () => {
    const { homework } = await start();
    const [walk, tea] = [ownSheetOf("Walk together"), ownSheetOf("A cup of tea")];
    for (const sheet of [walk, tea]) await homework.keepSheet({ sheet });
    expect(await homework.ownSheets()).toEqual([tea, walk]);
    const later = { ...walk, text: { ...walk.text, title: "A walk" } };
    await homework.keepSheet({ sheet: later });
    await homework.removeSheet({ id: tea.id });
    await homework.removeSheet({ id: tea.id });
    expect(await homework.ownSheets()).toEqual([later]);
    await homework.keepSheet({ sheet: tea });
    expect(await homework.ownSheets()).toEqual([tea, later]);
  });

  it("leaves what was given home from it as it was, when it is changed or gone", async () => {
    const { unit, map, homework, given } = await start();
    const sheet = ownSheetOf("Walk together");
    await homework.keepSheet({ sheet });
    const assignment = assignmentOf(unit.id, map.id, null, {
      source: { from: "own", id: sheet.id },
      practice: "both",
      text: sheet.text,
    });
    await homework.keepAssignment({ assignment });
    await homework.removeSheet({ id: sheet.id });
    expect(await given()).toEqual([assignment]);
  });
});
