import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { readPdf } from "#tests/support/read-pdf.ts";
import { expect, test } from "../attune.ts";
import { MapPage } from "../pages/map.ts";
import { Practice } from "../pages/practice.ts";

async function chooseFromMenu(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "More for this map" }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

async function savedFile(page: Page, press: string): Promise<Buffer> {
  const arriving = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: press }).click();
  const download = await arriving;
  expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+\.(json|svg|png|pdf)$/);
  return readFile(await download.path());
}

async function expectNoSeriousFault(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

test("a map starts from a pattern, changes its words, is copied, saved, brought in and answered", async ({
  attune,
}) => {
  const page = await attune.open({ sample: true });
  const practice = new Practice(page);
  await practice.openCouple("Anna");

  await page.getByRole("button", { name: "Draw another map" }).click();
  const drawing = page.getByRole("dialog", { name: "A new map" });
  await drawing.getByLabel(/What it is about/).fill("money");
  await drawing.getByRole("radio", { name: "Attack and attack" }).check();
  await expectNoSeriousFault(page);
  await drawing.getByRole("button", { name: "Draw the map" }).click();
  const map = new MapPage(page);
  await expect(map.canvas).toBeVisible();
  await map.write("Anna", "move", "I say it sharply");
  await map.write("Michael", "vulnerable", "small <b>&amp;</b>");

  await chooseFromMenu(page, "Words on the map");
  await page.getByRole("radio", { name: "Emotionally focused (EFT)" }).check();
  await page.keyboard.press("Escape");
  await expect(map.canvas.getByRole("region", { name: "Michael’s primary emotion" })).toBeVisible();
  await chooseFromMenu(page, "Words on the map");
  await page.getByRole("radio", { name: "Pursuer and distancer" }).check();
  await page.keyboard.press("Escape");

  await chooseFromMenu(page, "Make a copy…");
  await page.getByLabel(/own name/).fill("The second one");
  await page.getByRole("button", { name: "Make the copy" }).click();
  await expect(page.getByText("“The second one”")).toBeVisible();
  await expect(map.words("I say it sharply")).toBeVisible();

  await chooseFromMenu(page, "Save as a file…");
  await page.getByRole("radio", { name: /All the words/ }).check();
  const json = await savedFile(page, "Save the file");
  expect(json.toString("utf8")).toContain("attune-cycle-map");
  await page.getByRole("radio", { name: /SVG/ }).check();
  const svg = (await savedFile(page, "Save the file")).toString("utf8");
  expect(svg).toContain("I say it sharply");
  expect(svg).not.toContain("<b>");
  await page.getByRole("radio", { name: /PNG/ }).check();
  const png = await savedFile(page, "Save the file");
  expect([png.subarray(1, 4).toString("latin1"), png.readUInt32BE(16)]).toEqual(["PNG", 3200]);
  await page.keyboard.press("Escape");

  await practice.goTo("Couple");
  await page.getByRole("button", { name: "Bring in a map from a file" }).click();
  const importing = page.getByRole("dialog", { name: "A map from a file" });
  const choose = (buffer: Buffer) =>
    importing
      .getByLabel("Choose a file")
      .and(page.locator("input"))
      .setInputFiles({ name: "map.json", mimeType: "application/json", buffer });
  await choose(Buffer.from('{"__proto__":1}'));
  await expect(importing).toContainText("Nothing was changed.");
  await choose(json);
  await expect(importing).toContainText("Anna: 1 card · Michael: 1 card");
  await importing.getByRole("button", { name: "Add this map" }).click();
  await expect(map.words("small <b>&amp;</b>")).toBeVisible();
});

test("the new cycle is begun from the old one, stands beside it, and both are on one sheet", async ({
  attune,
}) => {
  const page = await attune.open({ sample: true });
  await page.setViewportSize({ width: 1280, height: 720 });
  await new Practice(page).openMap("Anna");
  await chooseFromMenu(page, "Begin the new cycle");
  const old = page.getByRole("region", { name: "How it has been", exact: true });
  const fresh = page.getByRole("region", { name: "What takes its place", exact: true });
  await expect(old).toContainText("I follow him and keep asking");
  await fresh
    .getByRole("region", { name: "How Anna reaches or answers" })
    .getByRole("button", { name: /write here/ })
    .click();
  await page.keyboard.type("I say I missed you");
  await page.keyboard.press("Enter");
  await expect(fresh).toContainText("I say I missed you");
  await expectNoSeriousFault(page);

  await page.getByRole("button", { name: "Print both" }).click();
  const pdf = await readPdf(await savedFile(page, "Save as PDF"));
  expect([pdf.pages, pdf.marked]).toEqual([1, true]);
  expect(pdf.text).toContain("I say I missed you");
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Work on this one: How it has been" }).click();
  await expect(old.getByRole("region", { name: "Cycle map" })).toBeVisible();
  await page.getByRole("link", { name: "Back to one map" }).click();
  await expect(new MapPage(page).words("to be enough as I am")).toBeVisible();
});
