import { describe, expect, it } from "vitest";
import { clientOf } from "#main/core/core.ts";
import { readCoupleFile } from "#main/core/sample/couple-file.ts";
import { SAMPLE_FILES } from "#main/core/sample/files.ts";
import { loadSample } from "#main/core/sample/load-sample.ts";
import type { Core } from "#shared/contract/index.ts";
import { type CycleMap, SIDES, SLOTS } from "#shared/domain/cycle-map.ts";
import { lagOne } from "#shared/sequence/lag-one.ts";
import { countTransitions } from "#shared/sequence/transitions.ts";
import { worthSaying } from "#shared/sequence/worth-saying.ts";
import { orderHint } from "#shared/stages/order-hint.ts";
import { presentStep } from "#shared/stages/steps.ts";
import { codesIn, streamOf, tapsIn } from "#shared/tally/codes.ts";
import { outcomeOf, startCoreInProcess, startWithPractice } from "#tests/support/core.ts";
import { newUnitId } from "#tests/support/couple.ts";

const filledSlots = (map: CycleMap) =>
  SIDES.flatMap((side) => SLOTS.filter((slot) => map.sides[side].items.some((item) => item.slot === slot)));
const wordsOf = (map: CycleMap) =>
  Object.fromEntries(
    SIDES.map((side) => [
      side,
      Object.fromEntries(map.sides[side].items.map(({ slot, text }) => [slot, text])),
    ]),
  );

async function openSample() {
  const core = startCoreInProcess();
  await core.as("unlock").vault.openSample();
  return core;
}

async function couplesOf(clinician: Core) {
  const units = await clinician.units.list();
  return Promise.all(
    units.map(async ({ unit, ...line }) => {
      const sessions = await clinician.sessions.list({ unitId: unit.id });
      const [summary] = await clinician.cycleMap.list({ unitId: unit.id });
      if (!summary) throw new Error("a couple without a map");
      const opened = await clinician.cycleMap.open({ mapId: summary.id });
      const versions = await clinician.cycleMap.versions({ mapId: summary.id });
      return { unit, ...line, sessions, summary, versions, ...opened };
    }),
  );
}

