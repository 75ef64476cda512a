import { describe, expect, it } from "vitest";
import { outcomeOf, startWithPractice } from "#tests/support/core.ts";
import {
  addItem,
  beginSession,
  createCouple,
  createCoupleWithMap,
  newPartnerId,
  newSessionId,
  newUnitId,
  operationOn,
} from "#tests/support/couple.ts";

describe("couples", () => {
  it("are found again with the names and pronouns they chose", async () => {
    const { clinician } = await startWithPractice();
    const partners = [
      { id: newPartnerId(), name: " Zoë\tO’Hara ", pronouns: "they/them" },
      { id: newPartnerId(), name: "José", pronouns: "" },
    ];
    const unit = await clinician.units.create({ id: newUnitId(), partners });
    expect(unit.partners[0]?.name).toBe("Zoë O’Hara");
    expect(unit.createdAt).toBe("2026-03-14T09:00:00.000Z");
    expect(await clinician.units.get({ unitId: unit.id })).toEqual(unit);
    expect(await outcomeOf(clinician.units.get({ unitId: newUnitId() }))).toBe("NOT_FOUND");
  });

  it("are made once, however often the same one is asked for", async () => {
    const { clinician } = await startWithPractice();
    const unit = await createCouple(clinician);
    expect(await clinician.units.create({ id: unit.id, partners: unit.partners })).toEqual(unit);
    expect(await clinician.units.list()).toHaveLength(1);
  });

  it("are two people at least", async () => {
    const { clinician } = await startWithPractice();
    const one = { id: newPartnerId(), name: "Lee", pronouns: "" };
    const create = (partners: (typeof one)[]) =>
      outcomeOf(clinician.units.create({ id: newUnitId(), partners }));
    expect(await create([one])).toBe("BAD_REQUEST");
    expect(await create([one, one])).toBe("BAD_REQUEST");
  });

  it("are listed with the one seen last first, then the newest", async () => {
    const { clinician, world } = await startWithPractice();
    const made = [];
    for (const day of ["01", "02", "03", "04"]) {
      world.now = new Date(`2026-03-${day}T09:00:00.000Z`);
      made.push(await createCouple(clinician));
    }
    const [oldest, second, third, newest] = made.map(({ id }) => id);
    if (oldest && second) {
      await beginSession(clinician, second, "2026-03-20");
      await beginSession(clinician, oldest, "2026-03-27");
      await beginSession(clinician, second, "2026-03-21");
    }
    const list = await clinician.units.list();
    expect(list.map(({ unit }) => unit.id)).toEqual([oldest, second, newest, third]);
    expect(list[1]).toMatchObject({ sessionCount: 2, lastHeldOn: "2026-03-21", cycleName: "" });
    expect(list[2]).toMatchObject({ sessionCount: 0, lastHeldOn: null });
  });

  it("are listed with the name they found for their cycle", async () => {
    const { clinician } = await startWithPractice();
    const { map } = await createCoupleWithMap(clinician);
    await clinician.cycleMap.apply({
      operation: operationOn(map.id, { kind: "rename", name: "Round we go" }),
    });
    await clinician.cycleMap.apply({ operation: operationOn(map.id, addItem("a", "move", "I ask")) });
    expect((await clinician.units.list())[0]?.cycleName).toBe("Round we go");
  });

  it("may change names and pronouns, and nobody joins or leaves that way", async () => {
    const { clinician } = await startWithPractice();
    const unit = await createCouple(clinician);
    const [a, b] = unit.partners;
    if (!a || !b) throw new Error("a couple is two");
    const update = (partners: typeof unit.partners) =>
      clinician.units.updatePartners({ unitId: unit.id, partners });
    const renamed = { ...a, name: "Leigh", pronouns: "he/him" };
    expect((await update([b, renamed])).partners).toEqual([renamed, b]);
    expect((await clinician.units.get({ unitId: unit.id })).partners).toEqual([renamed, b]);

    const stranger = { id: newPartnerId(), name: "Sky", pronouns: "" };
    expect(await outcomeOf(update([a, stranger]))).toBe("NOT_FOUND");
    expect(await outcomeOf(update([a, b, stranger]))).toBe("NOT_FOUND");
    expect(await outcomeOf(update([a, a]))).toBe("NOT_FOUND");
    expect((await clinician.units.get({ unitId: unit.id })).partners).toEqual([renamed, b]);
  });
});

describe("sessions", () => {
  it("are numbered within their couple, in the order in which they were begun", async () => {
    const { clinician } = await startWithPractice();
    const [one, other] = [await createCouple(clinician), await createCouple(clinician)];
    await beginSession(clinician, one.id, "2026-03-21");
    await beginSession(clinician, other.id, "2026-03-21");
    await beginSession(clinician, one.id, "2026-03-14");
    const list = await clinician.sessions.list({ unitId: one.id });
    expect(list.map(({ number, heldOn }) => [number, heldOn])).toEqual([
      [1, "2026-03-21"],
      [2, "2026-03-14"],
    ]);
  });

  it("are begun once, however often the same one is asked for", async () => {
    const { clinician } = await startWithPractice();
    const [one, other] = [await createCouple(clinician), await createCouple(clinician)];
    const session = await beginSession(clinician, one.id);
    const { id, heldOn } = session;
    expect(await clinician.sessions.create({ id, unitId: one.id, heldOn })).toEqual(session);
    expect(await outcomeOf(clinician.sessions.create({ id, unitId: other.id, heldOn }))).toBe("NOT_FOUND");
    expect(await clinician.sessions.list({ unitId: one.id })).toHaveLength(1);
  });

  it("may move to another day and keep their number", async () => {
    const { clinician } = await startWithPractice();
    const session = await beginSession(clinician, (await createCouple(clinician)).id);
    const moved = await clinician.sessions.changeDate({ sessionId: session.id, heldOn: "2026-02-28" });
    expect(moved).toEqual({ ...session, heldOn: "2026-02-28" });
    expect(await clinician.sessions.list({ unitId: session.unitId })).toEqual([moved]);
  });

  it("belong to a couple that is there", async () => {
    const { clinician } = await startWithPractice();
    const heldOn = "2026-03-14";
    expect(await outcomeOf(beginSession(clinician, newUnitId()))).toBe("NOT_FOUND");
    expect(await outcomeOf(clinician.sessions.list({ unitId: newUnitId() }))).toBe("NOT_FOUND");
    expect(await outcomeOf(clinician.sessions.changeDate({ sessionId: newSessionId(), heldOn }))).toBe(
      "NOT_FOUND",
    );
  });
});

describe("settings", () => {
  it("stand at their defaults until one is changed, and the others stay", async () => {
    const { clinician } = await startWithPractice();
    const defaults = await clinician.settings.get();
    expect(defaults).toEqual({
      appearance: "system",
      lockAfterMinutes: 5,
      paper: "a4",
      motion: "system",
      suggestions: "on",
    });
    await clinician.settings.update({ paper: "letter" });
    expect(await clinician.settings.update({ lockAfterMinutes: 12 })).toEqual({
      ...defaults,
      paper: "letter",
      lockAfterMinutes: 12,
    });
    await clinician.settings.update({ paper: "a4" });
    expect(await clinician.settings.get()).toEqual({ ...defaults, lockAfterMinutes: 12 });
  });
});
