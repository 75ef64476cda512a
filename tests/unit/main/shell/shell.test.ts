import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { appMenu } from "#main/shell/app-menu.ts";
import { shellOptions } from "#main/shell/options.ts";
import { refusable } from "#tests/support/electron-stand-in.ts";
import { runningShell, unlockedShell } from "#tests/support/shell-fixture.ts";

describe("the shell", () => {
  it("[P2] runs the built core as a utility process and tells it where the data is", async () => {
    const { stand, outDir } = await runningShell();
    expect(stand.core.entry).toBe(`${outDir}/main/core.js`);
    expect(JSON.parse(stand.core.args[0] ?? "")).toEqual({
      dataDir: "data",
      openSample: false,
      cheapKeysForTests: false,
    });
  });

  it.each(["suspend", "lock-screen", "user-did-resign-active"])(
    "[V15] asks for a lock at %s",
    async (event) => {
      const { stand } = await unlockedShell();
      stand.powerMonitor.emit(event);
      expect(stand.core.told.at(-1)?.message).toEqual({ type: "lock" });
    },
  );

  it("[P4] ends a core that does not lock in time, and the clinician's window with it", async () => {
    const { stand, letTimersRun } = await unlockedShell();
    const clinician = stand.window;
    stand.powerMonitor.emit("suspend");
    letTimersRun();
    expect(stand.cores[0]?.killed).toBe(true);
    expect(clinician.destroyed).toBe(true);
  });

  it("[P4] ends a core that is held up, though that one does not hear Electron's request to end", async () => {
    const { stand, letTimersRun } = await unlockedShell();
    const held = spawn(process.execPath, ["--eval", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    const over = once(held, "exit");
    await once(held, "spawn");
    held.kill("SIGSTOP");
    stand.core.pid = held.pid;
    stand.powerMonitor.emit("suspend");
    letTimersRun();
    expect(await over).toEqual([null, "SIGKILL"]);
  });

  it("locks before it quits, lets the window live until then, and opens no other", async () => {
    const { stand } = await unlockedShell();
    const clinician = stand.window;
    const closing = refusable();
    clinician.emit("close", closing);
    expect([closing.prevented, clinician.destroyed]).toEqual([true, false]);
    expect(stand.core.told.at(-1)?.message).toEqual({ type: "lock" });
    const quitting = refusable();
    stand.app.emit("before-quit", quitting);
    expect(quitting.prevented).toBe(true);
    stand.core.says({ type: "locked" });
    stand.core.ends();
    await expect.poll(() => stand.app.exits).toEqual([0]);
    expect(stand.openWindows).toEqual([]);
    expect([stand.cores.length, stand.windows.length]).toEqual([1, 2]);
  });

  it("[E6] gives way to an Attune that runs already, and comes forward when another is started", async () => {
    const second = await runningShell(({ app }) => {
      app.onlyInstance = false;
    });
    expect([second.stand.app.quits, second.stand.cores.length]).toEqual([1, 0]);
    const { stand } = await unlockedShell();
    stand.window.minimized = true;
    stand.app.emit("second-instance");
    expect([stand.window.focused, stand.window.minimized]).toEqual([true, false]);
  });

  it("says so and ends when the core cannot be started", async () => {
    const { stand, shell, letTimersRun } = await runningShell();
    for (let tries = 0; tries < 3; tries += 1) {
      stand.core.ends();
      letTimersRun();
    }
    await shell;
    expect(stand.errors).toEqual(["Attune cannot start"]);
    expect(stand.app.exits).toEqual([1]);
  });

  it("has a menu that can lock and quit", () => {
    const done: string[] = [];
    const does = { lock: () => void done.push("lock"), quit: () => void done.push("quit") };
    const [practice] = appMenu(does, { mac: false });
    const items = Array.isArray(practice?.submenu) ? practice.submenu : [];
    for (const { click } of items) Reflect.apply(click ?? (() => {}), undefined, []);
    expect(done).toEqual(["lock", "quit"]);
    expect(items.map(({ accelerator }) => accelerator)).toEqual(["CmdOrCtrl+L", undefined, "CmdOrCtrl+Q"]);
  });
});

describe("the shell's options", () => {
  const app = (isPackaged: boolean) => {
    const paths: Record<string, string> = { userData: "/home/me/.config/Attune" };
    return {
      isPackaged,
      paths,
      getPath: (name: string) => paths[name] ?? "",
      setPath(name: string, path: string) {
        paths[name] = path;
      },
    };
  };
  const argv = ["electron", ".", "--data-dir=/elsewhere", "--sample", "--inspect=0"];

  it("take nothing from the command line of the installed app", () => {
    expect(shellOptions(app(true), "out", argv).core).toEqual({
      dataDir: "/home/me/.config/Attune/data",
      openSample: false,
      cheapKeysForTests: false,
    });
  });

  it("let the app run from the project be pointed elsewhere, with Electron's own files", () => {
    const unpackaged = app(false);
    expect(shellOptions(unpackaged, "out", argv).core).toMatchObject({
      dataDir: "/elsewhere",
      openSample: true,
    });
    expect(unpackaged.paths.userData).toBe("/elsewhere/electron");
  });
});
