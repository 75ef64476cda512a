import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { LIBRARY } from "#shared/homework/library/library.ts";
import { BOOKLET_MAX, type PaperChoice, type Sheet } from "#shared/homework/sheet.ts";
import { printBrowser } from "#tests/support/print-page/print-browser.ts";
import {
  ANNA_AND_MICHAEL,
  annaAndMichael,
  noWords,
  OVERLONG,
  otherScripts,
  overlong,
  sheetFor,
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

const print = printBrowser();

const plain = (paper: PaperChoice["paper"]): PaperChoice => ({ paper, largePrint: false, greyscale: false });

async function openPrintWindow(sheets: Sheet[] | undefined, choice: PaperChoice) {
  print.host.show(sheets && { kind: "homework", sheets, ...choice });
  const page = await print.context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(print.host.url);
  await page.waitForSelector("html[data-print]", { state: "attached" });
  return { page, complaints, mark: await page.getAttribute("html", "data-print") };
}

/** How far the last line of each leaf stays above its edge, in px. */
const roomBelow = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("article [data-leaf]")].map((leaf) => {
      const foot = leaf.querySelector("footer")?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;
      return leaf.getBoundingClientRect().bottom - foot;
    }),
  );

const leavesOfEach = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("article")].map((sheet) => sheet.querySelectorAll("[data-leaf]").length),
  );

const wholeLibrary = (couple: typeof OVERLONG) =>
  LIBRARY.map(({ key, practice }) =>
    sheetFor(key, practice === "both" ? null : practice === "pursuer" ? "a" : "b", couple),
  );

async function printed(sheets: Sheet[], choice: PaperChoice) {
  const { page, complaints, mark } = await openPrintWindow(sheets, choice);
  const below = Math.min(...(await roomBelow(page)));
  const leaves = await page.locator("[data-leaf]").count();
  const each = await leavesOfEach(page);
  const smallestPx = await page.evaluate(() => {
    const sizes = [...document.querySelectorAll("[data-leaf] *")]
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
      )
      .map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    return Math.min(...sizes);
  });
  const colours = await page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll("[data-leaf], [data-leaf] *")].flatMap((element) => {
        const style = getComputedStyle(element);
        return [
          style.color,
          style.backgroundColor,
          style.borderTopColor,
          style.borderBottomColor,
          style.fill,
        ];
      }),
    ),
  ]);
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  });
  await page.close();
  return {
    ...(await readPdf(bytes)),
    complaints,
    mark,
    below,
    leaves,
    leavesOfEach: each,
    smallestPx,
    colours,
  };
}

