import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { HostRequest } from "#main/core/control.ts";
import { writeWholeFile } from "#main/shell/write-whole-file.ts";
import { type ElectronStandIn, StandInWindow } from "#tests/support/electron-stand-in.ts";
import { ownFolder, unlockedShell } from "#tests/support/shell-fixture.ts";

const SAVE: HostRequest = { kind: "save-pdf", job: "job-1", paper: "a4", suggestedFileName: "Sheet.pdf" };
const PRINT: HostRequest = { kind: "print", job: "job-2", paper: "letter" };

async function ask(stand: ElectronStandIn, request: HostRequest) {
  const count = stand.windows.length;
  stand.core.says({ type: "request", requestId: 7, request });
  await new Promise((resolve) => setImmediate(resolve));
  return stand.windows[count];
}

const answer = async (stand: ElectronStandIn) => {
  const answers = () => stand.core.told.map(({ message }) => message).filter(({ type }) => type === "answer");
  await expect.poll(answers).toHaveLength(1);
  const [given] = answers();
  return given && "answer" in given ? given.answer : null;
};

describe("paper under Electron", () => {
  it("[E7] writes a tagged PDF from a hidden window where the clinician chose, for this user only", async () => {
    const { stand } = await unlockedShell();
    const target = join(ownFolder(), "chosen.pdf");
    stand.dialog.chosen = { canceled: false, filePath: target };
    const hidden = await ask(stand, SAVE);
    expect(hidden).toBeInstanceOf(StandInWindow);
    expect(hidden?.url).toBe("app://attune/print");
    if (hidden) stand.load(hidden);
    expect(await answer(stand)).toBe("done");
    expect(stand.dialog.asked).toMatchObject([{ defaultPath: "Sheet.pdf" }]);
    expect(hidden?.webContents.printed).toEqual([
      {
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        preferCSSPageSize: true,
        printBackground: true,
      },
    ]);
    expect(hidden?.webContents.posted[0]?.message).toEqual({ role: "print" });
    expect(stand.core.told.map(({ message }) => message)).toContainEqual({
      type: "connect",
      portId: 3,
      role: "print",
      printJob: "job-1",
    });
    expect([hidden?.shown, hidden?.destroyed]).toEqual([false, true]);
    expect(readFileSync(target, "utf8")).toBe("%PDF-made-up");
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(target, ".."))).toEqual(["chosen.pdf"]);
  });

  it("[E7] writes a finished file where the clinician chose, for this user only, without any window", async () => {
    const { stand } = await unlockedShell();
    const target = join(ownFolder(), "chosen.svg");
    stand.dialog.chosen = { canceled: false, filePath: target };
    const bytes = Buffer.from("<svg/>");
    const window = await ask(stand, {
      kind: "save-file",
      type: "svg",
      bytes,
      suggestedFileName: "cycle-map.svg",
    });
    expect(await answer(stand)).toBe("done");
    expect(window).toBeUndefined();
    expect(stand.dialog.asked).toMatchObject([
      { defaultPath: "cycle-map.svg", filters: [{ name: "SVG picture", extensions: ["svg"] }] },
    ]);
    expect(readFileSync(target, "utf8")).toBe("<svg/>");
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(target, ".."))).toEqual(["chosen.svg"]);
  });

  it("opens no window when the clinician changes their mind", async () => {
    const { stand } = await unlockedShell();
    expect(await ask(stand, SAVE)).toBeUndefined();
    expect(await answer(stand)).toBe("cancelled");
  });

  it("says so when the file cannot be written, and leaves nothing behind", async () => {
    const { stand } = await unlockedShell();
    const folder = ownFolder();
    stand.dialog.chosen = { canceled: false, filePath: join(folder, "no-such-folder", "a.pdf") };
    const hidden = await ask(stand, SAVE);
    if (hidden) stand.load(hidden);
    expect(await answer(stand)).toBe("file-not-written");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("writes nothing when the page says it failed", async () => {
    const { stand } = await unlockedShell();
    const folder = ownFolder();
    stand.dialog.chosen = { canceled: false, filePath: join(folder, "a.pdf") };
    const hidden = await ask(stand, SAVE);
    if (hidden) {
      hidden.webContents.layout = Promise.resolve("failed");
      stand.load(hidden);
    }
    expect(await answer(stand)).toBe("unavailable");
    expect([hidden?.destroyed, readdirSync(folder)]).toEqual([true, []]);
  });

  it("gives up on a page that is not laid out in time", async () => {
    const { stand, letTimersRun } = await unlockedShell();
    const hidden = await ask(stand, PRINT);
    letTimersRun();
    expect(await answer(stand)).toBe("unavailable");
    expect(hidden?.destroyed).toBe(true);
  });

  it.each([
    [[true, ""], "done"],
    [[false, "Print job canceled"], "cancelled"],
    [[false, "Print job failed"], "unavailable"],
  ] as const)("answers what became of a print: %j is %s", async ([success, reason], expected) => {
    const { stand } = await unlockedShell();
    const hidden = await ask(stand, PRINT);
    if (hidden) {
      hidden.webContents.printOutcome = [success, reason];
      stand.load(hidden);
    }
    expect(await answer(stand)).toBe(expected);
    expect(hidden?.webContents.printed).toEqual([{ printBackground: true, pageSize: "Letter" }]);
    expect(hidden?.destroyed).toBe(true);
  });
});

describe("writing a whole file", () => {
  it("replaces an older file in one step", async () => {
    const target = join(ownFolder(), "a.pdf");
    writeFileSync(target, "old");
    await writeWholeFile(target, Buffer.from("new"), "t");
    expect(readFileSync(target, "utf8")).toBe("new");
  });

  it("leaves the older file as it was when it fails", async () => {
    const folder = ownFolder();
    const target = join(folder, "a.pdf");
    writeFileSync(target, "old");
    writeFileSync(join(folder, ".a.pdf.t.part"), "in the way");
    chmodSync(target, 0o600);
    await expect(writeWholeFile(target, Buffer.from("new"), "t")).rejects.toThrow();
    expect(readFileSync(target, "utf8")).toBe("old");
  });
});
