import { open, placeIn } from "./vault-at.ts";

/** Run as a process of its own: opens a vault, says so, and holds it until it is killed. */
const [root = "", vaultId = "", recoveryKey = ""] = process.argv.slice(2);
await open(placeIn(root, { vaultId, recoveryKey }));
process.stdout.write("open\n");
process.stdin.resume();
