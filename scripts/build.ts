import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Logger } from "vite";

/** The project's folder. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

type Part = { config: string; outDir: string; sources: string[]; outputs: string[] };

const COMMON = ["shared", "package-lock.json"];
const PARTS = {
  renderer: {
    config: "vite.renderer.config.ts",
    outDir: "out/renderer",
    sources: ["renderer", ...COMMON],
    outputs: ["out/renderer/index.html"],
  },
  main: {
    config: "vite.main.config.ts",
    outDir: "out/main",
    sources: ["main", ...COMMON],
    outputs: ["out/main/index.js", "out/main/core.js"],
  },
  preload: {
    config: "vite.preload.config.ts",
    outDir: "out/preload",
    sources: ["main/preload", ...COMMON],
    outputs: ["out/preload/index.cjs"],
  },
} satisfies Record<string, Part>;

export type PartName = keyof typeof PARTS;
export const ALL_PARTS = Object.keys(PARTS) as PartName[];

/** Builds those parts whose output is missing or older than what it is made of. */
export async function buildStale(names: readonly PartName[]): Promise<void> {
  for (const name of names) if (isStale(PARTS[name])) await buildPart(PARTS[name]);
}

async function buildAll(): Promise<void> {
  for (const name of ALL_PARTS) await buildPart(PARTS[name]);
}

/** Built beside its place and then put there, so that nobody ever reads a half-built folder. */
async function buildPart({ config, outDir }: Part): Promise<void> {
  // Whoever starts us, a test runner for one, must not turn this into a build for development.
  process.env.NODE_ENV = "production";
  // Loaded only when there is something to build: most starts have nothing to.
  const { build, createLogger } = await import("vite");
  const beside = join(ROOT, `${outDir}.${process.pid}`);
  await build({
    configFile: join(ROOT, config),
    ...(config === PARTS.renderer.config ? {} : { root: ROOT }),
    logLevel: "warn",
    customLogger: quiet(createLogger()),
    build: { outDir: beside },
  });
  rmSync(join(ROOT, outDir), { recursive: true, force: true });
  renameSync(beside, join(ROOT, outDir));
}

/** What the build has to say goes to stderr: stdout belongs to whoever started the script. */
function quiet(logger: Logger): Logger {
  const say = (text: string) => void process.stderr.write(`${text}\n`);
  return { ...logger, info: () => {}, warn: say, warnOnce: say, error: say };
}

function isStale({ config, sources, outputs }: Part): boolean {
  const built = Math.min(...outputs.map((path) => newest(join(ROOT, path))));
  return [config, ...sources].some((path) => newest(join(ROOT, path)) > built);
}

/** The youngest change in a file or folder, folders counted too because a deletion shows only there; 0 when absent. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), mtimeMs);
}

if (import.meta.main) await buildAll();
