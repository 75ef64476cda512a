import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { newCycleMap } from "#shared/cycle/new-map.ts";
import { type CycleMap, SLOTS } from "#shared/domain/cycle-map.ts";
import type { ItemId, MapId, PartnerId, UnitId } from "#shared/domain/ids.ts";
import { printBrowser } from "#tests/support/print-page/print-browser.ts";
import { readPdf } from "#tests/support/read-pdf.ts";

const print = printBrowser();

const anna = { id: v7() as PartnerId, name: "Anna", pronouns: "" };
const michael = { id: v7() as PartnerId, name: "Michael", pronouns: "" };
const partners = [anna, michael];

function mapWith(text: (slot: string) => string, each: number): CycleMap {
  const map = newCycleMap(v7() as MapId, v7() as UnitId, anna.id, michael.id);
  const items = () =>
    SLOTS.flatMap((slot) =>
      Array.from({ length: each }, () => ({ id: v7() as ItemId, slot, text: text(slot) })),
    );
  const side = (key: "a" | "b") => ({ ...map.sides[key], items: items(), strength: 7, body: 4 });
  return { ...map, name: "The knock", sides: { a: side("a"), b: side("b") } };
}

const LONG = "When you look past me while I am still speaking I explain faster and louder. "
  .repeat(3)
  .slice(0, 240)
  .trim();

const CONTENTS = {
  nothing: mapWith(() => "", 0),
  "a line a place": mapWith((slot) => `words of ${slot}`, 1),
  "all it can hold": mapWith(() => LONG, 6),
};
const PAPERS = [
  { paper: "a4", height: 842 },
  { paper: "letter", height: 792 },
] as const;

describe("the old cycle and the new one on paper", () => {
  for (const { paper, height } of PAPERS)
    it.each(Object.keys(CONTENTS) as (keyof typeof CONTENTS)[])(
      `is one tagged page of ${paper} with %s`,
      async (content) => {
        const old = CONTENTS[content];
        const fresh: CycleMap = { ...old, id: v7() as MapId, kind: "new", answers: old.id, name: "" };
        print.host.show({
          kind: "cycle-pair",
          old,
          new: fresh,
          partners,
          labels: "pursuer-distancer",
          paper,
        });
        const page = await print.context.newPage();
        const complaints: string[] = [];
        page.on("console", (message) => {
          if (["error", "warning"].includes(message.type())) complaints.push(message.text());
        });
        page.on("pageerror", (error) => complaints.push(error.message));
        await page.goto(print.host.url);
        await page.waitForSelector("html[data-print]", { state: "attached" });
        expect(await page.getAttribute("html", "data-print")).toBe("ready");
        const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
        await page.close();
        const pdf = await readPdf(bytes);
        expect(complaints).toEqual([]);
        expect(pdf.pages).toBe(1);
        expect(Math.abs(pdf.heightPt - height)).toBeLessThan(1);
        expect(pdf.marked).toBe(true);
        expect(pdf.tags).toEqual(expect.arrayContaining(["H1", "H2"]));
        expect(pdf.metadata).not.toContain("Anna");
        expect(pdf.text).toContain("Anna and Michael");
        if (content === "a line a place") expect(pdf.text).toContain("words of vulnerable");
      },
    );
});
