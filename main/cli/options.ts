import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { currentPractice, practiceFolders } from "../core/practice-folder.ts";
import { BadCommand, EXIT, EXIT_WORDS } from "./outcomes.ts";

export const COMMANDS = ["create", "verify", "backup", "restore", "export", "info"] as const;
export type Command = (typeof COMMANDS)[number];

export type VaultOptions = {
  command: Command;
  /** The vault's folder. */
  dir: string | undefined;
  anchorDir: string;
  backup: string | undefined;
  to: string | undefined;
  by: "passphrase" | "recovery-key";
  withPsychotherapyNotes: boolean;
  json: boolean;
  cheapKeysForTests: boolean;
};

export const HELP = `attune-vault COMMAND [options]

  create  --dir FOLDER               make a new, empty vault, and say its recovery key once
  info    --dir FOLDER               what can be known without a passphrase
  verify  --dir FOLDER               check every page, the whole audit log and every record
  backup  --dir FOLDER [--to FOLDER] make a verified backup, and put a copy of it elsewhere too
  restore --backup FILE --to FOLDER [--dir FOLDER]
                                     make a vault from a backup, beside whatever stands; --dir names the vault
                                     it was made from, where there still is one: its present passphrase counts
  export  --dir FOLDER [--to FILE]   everything the vault holds, as JSON lines. NOT ENCRYPTED

  --recovery-key                     open with the recovery key instead of the passphrase
  --with-psychotherapy-notes         export them too
  --anchors FOLDER                   where this computer remembers its vaults; beside the vault unless said
  --json                             one JSON line with the result; progress as JSON lines on the error stream

FOLDER is the vault's own folder, or a data folder of Attune with "practice" in it.
The passphrase (or key) is asked for, or read from ATTUNE_PASSPHRASE, or from the first line of standard input.
It is never taken from the command line, where other programs could read it.

Exit codes
${Object.entries(EXIT)
  .map(([name, code]) => `  ${String(code).padStart(2)}  ${EXIT_WORDS[name as keyof typeof EXIT]}`)
  .join("\n")}
`;

/** Null when help was asked for. */
export function readOptions(args: string[]): VaultOptions | null {
  const { values, positionals } = parse(args);
  if (values.help === true || positionals[0] === "help") return null;
  const command = COMMANDS.find((one) => one === positionals[0]);
  if (command === undefined || positionals.length > 1) {
    throw new BadCommand(`Say one of ${COMMANDS.join(", ")}. With --help, all of it is explained.`);
  }
  const dir = values.dir === undefined ? undefined : vaultFolder(values.dir);
  const beside = dir ?? (values.to === undefined ? undefined : resolve(values.to));
  require(command, { dir, backup: values.backup, to: values.to });
  return {
    command,
    dir,
    anchorDir: resolve(values.anchors ?? join(dirname(beside ?? "."), "anchors")),
    backup: values.backup,
    to: values.to === undefined ? undefined : resolve(values.to),
    by: values["recovery-key"] === true ? "recovery-key" : "passphrase",
    withPsychotherapyNotes: values["with-psychotherapy-notes"] === true,
    json: values.json === true,
    cheapKeysForTests: values["cheap-keys-for-tests"] === true,
  };
}

function require(command: Command, given: { dir?: string; backup?: string; to?: string } | object): void {
  const needs: Record<Command, string[]> = {
    create: ["dir"],
    info: ["dir"],
    verify: ["dir"],
    backup: ["dir"],
    export: ["dir"],
    restore: ["backup", "to"],
  };
  for (const name of needs[command]) {
    const there = Object.entries(given).some(([key, value]) => key === name && value !== undefined);
    if (!there) throw new BadCommand(`${command} needs --${name}. With --help, all of it is explained.`);
  }
}

/** The app's data folder keeps the clinician's own vault under this name. */
function vaultFolder(given: string): string {
  const dataDir = resolve(given);
  return practiceFolders(dataDir).length > 0 ? join(dataDir, currentPractice(dataDir)) : dataDir;
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        dir: { type: "string" },
        backup: { type: "string" },
        to: { type: "string" },
        anchors: { type: "string" },
        "recovery-key": { type: "boolean" },
        "with-psychotherapy-notes": { type: "boolean" },
        json: { type: "boolean" },
        help: { type: "boolean", short: "h" },
        "cheap-keys-for-tests": { type: "boolean" },
      },
    });
  } catch (error) {
    const says = error instanceof Error ? error.message : "";
    throw new BadCommand(`${says} With --help, all of it is explained.`);
  }
}
