import { create, placeIn } from "./vault-at.ts";

/** Run as a process of its own: says that it begins, makes a vault, says so, and ends. */
const [root = "", vaultId = "", recoveryKey = ""] = process.argv.slice(2);
process.stdout.write("begin\n");
const vault = await create(placeIn(root, { vaultId, recoveryKey }));
process.stdout.write("made\n");
vault.close();
