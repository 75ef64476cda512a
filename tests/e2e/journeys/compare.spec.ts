import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../attune.ts";
import { Door } from "../pages/door.ts";
import { MapPage } from "../pages/map.ts";
import { Practice } from "../pages/practice.ts";

async function chooseVersion(page: Page, from: string, item: RegExp | string): Promise<void> {
  await page.getByRole("button", { name: from, exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`two versions are compared in picture and in words, ${colorScheme}`, async ({ attune }) => {
    const page = await attune.open({ sample: true });
    await page.emulateMedia({ colorScheme });
    await new Practice(page).openMap("Anna");
    await chooseVersion(page, "As it stands now", "Compare two versions");

    const slider = page.getByRole("slider", { name: /^Slide/ });
    await expect(slider).toBeFocused();
    await expect(page.getByLabel("Earlier picture", { exact: true })).toContainText("After session 1");
    const now = page.getByRole("region", { name: "The map: As it stands now" });
    await expect(now.getByRole("button", { name: "He’d be happier without me new" })).toBeVisible();
    const words = page.getByRole("complementary", { name: "What has changed" });
    await expect(words.getByRole("region", { name: "Anna", exact: true })).toContainText(
      "Anna’s story: “He’d be happier without me” is new.",
    );
    await expect(words.getByRole("region", { name: "Michael", exact: true })).toContainText(
      "What lands on Michael weakened from 8 to 4.",
    );
    await expect(words.getByRole("region", { name: "Ways out" })).toContainText("Can we slow down?");
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);

    await page.keyboard.press("Home");
    const then = page.getByRole("region", { name: "The map: After session 1" });
    await expect(then.getByRole("button", { name: "I ask and ask again reworded" })).toBeVisible();
    await expect(now).toBeHidden();
    await page.keyboard.press("Escape");
    await expect(new MapPage(page).words("to be enough as I am")).toBeVisible();
    await expect(slider).toBeHidden();
  });
}

test("an earlier version is brought back, taken back by one undo, and outlasts a restart", async ({
  attune,
}) => {
  let page = await attune.open({ sample: true });
  await new Practice(page).openMap("Anna");
  let map = new MapPage(page);
  await expect(map.words("to be enough as I am")).toBeVisible();
  const before = await map.outline();

  const bringBack = async () => {
    await chooseVersion(page, "As it stands now", /After session 4/);
    await page.getByRole("button", { name: "Bring this version back" }).click();
    const dialog = page.getByRole("dialog", { name: "Bring back the map after session 4?" });
    await expect(dialog).toContainText(/This makes \d+ changes/);
    await dialog.getByRole("button", { name: "Bring it back" }).click();
    await expect(page.getByRole("button", { name: "As it stands now" })).toBeVisible();
    await expect(map.words("to be enough as I am")).toHaveCount(0);
    await expect(map.exit("Can we slow down?")).toContainText(/heard 0.*missed 3/);
  };
  await bringBack();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(map.words("to be enough as I am")).toBeVisible();
  expect(await map.outline()).toBe(before);
  await bringBack();
  await map.expectSaved();
  const after = await map.outline();

  await attune.quit();
  page = await attune.open({ sample: true });
  await new Door(page).expectInside();
  await new Practice(page).openMap("Anna");
  map = new MapPage(page);
  await expect(map.words("alone, scared")).toBeVisible();
  expect(await map.outline()).toBe(after);
});
