import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as electron from "electron";
import { shellOptions } from "./shell/options.ts";
import { runShell } from "./shell/shell.ts";

const outDir = join(fileURLToPath(import.meta.url), "../..");
await runShell(electron, shellOptions(electron.app, outDir, process.argv));
