/** `npm run check`: everything that can be said about the code without running it. */
import { spawn } from "node:child_process";

const CODE = ["main", "renderer", "shared", "tests", "scripts"];
const CHECKS: [name: string, command: string, ...args: string[]][] = [
  ["format and lint", "biome", "ci", "."],
  ["types", "tsc", "--noEmit"],
  ["types of shared, without DOM and Node", "tsc", "--noEmit", "-p", "shared"],
  ["type-aware lint", "oxlint", "--type-aware", "--deny-warnings", "-c", "oxlint.json", ...CODE],
  ["unused code and packages", "knip"],
  ["lock", "node", "scripts/check-lock.ts"],
  ["import directions and house rules", "vitest", "run", "--project", "architecture"],
];

type Result = { name: string; code: number; output: string; seconds: number };

function run([name, command, ...args]: (typeof CHECKS)[number]): Promise<Result> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      shell: process.platform === "win32",
      env: { ...process.env, FORCE_COLOR: "0" },
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += String(chunk)));
    child.stderr.on("data", (chunk) => (output += String(chunk)));
    child.on("error", (error) => (output += error.message));
    child.on("close", (code) =>
      resolve({ name, code: code ?? 1, output, seconds: (performance.now() - started) / 1000 }),
    );
  });
}

const waiting = [...CHECKS];
let failed = 0;
async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { name, code, output, seconds } = await run(next);
    console.log(`${code === 0 ? "ok    " : "FAILED"} ${name} (${seconds.toFixed(1)} s)`);
    if (code !== 0) console.log(output);
    if (code !== 0) failed += 1;
  }
}
await Promise.all([work(), work()]);
process.exit(failed > 0 ? 1 : 0);
