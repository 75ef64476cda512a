import { parseArgs } from "node:util";

export type StartOptions = {
  host: "electron" | "browser" | "either";
  port: number;
  open: boolean;
  json: boolean;
  /** Null: the project's own folder for trying things out. */
  dataDir: string | null;
  sample: boolean;
  cheapKeysForTests: boolean;
};

/** A command line nobody can follow, with a sentence that says what is wrong with it. */
export class BadOptions extends Error {}

const KNOWN =
  "Attune can be started with --host=electron or --host=browser, --port=NUMBER, --no-open, --json, --data-dir FOLDER and --sample.";

export function parseStartOptions(args: string[]): StartOptions {
  const values = read(args);
  const { host = "either" } = values;
  if (host !== "either" && host !== "electron" && host !== "browser") {
    throw new BadOptions(`--host is electron or browser, not "${host}". ${KNOWN}`);
  }
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new BadOptions(`--port is a number from 0 to 65535, not "${values.port}". ${KNOWN}`);
  }
  const json = values.json ?? false;
  const open = !json && values.open !== false;
  const onlyBrowser = json || !open || values.port !== undefined;
  if (onlyBrowser && host === "electron") {
    throw new BadOptions(`--port, --no-open and --json go with --host=browser only. ${KNOWN}`);
  }
  return {
    host: onlyBrowser ? "browser" : host,
    port,
    open,
    json,
    dataDir: values["data-dir"] ?? null,
    sample: values.sample ?? values["data-dir"] === undefined,
    cheapKeysForTests: values["cheap-keys-for-tests"] ?? false,
  };
}

function read(args: string[]) {
  try {
    return parseArgs({
      args,
      allowNegative: true,
      options: {
        host: { type: "string" },
        port: { type: "string" },
        open: { type: "boolean" },
        json: { type: "boolean" },
        "data-dir": { type: "string" },
        sample: { type: "boolean" },
        "cheap-keys-for-tests": { type: "boolean" },
      },
    }).values;
  } catch (error) {
    throw new BadOptions(`${error instanceof Error ? error.message.split(". ")[0] : "Bad option"}. ${KNOWN}`);
  }
}
