import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { readPdf } from "#tests/support/read-pdf.ts";
import { expect, test } from "../attune.ts";
import { Door } from "../pages/door.ts";
import { HomeworkPage } from "../pages/homework.ts";
import { MapPage } from "../pages/map.ts";
import { Practice } from "../pages/practice.ts";

const COUPLES = ["Anna", "Iris", "Sam", "Omar"];

async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(
    serious.map(({ id, nodes }) => `${screen}: ${id} at ${nodes.map((node) => node.html).join(" | ")}`),
  ).toEqual([]);
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`every screen is accessible, ${colorScheme}`, async ({ attune }) => {
    const page = await attune.open();
    await page.emulateMedia({ colorScheme });
    const practice = new Practice(page);
    await expect(page.getByRole("heading", { name: "Welcome to Attune" })).toBeVisible();
    await expectAccessible(page, "first run");
    await page.getByRole("button", { name: /Create your practice/ }).click();
    await expectAccessible(page, "passphrase");
    await page.getByRole("button", { name: "Back" }).click();
    await page.getByRole("button", { name: /Look round in the sample/ }).click();
    await expect(page.getByRole("heading", { name: "Couples" })).toBeVisible();
    await expectAccessible(page, "couples");
    await practice.openCouple("Anna");
    await expectAccessible(page, "couple");
    await practice.goTo("Map");
    await expect(new MapPage(page).words("annoyed, louder")).toBeVisible();
    await expectAccessible(page, "map");
    await page.getByRole("button", { name: "Outline" }).click();
    await expectAccessible(page, "map with outline");
    await practice.goTo("Homework");
    await expect(page.getByRole("heading", { name: "Homework", exact: true })).toBeVisible();
    await expectAccessible(page, "homework");
    await practice.goTo("Settings");
    await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
    await expectAccessible(page, "settings");
    await practice.lock();
    await expect(page.getByRole("heading", { name: "The sample practice is locked" })).toBeVisible();
    await expectAccessible(page, "sample locked");
  });
}

test("the sample practice opens by itself, and each couple has its map and three sheets", async ({
  attune,
}) => {
  const page = await attune.open({ sample: true });
  const practice = new Practice(page);
  await new Door(page).expectInside();
  for (const name of COUPLES) {
    await practice.goTo("Couples");
    await practice.openCouple(name);
    await practice.goTo("Map");
    await expect(page.locator("[data-item]").nth(9)).toBeVisible();
    await practice.goTo("Homework");
    await expect(page.getByRole("radiogroup", { name: "Who is it for?" }).getByRole("radio")).toHaveCount(3);
  }
  const homework = new HomeworkPage(page);
  await homework.choose("Both");
  expect((await readPdf(await homework.savePdf())).pages).toBe(1);
});

test("an earlier version of a map can be looked at, and nothing changed in it", async ({ attune }) => {
  const page = await attune.open({ sample: true });
  const practice = new Practice(page);
  const map = new MapPage(page);
  await practice.openCouple("Anna");
  await practice.goTo("Map");
  await expect(map.words("to be enough as I am")).toBeVisible();
  await page.getByRole("button", { name: "As it stands now" }).click();
  await page.getByRole("menuitem", { name: /After session 4/ }).click();
  await expect(page.getByText("This is how the map stood after session 4.")).toBeVisible();
  await expect(map.words("to be enough as I am")).toHaveCount(0);
  await expect(map.canvas.getByRole("button", { name: /write here/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Back to now" }).click();
  await expect(map.words("to be enough as I am")).toBeVisible();
});
