/** `npm test`: finds or installs a browser, builds once, then runs every suite and sums them up in one line. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./ensure-browser.ts";

type Count = { passed: number; failed: number; skipped: number };
type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numFailedTestSuites: number;
};
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

const reports = mkdtempSync(join(tmpdir(), "attune-reports-"));
const environment = { ...process.env, CHROMIUM_PATH: ensureBrowser(), ATTUNE_BUILT: "1" };

function run(command: string, args: string[], extra: Record<string, string> = {}): number {
  console.log(`\n> ${[command, ...args].join(" ")}`);
  const env = { ...environment, ...extra };
  return spawnSync(command, args, { stdio: "inherit", env, shell: process.platform === "win32" }).status ?? 1;
}

/** A suite that ended without a report counts as one failure, so that a crash can never look like a pass. */
function counted<Report>(file: string, exitCode: number, count: (report: Report) => Count): Count {
  let result: Count;
  try {
    result = count(JSON.parse(readFileSync(file, "utf8")) as Report);
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return exitCode !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
}

function vitest(): Count {
  const file = join(reports, "vitest.json");
  const code = run("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`]);
  return counted<VitestReport>(file, code, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
  }));
}

function playwright(config: string): Count {
  const file = join(reports, `${config.replaceAll("/", "-")}.json`);
  const args = ["test", "--config", config, "--reporter=list,json"];
  const code = run("playwright", args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  return counted<PlaywrightReport>(file, code, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
}

/** The static checks count as one test. */
function checks(): Count {
  const failed = run("node", ["scripts/check.ts"]) === 0 ? 0 : 1;
  return { passed: 1 - failed, failed, skipped: 0 };
}

if (run("node", ["scripts/build.ts"]) !== 0) process.exit(1);
const counts = [
  checks(),
  vitest(),
  playwright("tests/e2e/playwright.config.ts"),
  playwright("tests/e2e-electron/playwright.config.ts"),
];
rmSync(reports, { recursive: true, force: true });

const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);
process.exit(sum("failed") > 0 || sum("passed") === 0 ? 1 : 0);
