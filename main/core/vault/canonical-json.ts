/**
 * One text for one value, whatever the order in which its keys were written: what is hashed and authenticated.
 * Keys with `undefined` are left out, as JSON does; anything JSON cannot hold throws.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "string" || typeof value === "boolean") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError("only finite numbers can be kept");
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object") return objectJson(value);
  throw new TypeError(`a ${typeof value} cannot be kept`);
}

/** In one string from the start: this runs several times in every commit. */
function objectJson(value: object): string {
  const fields = value as Record<string, unknown>;
  let text = "";
  for (const key of Object.keys(fields).toSorted()) {
    const part = fields[key];
    if (part !== undefined) text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(part)}`;
  }
  return `{${text}}`;
}