describe("the sample practice", () => {
  it("is never made anew under another Attune that is making it, or has just made it", async () => {
    const first = startCoreInProcess();
    const second = startCoreInProcess({ dataDir: first.dataDir });
    const outcomes = await Promise.all(
      [first, second].map((core) => outcomeOf(core.as("unlock").vault.openSample())),
    );
    expect(outcomes.toSorted()).toEqual(["IN_USE", "answered"]);
    expect(await outcomeOf(second.as("unlock").vault.openSample())).toBe("IN_USE");
    first.keeper.close();
    const third = startCoreInProcess({ dataDir: first.dataDir });
    await third.as("unlock").vault.openSample();
    expect(await third.clinician.units.list()).toHaveLength(4);
  });

  it("shows a record kept through months: who came, plans, notes, and how far the work has come", async () => {
    const { clinician } = await openSample();
    const couples = await couplesOf(clinician);
    const records = await Promise.all(
      couples.map(({ unit }) => clinician.record.listOfUnit({ unitId: unit.id })),
    );
    expect(records.every(({ notedIn }) => notedIn.length > 0)).toBe(true);
    const anna = couples.find(({ unit }) => unit.partners[0]?.name === "Anna");
    const last = anna?.sessions.at(-1);
    if (!anna || !last) throw new Error("Anna and Michael have sessions");
    const record = await clinician.record.open({ sessionId: last.id });
    expect(record.attendance.map(({ presence }) => presence)).toEqual(["there", "there"]);
    expect(record.plan.map(({ done }) => done)).toEqual([true, true, false]);
    expect(record.note.text).toContain("enough as I am");
    const steps = anna.unit.partners.map(({ id }) => presentStep(record.stages, id));
    expect(steps).toEqual([4, 5]);
    expect(orderHint(record.stages, record.roles)).toBeNull();
    expect(await clinician.psychotherapyNotes.listOfUnit({ unitId: anna.unit.id })).toEqual([]);
    const taken = await clinician.measures.listOfUnit({ unitId: anna.unit.id });
    const costs = taken.map(({ scores }) => scores.find(({ id }) => id === "cost")?.value);
    expect(costs).toEqual([7.8, 6.2, 6.8, 5.6, 4, 3.8]);
  });

  it("opens on four couples, each with some months of sessions and a full map", async () => {
    const { clinician } = await openSample();
    const couples = await couplesOf(clinician);
    expect(couples).toHaveLength(4);
    for (const { unit, sessions, map, versions, cycleName, summary } of couples) {
      const who = unit.partners.map(({ name }) => name).join(" & ");
      expect(sessions.length, who).toBeGreaterThanOrEqual(5);
      expect(sessions.length, who).toBeLessThanOrEqual(9);
      expect(sessions.map(({ heldOn }) => heldOn)).toEqual(sessions.map(({ heldOn }) => heldOn).toSorted());
      expect(sessions.every(({ heldOn }) => heldOn >= "2026-01-01" && heldOn < "2026-11-01")).toBe(true);
      expect(versions, who).toEqual(sessions);
      expect(filledSlots(map).length, who).toBeGreaterThanOrEqual(10);
      expect(map.sides.a.strength, who).not.toBeNull();
      expect(map.sides.b.strength, who).not.toBeNull();
      expect(cycleName, who).toBe(map.name);
      expect(map.name, who).not.toBe("");
      expect(summary.changedAt.slice(0, 10), who).toBe(sessions.at(-1)?.heldOn);
      for (const partner of unit.partners) expect(partner.pronouns, who).not.toBe("");
      for (const side of SIDES)
        for (const { text } of map.sides[side].items) expect(text.length, text).toBeLessThanOrEqual(40);
    }
  });

  it("shows Anna and Michael as they stand after the fourth session, and what came later", async () => {
    const { clinician } = await openSample();
    const couple = (await couplesOf(clinician)).find(
      ({ map }) => map.name === "The knock and the closed door",
    );
    const fourth = couple?.sessions.find(({ number }) => number === 4);
    if (!couple || !fourth) throw new Error("Anna and Michael are not there");
    expect(couple.unit.partners.map(({ name }) => name)).toEqual(["Anna", "Michael"]);
    const then = await clinician.cycleMap.version({ mapId: couple.map.id, sessionId: fourth.id });
    const words = {
      a: {
        trigger: "the door closing",
        move: "I follow him and keep asking",
        story: "He’d be happier without me",
        reactive: "annoyed, louder",
        vulnerable: "alone, scared",
        need: "to know I matter to you",
        intention: "trying to stay close",
      },
      b: {
        trigger: "that look, the questions",
        move: "I go quiet and leave the room",
        story: "Whatever I say will be wrong",
        reactive: "blank, “fine”",
        vulnerable: "a failure, ashamed",
        intention: "trying not to make it worse",
      },
    };
    expect(wordsOf(then)).toEqual(words);
    expect(then.name).toBe("The knock and the closed door");
    expect([then.sides.a.role.kind, then.sides.b.role.kind]).toEqual(["pursues", "distances"]);
    expect(wordsOf(couple.map)).toEqual({ ...words, b: { ...words.b, need: "to be enough as I am" } });
    expect(filledSlots(couple.map)).toHaveLength(SLOTS.length * 2);
  });

  it("shows different patterns: withdraw–withdraw, and a pursuer who wears out while the other begins to reach", async () => {
    const { clinician } = await openSample();
    const roles = await Promise.all(
      (await couplesOf(clinician)).map(async ({ map, sessions }) => {
        const versions = await Promise.all(
          sessions.map(({ id }) => clinician.cycleMap.version({ mapId: map.id, sessionId: id })),
        );
        return versions.map(({ sides }) => `${sides.a.role.kind}–${sides.b.role.kind}`);
      }),
    );
    expect(roles.some((each) => each.includes("distances–distances"))).toBe(true);
    const reversal = roles.find(
      (each) => each[0] === "pursues–distances" && each.at(-1) === "distances–pursues",
    );
    expect(reversal).toBeDefined();
  });

  it("has two sessions of Anna and Michael counted in the room: the chase early on, and softening later", async () => {
    const { clinician } = await openSample();
    const couple = (await couplesOf(clinician)).find(({ unit }) => unit.partners[0]?.name === "Anna");
    if (!couple) throw new Error("Anna and Michael are not there");
    const tallies = await clinician.tally.listOfUnit({ unitId: couple.unit.id });
    const sentences = tallies.map(({ session, events }) => {
      expect(session.startedAt).not.toBeNull();
      expect(session.endedAt).not.toBeNull();
      expect(tapsIn(events).length).toBeGreaterThanOrEqual(40);
      const streams = [streamOf(events, "moves")];
      const codes = codesIn(
        streams,
        couple.unit.partners.map(({ id }) => id),
        "moves",
      );
      return worthSaying(lagOne(countTransitions(codes, streams)))[0];
    });
    const [anna, michael] = couple.unit.partners.map(({ id }) => id);
    expect(sentences).toEqual([
      { from: `${anna}/pursue`, to: `${michael}/withdraw`, count: 7, total: 9 },
      { from: `${anna}/soften`, to: `${michael}/stay`, count: 3, total: 6 },
    ]);
  });

  it("is loaded once and then opened again as it was left, without a question", async () => {
    const first = await openSample();
    const before = await couplesOf(first.clinician);
    first.keeper.close();
    const second = startCoreInProcess({ dataDir: first.dataDir });
    expect(await second.as("unlock").vault.status()).toMatchObject({
      state: "locked",
      sample: true,
      ownPractice: false,
    });
    await second.as("unlock").vault.openSample();
    expect(await second.clinician.vault.status()).toMatchObject({
      state: "open",
      sample: true,
      ownPractice: false,
    });
    expect(await couplesOf(second.clinician)).toEqual(before);
  });

  it("that was left half made is made anew", async () => {
    let idsLeft = 100;
    const stop = new Error("the process ended here");
    const newId = () => {
      idsLeft -= 1;
      if (idsLeft === 0) throw stop;
      return newUnitId();
    };
    const broken = startCoreInProcess({ newId });
    expect(await outcomeOf(broken.as("unlock").vault.openSample())).toBe("INTERNAL");
    expect(await broken.as("unlock").vault.status()).toMatchObject({ state: "none" });
    const mended = startCoreInProcess({ dataDir: broken.dataDir });
    await mended.as("unlock").vault.openSample();
    expect(await mended.clinician.units.list()).toHaveLength(4);
  });
});

