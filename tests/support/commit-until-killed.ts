import { writeSync } from "node:fs";
import { keep, open, placeIn } from "./vault-at.ts";

/** Run as a process of its own: commits as fast as it can, and says after each commit which one is on the disk. */
const [root = "", vaultId = "", recoveryKey = ""] = process.argv.slice(2);
const vault = await open(placeIn(root, { vaultId, recoveryKey }));
for (;;) {
  const number = vault.counter + 1;
  keep(vault, `key-${number}`, `value ${number} ${"x".repeat(number % 3000)}`);
  writeSync(1, `${number}\n`);
}
