import { describe, expect, it } from "vitest";
import { type ProcedureName, WHO_MAY_ASK } from "#main/core/roles.ts";
import { WINDOW_ROLES } from "#shared/contract/roles.ts";
import type { SessionId } from "#shared/domain/ids.ts";
import { privateText } from "#shared/domain/notes.ts";
import { auditOf, outcomeOf, startWithPractice, type TestCore } from "#tests/support/core.ts";
import {
  addItem,
  beginSession,
  createCoupleWithMap,
  newSessionId,
  operationOn,
} from "#tests/support/couple.ts";

const MARKER = "quorvane thessil, only for the clinician";

async function withNote() {
  const core = await startWithPractice();
  const { unit, map } = await createCoupleWithMap(core.clinician);
  const first = await beginSession(core.clinician, unit.id, "2026-03-07");
  const second = await beginSession(core.clinician, unit.id);
  await core.clinician.cycleMap.apply({
    operation: operationOn(map.id, addItem("a", "move", "I ask"), first.id),
  });
  await core.clinician.psychotherapyNotes.keep({ sessionId: first.id, text: privateText(MARKER) });
  return { core, unit, map, first, second };
}

type Row = { session_id: string; sealed: Uint8Array };

function vaultOf(core: Pick<TestCore, "keeper">) {
  const practice = core.keeper.practice();
  if (!practice) throw new Error("no practice is open");
  return practice.vault;
}

const rowsOf = (core: Pick<TestCore, "keeper">) =>
  vaultOf(core).read.all<Row>("SELECT session_id, sealed FROM psychotherapy_note");

function overwrite(core: Pick<TestCore, "keeper">, sessionId: SessionId, sealed: Uint8Array) {
  vaultOf(core).commit({ action: "tampered", author: "system", device: "test" }, (write) => {
    write.run("UPDATE psychotherapy_note SET sealed = ? WHERE session_id = ?", sealed, sessionId);
    write.wrote("psychotherapy-note", sessionId, "tampered");
  });
}

