import { describe, expect, it } from "vitest";
import { type SourceFile, sourceFiles } from "./source-files.ts";

const files = sourceFiles("main", "renderer", "shared");

const PROJECT = /^(main|renderer|shared|tests|scripts)\//;

/** Each rule: where it holds, and what an import there must not be. */
const RULES: { rule: string; within: RegExp; forbidden: (request: string, from: string) => boolean }[] = [
  {
    rule: "shared imports itself and pure libraries only",
    within: /^shared\//,
    forbidden: (to) =>
      PROJECT.test(to)
        ? !to.startsWith("shared/")
        : !/^(zod|@orpc\/contract|fhirpath(\/fhir-context\/r4)?)$/.test(to),
  },
  {
    rule: "main never imports the renderer",
    within: /^main\//,
    forbidden: (to) => to.startsWith("renderer/"),
  },
  {
    rule: "the renderer never imports main, Node or Electron",
    within: /^renderer\//,
    forbidden: (to) => to.startsWith("main/") || to.startsWith("node:") || to === "electron",
  },
  {
    rule: "the core knows no host",
    within: /^main\/core\//,
    forbidden: (to) => /^main\/(shell|browser-host|preload|cli)\//.test(to) || to.startsWith("electron"),
  },
  {
    rule: "only shell, preload and main/index.ts import electron",
    within: /^(?!main\/(shell|preload)\/|main\/index\.ts$)/,
    forbidden: (to) => to === "electron" || to.startsWith("electron/"),
  },
  {
    rule: "only core/vault touches SQLite, Argon2 and the crypto primitives",
    within: /^main\/core\/(?!vault\/)/,
    forbidden: (to) => /^(better-sqlite3|@node-rs\/argon2|node:crypto|crypto$)/.test(to),
  },
  {
    rule: "the shell and the browser host never open the vault",
    within: /^main\/(shell|browser-host|preload)\//,
    forbidden: (to) => to.startsWith("main/core/") && to !== "main/core/control.ts",
  },
  {
    rule: "a feature reaches another only through its index.ts",
    within: /^renderer\/features\//,
    forbidden: (to, from) => {
      const other = /^renderer\/features\/([^/]+)\/(.+)$/.exec(to);
      return other !== null && other[1] !== from.split("/")[2] && other[2] !== "index.ts";
    },
  },
  {
    rule: "outside features, a feature is reached through its index.ts",
    within: /^renderer\/(?!features\/)/,
    forbidden: (to) => /^renderer\/features\/[^/]+\/(?!index\.ts$)/.test(to),
  },
  {
    rule: "a core feature reaches another only through its procedures or repository",
    within: /^main\/core\/features\//,
    forbidden: (to, from) => {
      const other = /^main\/core\/features\/([^/]+)\/(.+)$/.exec(to);
      return (
        other !== null && other[1] !== from.split("/")[3] && !/^(index|repository)\.ts$/.test(other[2] ?? "")
      );
    },
  },
  {
    rule: "ui knows no feature and no core",
    within: /^renderer\/ui\//,
    forbidden: (to) => /^renderer\/(features|bridge|live|app|print)\//.test(to),
  },
  {
    rule: "an engine imports neither React, nor the bridge, nor a view",
    within: /^renderer\/features\/[^/]+\/engine\//,
    forbidden: (to) =>
      /^(react|d3-selection)/.test(to) ||
      /^renderer\/(bridge|live|app|ui|i18n|print)\//.test(to) ||
      to.includes("/view/"),
  },
  {
    rule: "only the bridge makes ports, sockets and clients",
    within: /^renderer\/(?!bridge\/)/,
    forbidden: (to) => to.startsWith("@orpc/"),
  },
];

const offences = (source: SourceFile, forbidden: (typeof RULES)[number]["forbidden"]) =>
  source.imports.filter((to) => forbidden(to, source.path)).map((to) => `${source.path} imports ${to}`);

describe("who may import whom", () => {
  it("sees the project at all", () => {
    expect(files.length).toBeGreaterThan(40);
    expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(100);
    expect(files.some((file) => file.imports.includes("renderer/features/vault/index.ts"))).toBe(true);
  });

  it.each(RULES)("$rule", ({ within, forbidden }) => {
    const inside = files.filter((file) => within.test(file.path));
    expect(inside.length).toBeGreaterThan(0);
    expect(inside.flatMap((file) => offences(file, forbidden))).toEqual([]);
  });

  it("bites: a forbidden import in each form would be found", () => {
    const forms = ["shared/domain/unit.ts", "react", "node:fs"].map((to) => ({
      path: "shared/x.ts",
      text: "",
      imports: [to],
    }));
    const rule = RULES[0];
    expect(rule && forms.flatMap((file) => offences(file, rule.forbidden)).length).toBe(2);
  });
});
