import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesBelow, ROOT, sourceFiles } from "./source-files.ts";

const ours = ["main", "renderer", "shared"];
const sources = sourceFiles(...ours);
const lines = (text: string) => text.split("\n").length - 1;

describe("the house", () => {
  it("keeps every file within 400 lines", () => {
    const all = ours.flatMap((folder) => filesBelow(folder, [".ts", ".tsx", ".css"]));
    expect(all.length).toBeGreaterThan(40);
    expect(all.filter((path) => lines(readFileSync(join(ROOT, path), "utf8")) > 400)).toEqual([]);
  });

  it("names files for what is in them", () => {
    const vague = /(^|-)(utils?|helpers?|manager|common|misc|stuff)(-|\.|$)/;
    expect(
      sources.filter(({ path }) => vague.test(basename(path).toLowerCase())).map(({ path }) => path),
    ).toEqual([]);
  });

  it("writes components in PascalCase and everything else in kebab-case", () => {
    const wellNamed = /^([A-Z][A-Za-z0-9]*\.tsx|(\d{4}-)?[a-z0-9]+(-[a-z0-9]+)*\.(ts|tsx))$/;
    expect(sources.map(({ path }) => path).filter((path) => !wellNamed.test(basename(path)))).toEqual([]);
  });

  it("has no suppressed check and no unfinished work", () => {
    const loose = /@ts-ignore|@ts-expect-error|biome-ignore|oxlint-disable|\bTODO\b|\bFIXME\b|\bas any\b/;
    expect(sources.filter(({ text }) => loose.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it("never puts markup that somebody typed into a page", () => {
    const raw = /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|document\.write/;
    expect(sources.filter(({ text }) => raw.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it("[V16.4] opens what a psychotherapy note says in its editor and its store only", () => {
    const opened = sources.filter(({ text }) => /forTheClinicianOnly/u.test(text)).map(({ path }) => path);
    expect(opened.toSorted()).toEqual([
      "main/core/features/record/psychotherapy-notes.ts",
      "renderer/features/live-session/NotesSection.tsx",
      "shared/domain/notes.ts",
    ]);
    const touched = sources.filter(({ text }) => /psychotherapy_note/u.test(text)).map(({ path }) => path);
    expect(touched.filter((path) => !path.includes("/migrations/")).toSorted()).toEqual([
      "main/core/features/record/psychotherapy-notes.ts",
      // Compares the hash of what is sealed, without opening it.
      "main/core/vault/record-shapes.ts",
    ]);
    const sealing = sources.filter(({ text }) => /\.(?:un)?seal\(/u.test(text)).map(({ path }) => path);
    expect(sealing).toEqual(["main/core/features/record/psychotherapy-notes.ts"]);
  });

  it("keeps Dexie in one room, and nothing in any other browser storage", () => {
    const stores = sources.filter(({ text }) => /\b(localStorage|sessionStorage|indexedDB)\b/.test(text));
    expect(stores.map(({ path }) => path).filter((path) => !path.startsWith("renderer/live/"))).toEqual([]);
    const dexie = sources.filter(({ imports }) => imports.some((to) => to.startsWith("dexie")));
    expect(dexie.map(({ path }) => path).filter((path) => !path.startsWith("renderer/live/"))).toEqual([]);
    expect(dexie.length).toBeGreaterThan(0);
  });
});
