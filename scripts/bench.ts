/** `npm run bench [-- --json]`: measures what we promise, each figure beside its goal. Ends with 1 when one is missed. */
import { cpus, totalmem } from "node:os";
import { measureCanvas } from "#tests/bench/canvas.ts";
import { measureForms } from "#tests/bench/forms.ts";
import { measureImport } from "#tests/bench/measures.ts";
import type { Metric } from "#tests/bench/metric.ts";
import { measureRedactor } from "#tests/bench/redactor.ts";
import { measureStorage } from "#tests/bench/storage.ts";
import { measureOpening } from "#tests/bench/vault-opening.ts";
import { measureWindow } from "#tests/bench/window.ts";
import { buildStale } from "./build.ts";
import { ensureBrowser } from "./ensure-browser.ts";

const asJson = process.argv.includes("--json");
process.env.CHROMIUM_PATH = ensureBrowser();
await buildStale(["renderer"]);

const metrics: Metric[] = [
  ...measureRedactor(),
  ...(await measureStorage()),
  ...(await measureImport()),
  ...(await measureForms()),
  ...(await measureOpening()),
  ...(await measureWindow()),
  ...(await measureCanvas()),
];
const machine = {
  platform: `${process.platform}-${process.arch}`,
  node: process.versions.node,
  cores: cpus().length,
  cpu: cpus()[0]?.model ?? "unknown",
  memoryGiB: Math.round(totalmem() / 2 ** 30),
};

if (asJson) console.log(JSON.stringify({ metrics, machine }));
else {
  for (const { name, value, unit, goal, ok } of metrics)
    console.log(`${ok ? "ok    " : "MISSED"} ${name}: ${value} ${unit} (goal ${goal})`);
  console.log(Object.values(machine).join(", "));
}
process.exit(metrics.every(({ ok }) => ok) ? 0 : 1);
