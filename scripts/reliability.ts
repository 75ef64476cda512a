/**
 * `npm run reliability [-- --only T1,T3] [--scale ci|nightly|quick] [--json]`: tries to make the vault lose, leak or
 * mistake something. A line a test; ends with 1 when anything bad was found.
 */
import { parseArgs } from "node:util";
import { NOT_HERE, RELIABILITY } from "#tests/reliability/all.ts";
import type { Finding, Scale } from "#tests/reliability/ground.ts";

const SCALES: readonly Scale[] = ["quick", "ci", "nightly"];

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    scale: { type: "string", default: "ci" },
    json: { type: "boolean", default: false },
  },
});
const scale = SCALES.find((known) => known === values.scale);
if (scale === undefined) {
  console.error(`There is no scale "${values.scale}": ci, nightly or quick.`);
  process.exit(2);
}
const wanted = values.only?.toUpperCase().split(",");
const isWanted = (test: string) => wanted === undefined || wanted.includes(test);

type Line = Finding & { test: string; seconds: number; none?: string };

function tell(line: Line): void {
  if (values.json) {
    console.log(JSON.stringify(line));
    return;
  }
  const { test, runs, bad, seconds, none = "", skipped } = line;
  const outcome =
    skipped === undefined ? `${bad} of ${runs} in ${seconds} s: ${none}` : `skipped. ${skipped}`;
  console.log(`${bad === 0 ? "ok    " : "FAILED"} ${test}  ${outcome}`);
}

let failed = false;
for (const { test, none, scale: runsAt, run } of RELIABILITY.filter((known) => isWanted(known.test))) {
  const begun = performance.now();
  const found = await run(runsAt[scale], false);
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  tell({ test, ...found, seconds, none });
  failed ||= found.bad > 0;
}
for (const [test, skipped] of Object.entries(NOT_HERE).filter(([name]) => isWanted(name)))
  tell({ test, runs: 0, bad: 0, seconds: 0, skipped });
process.exit(failed ? 1 : 0);