describe("psychotherapy notes", () => {
  it("[V16.1] come back as they were written, and the last word holds", async () => {
    const { core, unit, first, second } = await withNote();
    const { psychotherapyNotes } = core.clinician;
    expect((await psychotherapyNotes.open({ sessionId: first.id })).text).toEqual(privateText(MARKER));
    await psychotherapyNotes.keep({ sessionId: first.id, text: privateText("two lines\nof it ⟨12:40⟩") });
    expect((await psychotherapyNotes.open({ sessionId: first.id })).text.forTheClinicianOnly).toBe(
      "two lines\nof it ⟨12:40⟩",
    );
    expect((await psychotherapyNotes.open({ sessionId: second.id })).text).toEqual(privateText(""));
    expect(await psychotherapyNotes.listOfUnit({ unitId: unit.id })).toEqual([first.id]);
    await psychotherapyNotes.keep({ sessionId: first.id, text: privateText("") });
    expect(await psychotherapyNotes.listOfUnit({ unitId: unit.id })).toEqual([]);
  });

  it("[V16.1] cannot be read from the opened database, not even the same text twice", async () => {
    const { core, first } = await withNote();
    const [before] = rowsOf(core);
    expect(Buffer.from(before?.sealed ?? []).includes("quorvane")).toBe(false);
    const tables = vaultOf(core).read.all<{ name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table'",
    );
    for (const { name } of tables)
      expect(JSON.stringify(vaultOf(core).read.all(`SELECT * FROM ${name}`)), name).not.toContain("quorvane");
    await core.clinician.psychotherapyNotes.keep({ sessionId: first.id, text: privateText(MARKER) });
    expect(rowsOf(core)[0]?.sealed).not.toEqual(before?.sealed);
  });

  it("[V16.2] a sealed text put in another's place, changed or cut short is refused by name and left as it is", async () => {
    const { core, first, second } = await withNote();
    const { psychotherapyNotes } = core.clinician;
    await psychotherapyNotes.keep({ sessionId: second.id, text: privateText("another day") });
    const sealedOf = (id: string) =>
      rowsOf(core).find(({ session_id }) => session_id === id)?.sealed ?? new Uint8Array();
    const [own, other] = [sealedOf(first.id), sealedOf(second.id)];
    const flipped = Uint8Array.from(own, (byte, index) => (index === own.length - 20 ? byte ^ 1 : byte));
    for (const sealed of [other, flipped, own.subarray(0, 12), new Uint8Array([2, ...own.subarray(1)])]) {
      overwrite(core, first.id, sealed);
      expect(await outcomeOf(psychotherapyNotes.open({ sessionId: first.id }))).toBe("SEALED_TEXT_DAMAGED");
      expect(sealedOf(first.id)).toEqual(Buffer.from(sealed));
    }
    overwrite(core, first.id, own);
    expect((await psychotherapyNotes.open({ sessionId: first.id })).text).toEqual(privateText(MARKER));
  });

  it("[V16.3] leave the hash of what is sealed in the audit log, and every look at them", async () => {
    const { core, first } = await withNote();
    await core.clinician.psychotherapyNotes.open({ sessionId: first.id });
    const rows = auditOf(core).filter(({ action }) => action.startsWith("psychotherapy-note"));
    expect(rows.map(({ action }) => action)).toEqual([
      "psychotherapy-note-kept",
      "psychotherapy-note-viewed",
    ]);
    expect(JSON.parse(rows[0]?.records ?? "[]")).toEqual([
      { kind: "psychotherapy-note", id: `${first.id}/1`, hash: expect.stringMatching(/^[0-9a-f]{64}$/u) },
    ]);
    expect(vaultOf(core).verifyAudit()).toMatchObject({ intact: true });
  });

  it("[V16.4] are in the answer of no other procedure", async () => {
    const { core, unit, map, first } = await withNote();
    const sheet = { practice: "both", mapId: map.id };
    const payloads = [
      undefined,
      { unitId: unit.id },
      { sessionId: first.id },
      { mapId: map.id },
      { mapId: map.id, sessionId: first.id },
      { sheet },
      { sheet, paper: "a4" },
    ];
    const names = (Object.keys(WHO_MAY_ASK) as ProcedureName[]).filter(
      (name) => !name.startsWith("psychotherapyNotes.") && !name.startsWith("vault."),
    );
    const said: string[] = [];
    for (const role of WINDOW_ROLES)
      for (const name of names)
        for (const payload of payloads) said.push(await answerOf(core, role, name, payload));
    expect(said.filter((answer) => answer.includes("I ask")).length).toBeGreaterThan(2);
    expect(said.filter((answer) => answer.includes("quorvane"))).toEqual([]);
    expect(JSON.stringify([core.world.asked, core.world.logged])).not.toContain("quorvane");
  });

  it("[V16.4] are the clinician's alone", () => {
    for (const name of ["open", "keep", "listOfUnit"] as const)
      expect(WHO_MAY_ASK[`psychotherapyNotes.${name}`]).toEqual(["clinician"]);
  });

  it("of a session that is not there are not to be had, nor kept", async () => {
    const { core } = await withNote();
    const sessionId = newSessionId();
    const { open, keep } = core.clinician.psychotherapyNotes;
    expect(await outcomeOf(open({ sessionId }))).toBe("NOT_FOUND");
    expect(await outcomeOf(keep({ sessionId, text: privateText("x") }))).toBe("NOT_FOUND");
  });
});

async function answerOf(
  core: TestCore,
  role: (typeof WINDOW_ROLES)[number],
  name: ProcedureName,
  payload: unknown,
): Promise<string> {
  const [feature = "", procedure = ""] = name.split(".");
  const client = core.as(role) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >;
  try {
    return JSON.stringify(await client[feature]?.[procedure]?.(payload)) ?? "";
  } catch (error) {
    return `${String(error)} ${JSON.stringify(error)}`;
  }
}
