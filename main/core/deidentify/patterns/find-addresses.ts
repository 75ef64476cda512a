import type { Finding } from "#shared/deidentify/finding.ts";
import { ADDRESS_CORES, ADDRESS_REST } from "./addresses.ts";
import { findPatterns } from "./pattern.ts";

const LONGEST_REST = 8;

/** Postal addresses, from the street to the country. */
export function* findAddresses(text: string): Generator<Finding> {
  for (const core of findPatterns(text, ADDRESS_CORES))
    yield core.kind === "address" && core.confidence > 0.65 ? withRest(text, core) : core;
}

function withRest(text: string, core: Finding): Finding {
  let { end } = core;
  for (let n = 0; n < LONGEST_REST; n += 1) {
    const rest = text.slice(end, end + 80);
    const found = ADDRESS_REST.map((form) => form.exec(rest)?.[0].length ?? 0).find((length) => length > 0);
    if (!found) break;
    end += found;
  }
  return { ...core, end };
}
