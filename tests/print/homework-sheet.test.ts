import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Paper } from "#shared/domain/settings.ts";
import type { Sheet } from "#shared/homework/sheet.ts";
import { startPrintHost } from "#tests/support/print-page/print-host.ts";
import {
  annaAndMichael,
  noWords,
  otherScripts,
  overlong,
  widest,
} from "#tests/support/print-page/sample-sheets.ts";
import { readPdf } from "#tests/support/read-pdf.ts";

const couples = { noWords, annaAndMichael, overlong };
/** Tried on the shorter paper only. */
const extremes = { widest, otherScripts };
const PRACTICES = ["pursuer", "distancer", "both"] as const;
const PAPERS = [
  { paper: "a4", width: 595, height: 842 },
  { paper: "letter", width: 612, height: 792 },
] as const;
const BRING_BACK = "Bring this back next time. Nothing on it needs to be perfect.";

let host: Awaited<ReturnType<typeof startPrintHost>>;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  const own = process.env.CHROMIUM_PATH ?? chromium.executablePath();
  const executablePath = existsSync(own) ? own : "/usr/bin/chromium";
  [host, browser] = await Promise.all([
    startPrintHost(),
    chromium.launch({ executablePath, args: ["--no-sandbox"] }),
  ]);
  context = await browser.newContext();
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

async function openPrintWindow(sheet: Sheet | undefined, paper: Paper) {
  host.show(sheet && { kind: "homework-sheet", sheet, paper });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(host.url);
  await page.waitForSelector("html[data-print]", { state: "attached" });
  return { page, complaints, mark: await page.getAttribute("html", "data-print") };
}

async function printed(sheet: Sheet, paper: Paper) {
  const { page, complaints, mark } = await openPrintWindow(sheet, paper);
  const foot = await page.getByText(BRING_BACK).boundingBox();
  const leaf = await page.getByRole("article").boundingBox();
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  });
  await page.close();
  if (!foot || !leaf) throw new Error("the sheet is not there");
  return { ...(await readPdf(bytes)), bytes, complaints, mark, below: leaf.height - (foot.y + foot.height) };
}

describe("a homework sheet on paper", () => {
  for (const { paper, width, height } of PAPERS) {
    for (const [couple, sheets] of Object.entries(paper === "a4" ? couples : { ...couples, ...extremes })) {
      it.each(PRACTICES)(`is one tagged page of ${paper} with ${couple}: %s`, async (practice) => {
        const sheet: Sheet = sheets[practice];
        const pdf = await printed(sheet, paper);

        expect(pdf.complaints).toEqual([]);
        expect(pdf.mark).toBe("ready");
        expect(pdf.pages).toBe(1);
        expect(Math.abs(pdf.widthPt - width)).toBeLessThan(1);
        expect(Math.abs(pdf.heightPt - height)).toBeLessThan(1);
        expect(pdf.below, "room left under the last line, in px").toBeGreaterThan(20);
        expect(pdf.text).toContain(BRING_BACK);
        expect(pdf.marked).toBe(true);
        expect(pdf.tags).toEqual(expect.arrayContaining(["H1", "H2", "L", "LI", "Table", "TH", "TD"]));
        for (const name of namesOn(sheet)) expect(pdf.metadata).not.toContain(name);
      });
    }
  }

  it.each(PRACTICES)("carries the couple's words as text that can be selected: %s", async (practice) => {
    const sheet: Sheet = annaAndMichael[practice];
    const { text } = await printed(sheet, "letter");
    for (const word of wordsOn(sheet)) expect(text).toContain(word);
    for (const name of namesOn(sheet)) expect(text).toContain(name);
    expect(text).toContain("“The knock and the closed door”");
    expect(text).toContain("after session 4");
  });

  it("keeps the first of the couple's words in every place, and says how many more there are", async () => {
    const { text } = await printed(overlong.pursuer, "letter");
    expect(text).toContain(overlong.pursuer.trigger[0]?.slice(0, 40));
    expect(text).toMatch(/…and \d more/u);
  });

  it("is printed without any sentence cut when there is room for all of it", async () => {
    const { text } = await printed(annaAndMichael.both, "a4");
    expect(text).not.toContain("more");
  });

  it("prints itself and closes when the host asks for the system's dialog", async () => {
    host.show({ kind: "homework-sheet", sheet: annaAndMichael.both, paper: "a4" });
    const own = await browser.newContext();
    let printedAt = "";
    await own.exposeFunction("noteMark", (mark: string) => {
      printedAt = mark;
    });
    await own.addInitScript(`window.print = async () => {
      await window.noteMark(document.documentElement.dataset.print);
      window.dispatchEvent(new Event("afterprint"));
    }`);
    const clinician = await own.newPage();
    await clinician.goto(host.url);
    const opened = own.waitForEvent("page");
    await clinician.evaluate(() => void window.open("/print?dialog=1", "_blank", "noopener"));
    const page = await opened;
    if (!page.isClosed()) await page.waitForEvent("close");
    await own.close();
    expect(printedAt).toBe("ready");
  });

  it("says so when there is nothing to print", async () => {
    const { page, mark } = await openPrintWindow(undefined, "a4");
    await page.close();
    expect(mark).toBe("failed");
  });
});

const wordsOn = (sheet: Sheet): string[] =>
  sheet.practice === "both"
    ? sheet.partners.flatMap(({ move, intention }) => [...move, ...intention])
    : [sheet.trigger, sheet.move, sheet.intention, sheet.vulnerable, sheet.need].flat();

const namesOn = (sheet: Sheet): string[] =>
  sheet.practice === "both" ? sheet.partners.map(({ name }) => name) : [sheet.forName];
