import { describe, expect, it } from "vitest";
import type { Operation } from "#shared/cycle/change.ts";
import { createPractice, outcomeOf, PASSPHRASE, temporaryFolder } from "#tests/support/core.ts";
import { spawnCore } from "#tests/support/core-process.ts";
import { addItem, createCoupleWithMap, operationOn } from "#tests/support/couple.ts";
import { reachingOut } from "#tests/support/homework.ts";
import { openJointWork } from "#tests/support/joint-work.ts";

const secret = { by: "passphrase" as const, passphrase: PASSPHRASE };

describe("the core process", () => {
  it("is ready, opens, and ends with code 0 when it is locked", async () => {
    const core = await spawnCore({ dataDir: temporaryFolder() });
    await createPractice(core.connect("unlock").core);
    await core.said("opened");
    const clinician = core.connect("clinician").core;
    expect(await clinician.units.list()).toEqual([]);
    await clinician.vault.lock();
    await core.said("locked");
    expect(await core.exited).toEqual({ code: 0, signal: null });
    expect(core.stderr()).toBe("");
  });

  it("opens the sample straight away when it was started so", async () => {
    const core = await spawnCore({ dataDir: temporaryFolder(), openSample: true });
    await core.said("opened");
    expect(await core.connect("clinician").core.units.list()).toHaveLength(4);
  });

  it("locks at the host's wish: windows are told, and one that says it is done is not waited for", async () => {
    const core = await spawnCore({ dataDir: temporaryFolder() });
    await createPractice(core.connect("unlock").core);
    const clinician = core.connect("clinician").core;
    const notices = (await clinician.vault.watchLock())[Symbol.asyncIterator]();
    const notice = notices.next();
    core.send({ type: "lock" });
    expect(await notice).toMatchObject({ value: { withinMs: 1000 } });
    await clinician.vault.lock();
    await core.said("locked");
    expect((await core.exited).code).toBe(0);
  });

  it("locks at the host's wish even when no window answers, and when nothing is open", async () => {
    for (const open of [true, false]) {
      const core = await spawnCore({ dataDir: temporaryFolder() });
      if (open) await createPractice(core.connect("unlock").core);
      core.connect("clinician");
      core.send({ type: "lock" });
      expect((await core.exited).code).toBe(0);
    }
  });

  it("closes the practice when its host is gone", async () => {
    const dataDir = temporaryFolder();
    const core = await spawnCore({ dataDir });
    await createPractice(core.connect("unlock").core);
    core.child.disconnect();
    expect((await core.exited).code).toBe(0);
    const next = await spawnCore({ dataDir });
    await next.connect("clinician").core.vault.unlock(secret);
  });

  it("answers the host's question whether it is there", async () => {
    const core = await spawnCore({ dataDir: temporaryFolder() });
    core.send({ type: "ping" });
    expect(await core.said("pong")).toEqual({ type: "pong" });
  });

  it("serves every port by its own role", async () => {
    const core = await spawnCore({ dataDir: temporaryFolder() });
    const unlock = core.connect("unlock");
    await createPractice(unlock.core);
    const display = core.connect("display");
    expect(await outcomeOf(unlock.core.units.list())).toBe("NOT_ALLOWED");
    expect(await outcomeOf(display.core.units.list())).toBe("NOT_ALLOWED");
    expect(await core.connect("clinician").core.units.list()).toEqual([]);
  });

  it("asks the host to print, and shows the page to that job's window only", async () => {
    const core = await spawnCore({ dataDir: temporaryFolder() });
    await createPractice(core.connect("unlock").core);
    const clinician = core.connect("clinician").core;
    const { unit, map } = await createCoupleWithMap(clinician);
    await openJointWork(clinician, unit);
    const paper = { paper: "a4", largePrint: false, greyscale: false } as const;
    const printed = clinician.homework.print({ sheets: [reachingOut(map.id)], ...paper });
    const { requestId, request } = await core.said("request");
    const page = await core.connect("print", "job" in request ? request.job : null).core.print.page();
    expect(page).toMatchObject({ kind: "homework", paper: "a4", sheets: [{ practice: "pursuer" }] });
    expect(await outcomeOf(core.connect("print", "another").core.print.page())).toBe("NOT_FOUND");
    core.send({ type: "answer", requestId, answer: "done" });
    expect(await printed).toEqual({ outcome: "sent" });
  });

  it("is not ended by frames that are no message, from a window or for a port that is not there", async () => {
    const core = await spawnCore({ dataDir: temporaryFolder() });
    const window = core.connect("clinician");
    for (const frame of [
      "",
      "MARKER",
      "null",
      "[]",
      "{}",
      '{"i":1}',
      '{"i":"1","p":{"u":7}}',
      new Uint8Array([255, 1]),
    ])
      window.sendFrame(frame);
    core.send({ type: "port-data", portId: 999, data: "{}" });
    core.send({ type: "port-closed", portId: 999 });
    expect((await window.core.vault.status()).state).toBe("none");
    expect(core.stderr()).not.toContain("MARKER");
  });

  it("killed in the middle of operations loses no acknowledged one", async () => {
    const dataDir = temporaryFolder();
    let core = await spawnCore({ dataDir });
    await createPractice(core.connect("unlock").core);
    const { map } = await createCoupleWithMap(core.connect("clinician").core);
    const acknowledged: Operation[] = [];
    for (const killAfter of [1, 7, 40]) {
      const { clinician, stop } = {
        clinician: core.connect("clinician").core,
        stop: acknowledged.length + killAfter,
      };
      const flood = Array.from({ length: 80 }, async (_, n) => {
        const operation = operationOn(map.id, { kind: "rename", name: `Name ${killAfter}-${n}` });
        await clinician.cycleMap.apply({ operation });
        acknowledged.push(operation);
        if (acknowledged.length === stop) core.child.kill("SIGKILL");
      });
      await Promise.allSettled(flood);
      expect(await core.exited).toMatchObject({ signal: "SIGKILL" });
      expect(acknowledged.length).toBeGreaterThanOrEqual(stop);

      core = await spawnCore({ dataDir });
      const after = core.connect("clinician").core;
      await after.vault.unlock(secret);
      const { revision } = await after.cycleMap.open({ mapId: map.id });
      expect(revision).toBeGreaterThanOrEqual(acknowledged.length);
      for (const operation of acknowledged) await after.cycleMap.apply({ operation });
      expect((await after.cycleMap.open({ mapId: map.id })).revision).toBe(revision);
    }
    const last = core.connect("clinician").core;
    await last.cycleMap.apply({ operation: operationOn(map.id, addItem("a", "move", "still here")) });
  });
});