describe("a sample file", () => {
  const couple = {
    about: "Two people. Fictional.",
    partners: { a: { name: "Lee", pronouns: "" }, b: { name: "Robin", pronouns: "" } },
    sessions: [
      { heldOn: "2026-03-14", changes: [{ add: { side: "a", slot: "move", text: "I ask" } }] as unknown[] },
    ],
  };
  const load = async (content: unknown) => {
    const core = await startWithPractice();
    const asOf = () => clientOf(core.router, { role: "clinician", portId: 0, printJob: null });
    return loadSample({ newId: newUnitId, asOf, files: { "lee.json": content } });
  };
  const withChange = (change: unknown) => ({
    ...couple,
    sessions: [{ heldOn: "2026-03-14", changes: [...(couple.sessions[0]?.changes ?? []), change] }],
  });

  it.each(Object.entries(SAMPLE_FILES))("%s reads", (name, content) => {
    expect(readCoupleFile(name, content).about).toMatch(/Fictional\.$/u);
  });

  it.each([
    [
      "a place that is not on the map",
      withChange({ add: { side: "a", slot: "mood", text: "x" } }),
      "sessions[0].changes[1]",
    ],
    ["a key nobody knows", { ...couple, colour: "red" }, "colour"],
    [
      "a day that is none",
      { ...couple, sessions: [{ heldOn: "2026-02-30", changes: [] }] },
      "sessions[0].heldOn",
    ],
    [
      "words that are not there",
      withChange({ remove: { side: "a", slot: "move", text: "I go" } }),
      "sessions[0].changes[1]",
    ],
  ])("with %s is refused, naming the file and the place", async (_, content, place) => {
    await expect(load(content)).rejects.toThrow("lee.json");
    await expect(load(content)).rejects.toThrow(place);
  });
});
