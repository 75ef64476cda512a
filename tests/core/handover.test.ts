import { describe, expect, it } from "vitest";
import { type ProcedureName, WHO_MAY_ASK } from "#main/core/roles.ts";
import { WINDOW_ROLES, type WindowRole } from "#shared/contract/roles.ts";
import { CHECK_IN } from "#shared/forms/check-in.ts";
import { auditOf, outcomeOf, PASSPHRASE, startWithPractice, type TestCore } from "#tests/support/core.ts";
import { createCouple } from "#tests/support/couple.ts";
import { EVERY_KIND, handing, inSession, q, ratings } from "#tests/support/forms.ts";

const PROCEDURES = Object.keys(WHO_MAY_ASK) as ProcedureName[];
/** All that a form's window is ever answered. */
const FORM_WINDOW: ProcedureName[] = [
  "handover.form",
  "handover.answer",
  "handover.setPaused",
  "handover.finish",
  "handover.giveBack",
  "vault.lock",
  "vault.watchLock",
];
const LOCK: ProcedureName[] = ["vault.lock", "vault.watchLock"];

function ask(core: TestCore, role: WindowRole, name: ProcedureName) {
  const [feature = "", procedure = ""] = name.split(".");
  const client = core.as(role) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >;
  return outcomeOf(client[feature]?.[procedure]?.({ nonsense: true }) ?? Promise.resolve());
}

async function handedOver(form = CHECK_IN) {
  const core = await startWithPractice({ forms: [CHECK_IN, EVERY_KIND] });
  const couple = await inSession(core.clinician);
  const begun = handing(couple.unit.id, couple.a, couple.session.id, form);
  await core.clinician.handover.begin(begun);
  return { ...core, ...couple, begun, window: core.as("client-form") };
}

async function rateAll({ window }: Awaited<ReturnType<typeof handedOver>>, ...values: number[]) {
  for (const answer of ratings(...values)) await window.handover.answer(answer);
}

describe("while a form is handed over, the gate", () => {
  it("[T12] answers its own window only what is listed, and everyone else nothing but the lock", async () => {
    const core = await handedOver();
    expect(PROCEDURES.filter((name) => WHO_MAY_ASK[name].includes("client-form")).toSorted()).toEqual(
      FORM_WINDOW.toSorted(),
    );
    for (const role of WINDOW_ROLES)
      for (const name of PROCEDURES) {
        const may =
          role === "client-form" ? FORM_WINDOW : LOCK.filter((one) => WHO_MAY_ASK[one].includes(role));
        if (may.includes(name)) continue;
        expect(await ask(core, role, name), `${role} ${name}`).toBe("NOT_ALLOWED");
      }
    expect(core.world.events).toEqual(["opened", "handed-over"]);
  });

  it("[P3] answers a form's window nothing when none is handed over, or not any more", async () => {
    const core = await handedOver();
    await core.window.handover.giveBack({ by: "passphrase", passphrase: PASSPHRASE });
    for (const name of FORM_WINDOW) expect(await ask(core, "client-form", name), name).toBe("NOT_ALLOWED");
    expect(await core.clinician.units.list()).toHaveLength(1);
    expect(core.world.events).toEqual(["opened", "handed-over", "given-back"]);
  });

  it("[P4] lets the clinician lock, from the form's window and from any other", async () => {
    const core = await handedOver();
    expect(await outcomeOf(core.window.vault.lock())).toBe("answered");
    expect(await outcomeOf(core.clinician.vault.lock())).toBe("answered");
  });
});

