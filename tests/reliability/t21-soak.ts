import { openSync, readdirSync } from "node:fs";
import { setImmediate as pause } from "node:timers/promises";
import { open } from "#tests/support/vault-at.ts";
import { fill, inFolder, type Reliability, vaultIn } from "./ground.ts";

const COMMITS_A_CYCLE = 20;
const WARM_UP = 200;
const GROWTH = 1.1;

const handles = () => readdirSync(process.platform === "linux" ? "/proc/self/fd" : "/dev/fd").length;

function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss;
}

/** `runs`: opening, twenty commits and a lock, one after the other in one process. */
export const soak: Reliability = {
  test: "T21",
  none: "handles leaked, or a tenth more memory, in years of opening, saving and locking",
  scale: { quick: 30, ci: 5_000, nightly: 20_000 },
  weakening: { what: "one file is left open at every lock", runs: 10 },
  async run(runs, weakened) {
    if (process.platform === "win32")
      return { runs: 0, bad: 0, skipped: "Open handles can only be counted on Linux and macOS." };
    return inFolder(async (folder) => {
      const place = await vaultIn(folder, 1);
      (await open(place)).close();
      const handlesBefore = handles();
      let memoryBefore = memory();
      for (let cycle = 1; cycle <= runs; cycle += 1) {
        const vault = await open(place);
        const from = (cycle % 500) * COMMITS_A_CYCLE;
        fill(vault, from, from + COMMITS_A_CYCLE - 1);
        vault.close();
        if (weakened) openSync(place.files.header, "r");
        if (cycle % 100 === 0) await pause();
        if (cycle === WARM_UP) memoryBefore = memory();
      }
      const leaked = Math.max(0, handles() - handlesBefore);
      const grew = runs > 2 * WARM_UP && memory() > memoryBefore * GROWTH ? 1 : 0;
      return { runs: runs * COMMITS_A_CYCLE, bad: leaked + grew };
    });
  },
};