describe("a homework sheet on paper", () => {
  for (const { paper, width, height } of PAPERS) {
    for (const [couple, sheets] of Object.entries(paper === "a4" ? couples : { ...couples, ...extremes })) {
      it.each(PRACTICES)(`is one tagged page of ${paper} with ${couple}: %s`, async (practice) => {
        const sheet: Sheet = sheets[practice];
        const pdf = await printed([sheet], plain(paper));

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
    const { text } = await printed([sheet], plain("letter"));
    for (const word of wordsOn(sheet)) expect(text).toContain(word);
    for (const name of namesOn(sheet)) expect(text).toContain(name);
    expect(text).toContain("“The knock and the closed door”");
    expect(text).toContain("after session 4");
  });

  it("keeps the first of the couple's words in every place, and says how many more there are", async () => {
    const { text } = await printed([overlong.pursuer], plain("letter"));
    expect(text).toContain(overlong.pursuer.words.a.trigger?.[0]?.slice(0, 40));
    expect(text).toMatch(/…and \d more/u);
  });

  it("is printed without any sentence cut when there is room for all of it", async () => {
    const { text } = await printed([annaAndMichael.both], plain("a4"));
    expect(text).not.toContain("more");
  });

  it.each([
    ["with words", ANNA_AND_MICHAEL],
    ["with more words than fit", OVERLONG],
  ])("keeps every sheet of the library to one page %s", async (_, couple) => {
    const { page, mark } = await openPrintWindow(wholeLibrary(couple), plain("letter"));
    expect(mark).toBe("ready");
    expect(await leavesOfEach(page)).toEqual(LIBRARY.map(() => 1));
    expect(Math.min(...(await roomBelow(page)))).toBeGreaterThan(20);
    await page.close();
  });

  it.each(["a4", "letter"] as const)(
    "has no letter smaller than 16 point in large print, and takes another page before it leaves out a word: %s",
    async (paper) => {
      const pdf = await printed(wholeLibrary(ANNA_AND_MICHAEL), { ...plain(paper), largePrint: true });
      expect(pdf.mark).toBe("ready");
      expect(pdf.smallestPx).toBeGreaterThanOrEqual(21.33);
      expect(pdf.pages).toBe(pdf.leaves);
      expect(Math.max(...pdf.leavesOfEach)).toBeLessThanOrEqual(3);
      expect(pdf.below).toBeGreaterThan(20);
      expect(pdf.text).not.toMatch(/…and \d/u);
    },
  );

  it("is grey all over in greyscale, and is not where colour was wanted", async () => {
    const isGrey = (colour: string) => {
      const [red, green, blue] = colour.match(/\d+/gu) ?? [];
      return red === green && green === blue;
    };
    const sheets = [annaAndMichael.pursuer, annaAndMichael.both];
    const grey = await printed(sheets, { ...plain("a4"), greyscale: true });
    expect(grey.colours.filter((colour) => !isGrey(colour))).toEqual([]);
    const coloured = await printed(sheets, plain("a4"));
    expect(coloured.colours.every(isGrey)).toBe(false);
  });

  it("prints several sheets as one booklet behind a cover that says what is inside", async () => {
    const sheets = [
      annaAndMichael.pursuer,
      annaAndMichael.distancer,
      sheetFor("for-the-fridge", null, ANNA_AND_MICHAEL),
    ];
    const { pages, text, complaints } = await printed(sheets, plain("letter"));
    expect(complaints).toEqual([]);
    expect(pages).toBe(4);
    expect(text).toContain("Something to take home");
    for (const { text: said } of sheets) expect(text).toContain(said.title);
  });

  it("has a cover that holds as many titles as a booklet may have, in large print too", async () => {
    const sheets = wholeLibrary(ANNA_AND_MICHAEL).slice(0, BOOKLET_MAX);
    const { page } = await openPrintWindow(sheets, { ...plain("letter"), largePrint: true });
    const runsOver = await page
      .locator("[data-cover]")
      .evaluate((cover) => cover.scrollHeight - cover.clientHeight);
    expect(runsOver).toBeLessThanOrEqual(0);
    await page.close();
  });

  it("prints itself and closes when the host asks for the system's dialog", async () => {
    print.host.show({ kind: "homework", sheets: [annaAndMichael.both], ...plain("a4") });
    const own = await print.browser.newContext();
    let printedAt = "";
    await own.exposeFunction("noteMark", (mark: string) => {
      printedAt = mark;
    });
    await own.addInitScript(`window.print = async () => {
      await window.noteMark(document.documentElement.dataset.print);
      window.dispatchEvent(new Event("afterprint"));
    }`);
    const clinician = await own.newPage();
    await clinician.goto(print.host.url);
    const opened = own.waitForEvent("page");
    await clinician.evaluate(() => void window.open("/print?dialog=1", "_blank", "noopener"));
    const page = await opened;
    if (!page.isClosed()) await page.waitForEvent("close");
    await own.close();
    expect(printedAt).toBe("ready");
  });

  it("says so when there is nothing to print", async () => {
    const { page, mark } = await openPrintWindow(undefined, plain("a4"));
    await page.close();
    expect(mark).toBe("failed");
  });
});

const wordsOn = ({ words }: Sheet): string[] => [...Object.values(words.a), ...Object.values(words.b)].flat();

const namesOn = ({ side, names }: Sheet): string[] => (side === null ? [names.a, names.b] : [names[side]]);
