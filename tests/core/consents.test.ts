import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { HostAnswer } from "#main/core/control.ts";
import { policyEntryIdSchema } from "#shared/domain/ids.ts";
import { outcomeOf } from "#tests/support/core.ts";
import { newUnitId } from "#tests/support/couple.ts";
import { atGate, newConsentEntryId, openJointWork, saying } from "#tests/support/joint-work.ts";

describe("the register", () => {
  it("keeps everything that was said, in order, and records the same entry once", async () => {
    const { clinician, unit } = await atGate();
    const given = saying(unit, 0, { kind: "shared-screen" });
    await clinician.consents.record(given);
    await clinician.consents.record(given);
    const { consents } = await clinician.consents.record(
      saying(unit, 0, { kind: "shared-screen", answer: "revoked" }),
    );
    expect(consents.map(({ answer }) => answer)).toEqual(["given", "revoked"]);
    expect(await clinician.jointWork.register({ unitId: unit.id })).toMatchObject({ consents });
  });

  it("takes an agreement only to the secrets policy that holds", async () => {
    const { clinician, unit } = await atGate();
    const choose = (policy: "no-secrets" | "limited-secrets") =>
      clinician.consents.choosePolicy({
        id: policyEntryIdSchema.parse(v7()),
        unitId: unit.id,
        policy,
        on: "2026-03-14",
      });
    const agree = () => outcomeOf(clinician.consents.record(saying(unit, 0, { kind: "secrets" })));
    expect(await agree()).toBe("POLICY_CHANGED");
    await choose("no-secrets");
    expect(await agree()).toBe("POLICY_CHANGED");
    await choose("limited-secrets");
    expect((await choose("limited-secrets")).policies).toHaveLength(2);
    expect(await agree()).toBe("answered");
    const odd = { ...saying(unit, 0, { kind: "client" }), policy: "no-secrets" as const };
    expect(await outcomeOf(clinician.consents.record({ ...odd, id: newConsentEntryId() }))).toBe(
      "POLICY_CHANGED",
    );
  });

  it("becomes a sheet under a name that says nothing of the couple, with no word of the gate on it", async () => {
    const { core, clinician, unit } = await atGate();
    await openJointWork(clinician, unit);
    let page = "";
    core.world.answer = async (request): Promise<HostAnswer> => {
      if (!("job" in request)) return "done";
      page = JSON.stringify(await core.as("print", request.job).print.page());
      return "done";
    };
    expect(await clinician.consents.savePdf({ unitId: unit.id, paper: "a4" })).toEqual({ outcome: "saved" });
    expect(await clinician.consents.print({ unitId: unit.id, paper: "letter" })).toEqual({ outcome: "sent" });
    expect(core.world.asked).toEqual([
      expect.objectContaining({ kind: "save-pdf", suggestedFileName: "consent-sheet-a4.pdf" }),
      expect.objectContaining({ kind: "print" }),
    ]);
    expect(page).toContain("shared-screen");
    expect(page).not.toContain("nothing speaks against it");
    const unknown = clinician.consents.savePdf({ unitId: newUnitId(), paper: "a4" });
    expect(await outcomeOf(unknown)).toBe("NOT_FOUND");
  });
});
