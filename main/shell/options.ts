import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { App } from "electron";
import type { ShellOptions } from "./shell.ts";

/**
 * Where the data is and what opens first. The installed app takes no say from its command line: only one run from the
 * project's folder can be pointed elsewhere, and it then keeps Electron's own files there too.
 */
export function shellOptions(
  app: Pick<App, "isPackaged" | "getPath" | "setPath">,
  outDir: string,
  argv: string[],
): ShellOptions {
  const said = app.isPackaged ? {} : readArguments(argv);
  if (said["data-dir"] !== undefined) app.setPath("userData", join(resolve(said["data-dir"]), "electron"));
  const dataDir =
    said["data-dir"] === undefined ? join(app.getPath("userData"), "data") : resolve(said["data-dir"]);
  return { outDir, core: { dataDir, openSample: said.sample ?? false, cheapKeysForTests: false } };
}

/** Electron's own switches come along on the same line, so what is not ours is passed over. */
function readArguments(argv: string[]) {
  const options = { "data-dir": { type: "string" }, sample: { type: "boolean" } } as const;
  const ours = argv.filter((word) => word === "--sample" || word.startsWith("--data-dir="));
  return parseArgs({ args: ours, options }).values;
}
