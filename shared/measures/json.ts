import type { Refusal } from "./findings.ts";

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type JsonObject = { [name: string]: Json };

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The most a file may hold before it is looked at any closer. */
export const FILE_LIMITS = { characters: 4_000_000, depth: 60, values: 250_000, text: 100_000 };

const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

export type ReadJson =
  | { ok: true; value: Json }
  | { ok: false; path: string; reason: Refusal; detail: string };

/** Text as JSON, once it is known to be of a size, depth and count that can do no harm, and to name no prototype. */
export function readJson(text: string): ReadJson {
  if (text.length > FILE_LIMITS.characters) return refused("$", "too-large", String(FILE_LIMITS.characters));
  let value: Json;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, "")) as Json;
  } catch {
    return refused("$", "not-json");
  }
  return fault(value) ?? { ok: true, value };
}

type Waiting = { value: Json; path: string; depth: number };

function fault(root: Json): ReadJson | undefined {
  const waiting: Waiting[] = [{ value: root, path: "", depth: 0 }];
  let seen = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path, depth } = next;
    seen += 1;
    if (seen > FILE_LIMITS.values) return refused("$", "too-many-values", String(FILE_LIMITS.values));
    if (typeof value === "string" && value.length > FILE_LIMITS.text) return refused(path, "text-too-long");
    if (typeof value !== "object" || value === null) continue;
    if (depth >= FILE_LIMITS.depth) return refused(path, "too-deep", String(FILE_LIMITS.depth));
    const wrong = Array.isArray(value) ? undefined : Object.keys(value).find((name) => FORBIDDEN.has(name));
    if (wrong !== undefined) return refused(below(path, wrong), "forbidden-name", wrong);
    for (const [name, inner] of Object.entries(value))
      waiting.push({
        value: inner,
        path: Array.isArray(value) ? `${path}[${name}]` : below(path, name),
        depth: depth + 1,
      });
  }
  return undefined;
}

const refused = (path: string, reason: Refusal, detail = ""): ReadJson => ({
  ok: false,
  path: path === "" ? "$" : path,
  reason,
  detail,
});

export const below = (path: string, name: string) => (path === "" ? name : `${path}.${name}`);
