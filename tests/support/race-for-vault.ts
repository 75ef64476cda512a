import { once } from "node:events";
import { codeOf, open, placeIn } from "./vault-at.ts";

/** Run as a process of its own: waits for the word, tries to open the vault, says how that went, and holds what it got. */
const [root = "", vaultId = "", recoveryKey = ""] = process.argv.slice(2);
process.stdout.write("ready\n");
await once(process.stdin, "data");
process.stdout.write(`${await codeOf(open(placeIn(root, { vaultId, recoveryKey })))}\n`);
process.stdin.resume();
