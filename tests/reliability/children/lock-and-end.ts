import { kept, open, placeIn } from "#tests/support/vault-at.ts";

/** Reads everything, then closes the vault at a word and ends; with `stay` it goes on living, as no core does. */
const [root = "", vaultId = "", recoveryKey = "", stay = ""] = process.argv.slice(2);
const vault = await open(placeIn(root, { vaultId, recoveryKey }));
const read = JSON.stringify(kept(vault));
process.stdout.write(`open ${read.length}\n`);
process.stdin.once("data", () => {
  vault.close();
  if (stay !== "stay") process.exit(0);
  process.stdout.write("closed\n");
});
