/**
 * `npm run reliability [-- --only T1,T3] [--scale ci|nightly|quick] [--json] [--jobs 2]`: tries to make the vault lose,
 * leak or mistake something. A line a test; ends with 1 when anything bad was found.
 */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { NOT_HERE, RELIABILITY } from "#tests/reliability/all.ts";
import type { Finding, Scale } from "#tests/reliability/ground.ts";

const SCALES: readonly Scale[] = ["quick", "ci", "nightly"];
const MOST_JOBS = 4;

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    scale: { type: "string", default: "ci" },
    json: { type: "boolean", default: false },
    jobs: { type: "string", default: String(Math.min(MOST_JOBS, availableParallelism())) },
  },
});
const scale = SCALES.find((known) => known === values.scale);
if (scale === undefined) {
  console.error(`There is no scale "${values.scale}": ci, nightly or quick.`);
  process.exit(2);
}
const wanted = values.only?.toUpperCase().split(",");
const isWanted = (test: string) => wanted === undefined || wanted.includes(test);
const tests = RELIABILITY.filter(({ test }) => isWanted(test));

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

async function runHere({ test, none, scale: runsAt, run }: (typeof RELIABILITY)[number]): Promise<Line> {
  const begun = performance.now();
  const found = await run(runsAt[scale ?? "ci"], false);
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  return { test, ...found, seconds, none };
}

/** In a process of its own, so that several go side by side and one that dies is one that failed. */
async function runApart({ test, none }: (typeof RELIABILITY)[number]): Promise<Line> {
  const args = [
    ...process.execArgv,
    import.meta.filename,
    "--json",
    "--jobs",
    "1",
    "--only",
    test,
    "--scale",
    scale ?? "ci",
  ];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const said = (await text(child.stdout)).trim().split("\n")[0] ?? "";
  return said.startsWith("{") ? (JSON.parse(said) as Line) : { test, none, runs: 0, bad: 1, seconds: 0 };
}

async function runAll(): Promise<boolean> {
  const waiting = [...tests];
  const apart = Number(values.jobs) > 1 && tests.length > 1;
  let failed = false;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const line = await (apart ? runApart(next) : runHere(next));
      tell(line);
      failed ||= line.bad > 0;
    }
  };
  await Promise.all(Array.from({ length: apart ? Number(values.jobs) : 1 }, work));
  return failed;
}

const failed = await runAll();
for (const [test, skipped] of Object.entries(NOT_HERE).filter(([name]) => isWanted(name)))
  tell({ test, runs: 0, bad: 0, seconds: 0, skipped });
process.exit(failed ? 1 : 0);
