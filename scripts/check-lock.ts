/**
 * Fails when package-lock.json names an optional platform package that it does not hold: `npm ci` would refuse it on
 * that platform. Some registries lack single platform packages of new releases; then pin the release before.
 */
import { readFileSync } from "node:fs";

type Locked = { version?: string; integrity?: string; optionalDependencies?: Record<string, string> };
const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Locked> };
const held = new Set(Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, "")));

const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !held.has(name))
    .map((name) => `${name} (wanted by ${path || "the project"})`),
);
const unsealed = Object.entries(lock.packages).filter(
  ([path, { version, integrity }]) => path !== "" && version !== undefined && integrity === undefined,
);

if (held.size < 100) throw new Error(`package-lock.json holds only ${held.size} packages: is this the lock?`);
for (const name of missing) console.error(`missing from the lock: ${name}`);
for (const [path] of unsealed) console.error(`no integrity in the lock: ${path}`);
if (missing.length + unsealed.length > 0) process.exit(1);
console.log(`lock: ${held.size} packages, every optional platform package is there`);
