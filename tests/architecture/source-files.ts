import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, resolve } from "node:path";
import { parseSync } from "vite";

export const ROOT = resolve(import.meta.dirname, "../..");

export type SourceFile = {
  /** From the project's root, with forward slashes. */
  path: string;
  text: string;
  /** Every module it names, statically, re-exported or dynamically; project files as paths from the root. */
  imports: string[];
};

/** Every TypeScript file below the folders given, parsed. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) => filesBelow(folder)).map(read);
}

/** Every file below a folder with one of these endings. */
export function filesBelow(folder: string, endings = [".ts", ".tsx"]): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

function read(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), "utf8");
  const { module } = parseSync(path, text);
  const requests = [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap((found) =>
      found.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map((found) =>
      unquoted(text.slice(found.moduleRequest.start, found.moduleRequest.end)),
    ),
  ];
  return { path, text, imports: requests.map((request) => fromRoot(path, request)) };
}

const unquoted = (literal: string) => literal.replace(/^["'`]|["'`]$/g, "");

function fromRoot(path: string, request: string): string {
  if (request.startsWith("#")) return request.slice(1);
  if (request.startsWith(".")) return posix.join(dirname(path), request);
  return request;
}
