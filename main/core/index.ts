import { nodeComplaint } from "./node-version.ts";

const EXIT_NODE_TOO_OLD = 3;

// Before anything else is loaded: on a Node that is too old the vault's driver ends the process without a word.
const complaint = nodeComplaint(process.versions.node);
if (complaint) {
  process.stderr.write(`${complaint}\n`);
  process.exit(EXIT_NODE_TOO_OLD);
}
const { startCore } = await import("./start-core.ts");
await startCore(process);