describe("a handed-over form", () => {
  it("shows its partner their name, the questions and their own answers so far, and keeps each one at once", async () => {
    const core = await handedOver();
    const { window, begun } = core;
    expect(await window.handover.form()).toMatchObject({
      state: "open",
      partnerName: "Anna",
      answers: [],
      form: CHECK_IN,
      pin: false,
      sample: false,
    });
    await window.handover.answer({ questionId: q("closeness"), value: 4 });
    await window.handover.answer({ questionId: q("closeness"), value: 5 });
    await window.handover.answer({ questionId: q("hope"), value: 7 });
    await window.handover.answer({ questionId: q("hope"), value: null });
    expect(await window.handover.form()).toMatchObject({
      answers: [{ questionId: "closeness", value: 5 }],
    });
    const audit = auditOf(core).slice(-4);
    expect(audit.map(({ action, author }) => [action, author])).toEqual(
      Array.from({ length: 4 }, () => ["form-answered", "partner"]),
    );
    expect(audit[0]?.records).toContain(begun.id);
    expect(core.keeper.practice()?.vault.verifyAudit()).toMatchObject({ intact: true });
  });

  it("refuses what does not fit, naming question and problem, and keeps nothing of it", async () => {
    const { window } = await handedOver(EVERY_KIND);
    const refused = async (questionId: string, value: number | string) => {
      const error: unknown = await window.handover
        .answer({ questionId: q(questionId), value })
        .catch((e) => e);
      return (error as { code: string; data: unknown }).data;
    };
    expect(await refused("rating", 11)).toEqual({ questionId: "rating", problem: "too-high" });
    expect(await refused("short", "not asked yet")).toEqual({ questionId: "short", problem: "not-asked" });
    expect(await window.handover.form()).toMatchObject({ answers: [] });
  });

  it("hides itself while it is paused, takes no answer then, and is the same afterwards", async () => {
    const { window } = await handedOver();
    await window.handover.answer({ questionId: q("safety"), value: 9 });
    await window.handover.setPaused({ paused: true });
    const paused = await window.handover.form();
    expect(paused.state).toBe("paused");
    expect(JSON.stringify(paused)).not.toMatch(/safety|Anna|"value"/u);
    expect(await outcomeOf(window.handover.answer({ questionId: q("hope"), value: 1 }))).toBe("NOT_ALLOWED");
    await window.handover.setPaused({ paused: false });
    expect(await window.handover.form()).toMatchObject({ answers: [{ questionId: "safety", value: 9 }] });
  });

  it("is finished only when all that must be answered is; then it shows and takes nothing any more", async () => {
    const core = await handedOver();
    const { window } = core;
    await rateAll(core, 1, 2, 3);
    const error: unknown = await window.handover.finish().catch((e) => e);
    expect(error).toMatchObject({ code: "FORM_INCOMPLETE", data: { questionIds: ["hope"] } });
    await window.handover.answer({ questionId: q("hope"), value: 4 });
    await window.handover.finish();
    await window.handover.setPaused({ paused: false });
    const finished = await window.handover.form();
    expect(finished.state).toBe("finished");
    expect(JSON.stringify(finished)).not.toMatch(/closeness|Anna|"value"/u);
    expect(await outcomeOf(window.handover.answer({ questionId: q("hope"), value: 1 }))).toBe("NOT_ALLOWED");
  });

  it("given back unfinished goes on where it was; finished, it is not asked again", async () => {
    const core = await handedOver();
    const { window, clinician, unit, a, session } = core;
    const back = () => window.handover.giveBack({ by: "passphrase", passphrase: PASSPHRASE });
    await rateAll(core, 1, 2);
    await back();
    await clinician.handover.begin(handing(unit.id, a, session.id));
    expect(await window.handover.form()).toMatchObject({ answers: [{ value: 1 }, { value: 2 }] });
    await rateAll(core, 1, 2, 3, 4);
    await window.handover.finish();
    await back();
    expect(await clinician.handover.cameFrom()).toEqual({
      unitId: unit.id,
      sessionId: session.id,
      from: "session",
    });
    expect(await clinician.handover.cameFrom()).toBeNull();
    expect(await outcomeOf(clinician.handover.begin(handing(unit.id, a, session.id)))).toBe(
      "ALREADY_ANSWERED",
    );
  });

  it("gives the second partner nothing of the first: no answer, no name, no id", async () => {
    const core = await handedOver();
    const { window, clinician, unit, b, session, begun, a } = core;
    await rateAll(core, 9, 9, 9, 9);
    await window.handover.finish();
    await window.handover.giveBack({ by: "passphrase", passphrase: PASSPHRASE });
    await clinician.handover.begin(handing(unit.id, b, session.id));
    const theirs = JSON.stringify(await window.handover.form());
    for (const marker of ["Anna", a, begun.id, '"value":9']) expect(theirs).not.toContain(marker);
    expect(theirs).toContain("Michael");
  });

  it("is handed to nobody who is not of the unit, and not for another unit's session", async () => {
    const core = await startWithPractice();
    const { clinician } = core;
    const { unit, session, a } = await inSession(clinician);
    const other = await createCouple(clinician);
    const begin = (input: ReturnType<typeof handing>) => outcomeOf(clinician.handover.begin(input));
    expect(await begin(handing(other.id, a, null))).toBe("NOT_FOUND");
    expect(await begin(handing(other.id, other.partners[0]?.id ?? a, session.id))).toBe("NOT_FOUND");
    expect(await begin(handing(unit.id, a, session.id, EVERY_KIND))).toBe("NOT_FOUND");
    expect(core.world.events).toEqual(["opened"]);
  });
});

