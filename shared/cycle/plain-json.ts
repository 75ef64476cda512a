/** How deep a file may be nested, of how many values it may be made, and which keys may be repeated in a message. */
export type JsonLimits = { depth: number; parts: number; keys: ReadonlySet<string> };

export type PlainJson =
  | { ok: true; value: unknown }
  | { ok: false; reason: "not-json" | "too-deep" | "too-many-parts" | "forbidden-key"; place: string };

const FORBIDDEN = ["__proto__", "constructor", "prototype"];

/** Parses a text nobody vouches for. A key that could reach into what objects are made of is refused wherever it stands. */
export function plainJson(text: string, limits: JsonLimits): PlainJson {
  // Asked of the text first, so that the parser itself never has to go deeper.
  if (deepestIn(text) > limits.depth) return { ok: false, reason: "too-deep", place: "" };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: "not-json", place: "" };
  }
  const waiting: { value: unknown; place: string }[] = [{ value, place: "" }];
  for (let parts = 1; ; parts += 1) {
    const next = waiting.pop();
    if (!next) return { ok: true, value };
    if (parts > limits.parts) return { ok: false, reason: "too-many-parts", place: "" };
    if (typeof next.value !== "object" || next.value === null) continue;
    for (const [key, inner] of Object.entries(next.value)) {
      if (FORBIDDEN.includes(key)) return { ok: false, reason: "forbidden-key", place: next.place };
      const name = limits.keys.has(key) ? key : "…";
      const step = Array.isArray(next.value) ? `[${key}]` : `${next.place === "" ? "" : "."}${name}`;
      waiting.push({ value: inner, place: next.place + step });
    }
  }
}

/** How deep the brackets outside any string go. */
function deepestIn(text: string): number {
  let [depth, deepest, inString] = [0, 0, false];
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (inString) {
      if (sign === "\\") index += 1;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === "{" || sign === "[") {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (sign === "}" || sign === "]") depth -= 1;
  }
  return deepest;
}
