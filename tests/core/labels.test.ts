import { describe, expect, it } from "vitest";
import { auditOf, outcomeOf, startWithPractice } from "#tests/support/core.ts";
import { createCouple, newUnitId } from "#tests/support/couple.ts";

describe("the words a couple's maps are written in", () => {
  it("are the plain ones until others are chosen, and are kept", async () => {
    const core = await startWithPractice();
    const unit = await createCouple(core.clinician);
    expect(unit.labels).toBe("pursuer-distancer");
    await core.clinician.units.chooseLabels({ unitId: unit.id, labels: "eft" });
    expect(await core.clinician.units.get({ unitId: unit.id })).toEqual({ ...unit, labels: "eft" });
  });

  it("are noted in the audit log when they change, and not when they stay", async () => {
    const core = await startWithPractice();
    const unit = await createCouple(core.clinician);
    await core.clinician.units.chooseLabels({ unitId: unit.id, labels: "ibct" });
    await core.clinician.units.chooseLabels({ unitId: unit.id, labels: "ibct" });
    expect(auditOf(core).filter(({ action }) => action === "labels-chosen")).toHaveLength(1);
  });

  it("can be chosen for a couple that is there only", async () => {
    const core = await startWithPractice();
    const call = core.clinician.units.chooseLabels({ unitId: newUnitId(), labels: "gottman" });
    expect(await outcomeOf(call)).toBe("NOT_FOUND");
  });

  it("of a couple written before there was a choice are the plain ones", async () => {
    const core = await startWithPractice();
    const { id, ...unit } = await createCouple(core.clinician);
    const { labels: _, ...older } = { id, ...unit };
    core.keeper.practice()?.vault.commit({ action: "test", author: "system", device: "test" }, (write) => {
      write.run("UPDATE unit SET document = ? WHERE id = ?", JSON.stringify(older), id);
      write.wrote("unit", id, older);
    });
    expect((await core.clinician.units.get({ unitId: id })).labels).toBe("pursuer-distancer");
  });
});
