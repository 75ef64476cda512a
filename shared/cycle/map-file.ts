import { mapContentSchema } from "../domain/map-content.ts";
import { optionalLine } from "../domain/text.ts";
import { PARTNER_NAME_MAX } from "../domain/unit.ts";
import { z } from "../domain/zod.ts";
import { plainJson } from "./plain-json.ts";

const FORMAT = "attune-cycle-map";
const VERSION = 1;

/** Longest file that is looked at, in characters: several times what the fullest map takes. */
export const MAP_FILE_MAX = 512 * 1024;
const DEPTH_MAX = 8;
const PARTS_MAX = 4_000;

/** One map as a file: no ids, no dates, nothing of the practice it came from. */
const mapFileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** What the two sides are called; empty where names were left out. */
  names: z.strictObject({ a: optionalLine(PARTNER_NAME_MAX), b: optionalLine(PARTNER_NAME_MAX) }),
  map: mapContentSchema,
});
export type MapFile = z.infer<typeof mapFileSchema>;

/** Why a file is not taken in, and where in it. The place names keys and positions, never what stands there. */
export const importRefusalSchema = z.strictObject({
  reason: z.enum([
    "too-large",
    "not-json",
    "too-deep",
    "too-many-parts",
    "forbidden-key",
    "not-a-map",
    "newer-version",
    "does-not-fit",
  ]),
  place: z.string(),
});
export type ImportRefusal = z.infer<typeof importRefusalSchema>;

export const mapFileText = (names: MapFile["names"], map: MapFile["map"]): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, names, map } satisfies MapFile, null, 2)}\n`;

export type ReadMapFile = { ok: true; file: MapFile } | { ok: false; refusal: ImportRefusal };

/** Reads a file somebody chose. Whatever is in it, it is either a whole map or a refusal that names the place (E10). */
export function readMapFile(text: string): ReadMapFile {
  if (text.length > MAP_FILE_MAX) return refuse("too-large");
  const parsed = plainJson(text, { depth: DEPTH_MAX, parts: PARTS_MAX, keys: OWN_KEYS });
  if (!parsed.ok) return refuse(parsed.reason, parsed.place);
  const head = z.looseObject({ format: z.literal(FORMAT), version: z.int().min(1) }).safeParse(parsed.value);
  if (!head.success) return refuse("not-a-map", placeOf(head.error));
  if (head.data.version > VERSION) return refuse("newer-version", "version");
  const file = mapFileSchema.safeParse(parsed.value);
  return file.success ? { ok: true, file: file.data } : refuse("does-not-fit", placeOf(file.error));
}

const refuse = (reason: ImportRefusal["reason"], place = ""): ReadMapFile => ({
  ok: false,
  refusal: { reason, place },
});

/** A path may lead through a key that is not ours: what is not one of our own words is left out of it. */
function placeOf({ issues }: z.ZodError): string {
  const path = issues[0]?.path ?? [];
  const known = path.map((step) => (typeof step === "number" || OWN_KEYS.has(String(step)) ? step : "…"));
  return z.core.toDotPath(known);
}

const OWN_KEYS = new Set(
  (
    "format version names map kind name topic sides exits a b role items strength body slot text keptBy edge side " +
    "from by heard missed"
  ).split(" "),
);