describe("the way back", () => {
  it("is the passphrase, and says no to any other", async () => {
    const core = await handedOver();
    const { window } = core;
    const wrong = { by: "passphrase", passphrase: "not the passphrase at all" } as const;
    expect(await outcomeOf(window.handover.giveBack(wrong))).toBe("WRONG_PASSPHRASE");
    expect(await outcomeOf(window.handover.giveBack({ by: "sample" }))).toBe("WRONG_PASSPHRASE");
    expect((await window.handover.form()).state).toBe("open");
    expect(auditOf(core).at(-1)).toMatchObject({ action: "giving-back-refused" });
    await window.handover.giveBack({ by: "passphrase", passphrase: PASSPHRASE });
    expect(auditOf(core).at(-1)).toMatchObject({ action: "form-given-back" });
  });

  async function withPin(pin = "4711") {
    const core = await startWithPractice();
    await core.clinician.handover.setPin({ pin });
    const { unit, a } = await inSession(core.clinician);
    await core.clinician.handover.begin(handing(unit.id, a));
    const window = core.as("client-form");
    const byPin = (given: string) => outcomeOf(window.handover.giveBack({ by: "pin", pin: given }));
    return { ...core, unit, a, window, byPin };
  }
  const wait = (core: TestCore, ms: number) => {
    core.world.now = new Date(core.world.now.getTime() + ms);
  };

  it("may be a PIN, once one is set", async () => {
    const { window, byPin } = await withPin();
    expect(await window.handover.form()).toMatchObject({ pin: true });
    expect(await byPin("4712")).toBe("WRONG_PIN");
    expect(await byPin("4711")).toBe("answered");
  });

  it("makes the next PIN wait after wrong ones, and after five takes the passphrase only", async () => {
    const core = await withPin();
    const { window, byPin } = core;
    expect(await byPin("0000")).toBe("WRONG_PIN");
    expect(await byPin("0001")).toBe("WRONG_PIN");
    expect(await byPin("4711")).toBe("TRY_LATER");
    for (const waitMs of [2_000, 4_000]) {
      wait(core, waitMs - 1);
      expect(await byPin("4711")).toBe("TRY_LATER");
      wait(core, 1);
      expect(await byPin("0002")).toBe("WRONG_PIN");
    }
    wait(core, 8_000);
    expect(await byPin("0003")).toBe("PIN_CLOSED");
    wait(core, 1_000_000);
    expect(await byPin("4711")).toBe("PIN_CLOSED");
    expect(await window.handover.form()).toMatchObject({ pin: false });
    await window.handover.giveBack({ by: "passphrase", passphrase: PASSPHRASE });
    await core.clinician.handover.begin(handing(core.unit.id, core.a));
    expect(await byPin("4711")).toBe("answered");
  });

  it("many PINs at once are tried one after the other", async () => {
    const { byPin } = await withPin();
    const all = await Promise.all(["0000", "0001", "0002", "4711"].map(byPin));
    expect(all).toEqual(["WRONG_PIN", "WRONG_PIN", "TRY_LATER", "TRY_LATER"]);
  });

  it("is no PIN that was never set, or was taken away", async () => {
    const core = await handedOver();
    expect(await outcomeOf(core.window.handover.giveBack({ by: "pin", pin: "0000" }))).toBe("PIN_CLOSED");
    await core.window.handover.giveBack({ by: "passphrase", passphrase: PASSPHRASE });
    expect(await core.clinician.handover.pin()).toEqual({ set: false });
    expect(await core.clinician.handover.setPin({ pin: "123456" })).toEqual({ set: true });
    expect(await core.clinician.handover.setPin({ pin: null })).toEqual({ set: false });
    for (const pin of ["123", "123456789", "12a4"])
      expect(await outcomeOf(core.clinician.handover.setPin({ pin }))).toBe("BAD_REQUEST");
  });

  it("keeps of a PIN nothing one could read", async () => {
    const core = await withPin("80085113");
    const kept = core.keeper.practice()?.vault.read.all("SELECT key, value FROM setting");
    expect(JSON.stringify(kept)).toContain("handover.pin");
    expect(JSON.stringify(kept)).not.toContain("80085113");
  });
});
