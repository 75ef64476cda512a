import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import react from "@vitejs/plugin-react";

/** One of the pages of `pages` as one script and one style sheet, built for production. */
export async function buildPage(
  entry: "yardstick.tsx" | "picture.ts",
): Promise<{ script: string; style: string }> {
  process.env.NODE_ENV = "production";
  const { build } = await import("vite");
  const outDir = mkdtempSync(join(tmpdir(), "attune-bench-page-"));
  try {
    await build({
      configFile: false,
      root: import.meta.dirname,
      plugins: [react()],
      define: { "process.env.NODE_ENV": '"production"' },
      logLevel: "error",
      build: {
        outDir,
        target: "esnext",
        lib: { entry: join(import.meta.dirname, "pages", entry), formats: ["iife"], name: "page" },
      },
    });
    const read = (ending: string) =>
      readdirSync(outDir)
        .filter((name) => name.endsWith(ending))
        .map((name) => readFileSync(join(outDir, name), "utf8"))
        .join("\n");
    return { script: read(".js"), style: read(".css") };
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
