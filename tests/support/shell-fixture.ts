import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Clock } from "#main/host/core-supervisor.ts";
import { runShell } from "#main/shell/shell.ts";
import { type ElectronStandIn, electronStandIn } from "./electron-stand-in.ts";
import { smallRenderer } from "./host-fixture.ts";

/** A folder of this test's own, gone after it. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "attune-shell-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The shell, running against the stand-in, with its timers in the test's hands. */
export async function runningShell(prepare: (stand: ElectronStandIn) => void = () => {}) {
  const stand = electronStandIn();
  prepare(stand);
  const outDir = ownFolder();
  mkdirSync(join(outDir, "renderer"));
  cpSync(smallRenderer(), join(outDir, "renderer"), { recursive: true });
  const timers: { delayMs: number; run: () => void; live: boolean }[] = [];
  const clock: Clock = {
    now: () => 0,
    after(delayMs, run) {
      const timer = { delayMs, run, live: true };
      timers.push(timer);
      return () => {
        timer.live = false;
      };
    },
  };
  const core = { dataDir: "data", openSample: false, cheapKeysForTests: false };
  const shell = runShell(stand.electron, { outDir, core, clock });
  // A test that does not wait for the shell must not be told of its end as a surprise.
  shell.catch(() => {});
  const letTimersRun = () => {
    for (const timer of timers.filter(({ live }) => live)) {
      timer.live = false;
      timer.run();
    }
  };
  // The shell reads its files and starts its core before it first waits for anything of ours.
  await new Promise((resolve) => setImmediate(resolve));
  return { stand, shell, outDir, letTimersRun };
}

/** As above, unlocked: the clinician's window is the one on screen, and has its port. */
export async function unlockedShell() {
  const running = await runningShell();
  const { stand } = running;
  stand.core.says({ type: "ready" });
  stand.load(stand.window);
  stand.core.says({ type: "opened" });
  stand.load(stand.window);
  return running;
}
