import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";

/** What a process did to the files of one folder, in its order. `saved`: what it acknowledged. */
export type DiskEvent =
  | { does: "write"; file: string; at: number; bytes: Buffer }
  | { does: "truncate"; file: string; length: number }
  | { does: "sync"; file: string }
  | { does: "saved"; number: number };

const CALLS = "openat,close,pwrite64,write,ftruncate,fsync,fdatasync";

export const canTrace = (): boolean => spawnSync("strace", ["-V"]).status === 0;

/** Runs a program to its end and gives back every write and sync below this folder. */
export function traced(command: string[], folder: string, log: string): DiskEvent[] {
  const options = ["-f", "-qq", "-xx", "-s", "200000", "-e", `trace=${CALLS}`, "-o", log];
  spawnSync("strace", [...options, ...command], { stdio: "ignore" });
  const files = new Map<string, string>();
  return wholeCalls(readFileSync(log, "latin1")).flatMap((line) => eventOf(line, folder, files));
}

/** A call that another thread broke into stands on two lines. */
function wholeCalls(log: string): string[] {
  const begun = new Map<string, string>();
  return log.split("\n").flatMap((line) => {
    const [, thread = "", call = ""] = /^(\d+)\s+(.*)$/u.exec(line) ?? [];
    if (call.endsWith("<unfinished ...>")) {
      begun.set(thread, call.replace(/\s*<unfinished \.\.\.>$/u, ""));
      return [];
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/u.exec(call);
    return [resumed ? `${begun.get(thread) ?? ""}${resumed[1] ?? ""}` : call];
  });
}

function eventOf(call: string, folder: string, files: Map<string, string>): DiskEvent[] {
  const [, name = "", rest = ""] = /^(\w+)\((.*)$/u.exec(call) ?? [];
  const result = /\)\s+= (-?\d+)/u.exec(call)?.[1] ?? "-1";
  if (result.startsWith("-")) return [];
  if (name === "openat") {
    const path = bytesIn(rest).toString("utf8");
    if (path.startsWith(`${folder}/`)) files.set(result, basename(path));
    else files.delete(result);
    return [];
  }
  const handle = /^(\d+)/u.exec(rest)?.[1] ?? "";
  if (name === "write" && handle === "1") return savedIn(bytesIn(rest).toString("latin1"));
  const file = files.get(handle);
  if (file === undefined) return [];
  if (name === "pwrite64") return [{ does: "write", file, at: lastNumber(rest), bytes: bytesIn(rest) }];
  if (name === "ftruncate") return [{ does: "truncate", file, length: lastNumber(rest) }];
  if (name === "fsync" || name === "fdatasync") return [{ does: "sync", file }];
  if (name === "close") files.delete(handle);
  return [];
}

const savedIn = (text: string): DiskEvent[] => {
  const number = /saved (\d+)/u.exec(text)?.[1];
  return number === undefined ? [] : [{ does: "saved", number: Number(number) }];
};

function bytesIn(call: string): Buffer {
  const text = /"((?:\\x[0-9a-f]{2})*)"/u.exec(call)?.[1] ?? "";
  return Buffer.from(text.replaceAll("\\x", ""), "hex");
}

const lastNumber = (call: string): number => Number(/(\d+)\)\s+= /u.exec(call)?.[1] ?? 0);
