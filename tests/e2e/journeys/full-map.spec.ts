import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { LOOP_SLOTS } from "#shared/domain/cycle-map.ts";
import { expect, test } from "../attune.ts";
import { Door } from "../pages/door.ts";
import { MapPage } from "../pages/map.ts";
import { Practice } from "../pages/practice.ts";

const STOPS = ["Ida", "Noor"].flatMap((name) => LOOP_SLOTS.map((slot) => ({ name, slot })));

/** Goes on with the Tab key until it rests there, as a hand without a mouse does. */
async function tabTo(page: Page, goal: Locator, most = 60): Promise<void> {
  await expect(goal).toBeVisible();
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(goal).toBeFocused();
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

async function emptyMap(page: Page): Promise<MapPage> {
  await new Door(page).createPractice();
  const practice = new Practice(page);
  await practice.addCouple("Ida", "Noor");
  await practice.openJointWork();
  await practice.drawFirstMap();
  return new MapPage(page);
}

test("a whole map is built, walked and revealed by the keyboard alone", async ({ attune }) => {
  test.slow();
  const page = await attune.open();
  const map = await emptyMap(page);
  await expect(map.canvas).toBeFocused();
  await page.keyboard.press("Enter");
  for (let n = 1; n <= 14; n += 1) {
    await expect(map.editor).toBeFocused();
    await page.keyboard.type(`words number ${n}`);
    await page.keyboard.press("Enter");
    await expect(map.words(`words number ${n}`)).toBeVisible();
  }
  await expect(map.editor).toHaveCount(0);

  // One is revealed at its card.
  const below = map.place("Ida", "vulnerable").locator("[data-item]");
  await tabTo(page, below);
  const first = await below.innerText();
  await page.keyboard.press("s");
  await expect(page.getByRole("status").filter({ hasText: "Ida agreed." })).toBeVisible();
  await expect(
    map.place("Ida", "vulnerable").getByRole("button", { name: `Hide “${first}” again` }),
  ).toBeVisible();
  await tabTo(page, below);
  await page.keyboard.press("e");
  await expect(map.exitEditor).toBeFocused();
  await page.keyboard.type("Can we slow down?");
  await page.keyboard.press("Enter");
  await expect(map.exit("Can we slow down?")).toBeVisible();
  await expectAccessible(page);

  // The other one on the way, as the walk comes by.
  await tabTo(page, map.place("Ida", "trigger").locator("[data-item]"));
  await page.keyboard.press("Space");
  let second = "";
  for (const [stop, { name, slot }] of STOPS.entries()) {
    const words = map.place(name, slot).locator("[data-item]");
    await expect(map.walk.getByRole("status")).toContainText(await words.innerText());
    if (stop === 7) {
      second = await words.innerText();
      await page.keyboard.press("s");
      await expect(
        map.place(name, slot).getByRole("button", { name: `Hide “${second}” again`, includeHidden: true }),
      ).toHaveCount(1);
    }
    await page.keyboard.press("ArrowRight");
  }
  const begun = await map.place("Ida", "trigger").locator("[data-item]").innerText();
  await expect(map.walk.getByRole("status")).toContainText(begun);
  await page.keyboard.press("Escape");
  await expect(map.walk).toHaveCount(0);

  await map.expectSaved();
  await page.reload();
  for (const [name, text] of [
    ["Ida", first],
    ["Noor", second],
  ] as const) {
    await expect(map.words(text)).toBeVisible();
    await expect(page.getByRole("button", { name: `${name} agrees to show “${text}”` })).toHaveCount(0);
  }
});

test("a whole map is built, walked and revealed by the outline alone", async ({ attune }) => {
  test.slow();
  const page = await attune.open();
  const map = await emptyMap(page);
  const outline = page.getByRole("complementary", { name: "Outline of the map" });
  const button = (name: string | RegExp) => outline.getByRole("button", { name });
  const open = button(/: not yet named$/);
  for (let left = 14; left > 0; left -= 1) {
    await expect(open).toHaveCount(left);
    await open.first().press("Enter");
    await expect(outline.getByRole("textbox", { name: /in their own words/ })).toBeFocused();
    await page.keyboard.type(`words number ${left}`);
    await page.keyboard.press("Enter");
    await expect(outline.getByRole("button", { name: `words number ${left}`, exact: true })).toBeFocused();
  }
  await outline.getByRole("combobox", { name: "How stirred up Ida feels in the body" }).selectOption("7");
  await outline.getByRole("combobox", { name: "How strongly Ida’s move lands on Noor" }).selectOption("8");
  await outline.getByRole("combobox", { name: "How Noor moves in this cycle" }).selectOption("pursues");
  await expect(outline.getByRole("heading", { name: "Noor: pursues" })).toBeVisible();
  await outline.getByText("Add a way out").press("Enter");
  await button("Ida’s move → What Noor sees").press("Enter");
  await page.keyboard.type("Can we slow down?");
  await page.keyboard.press("Enter");
  await expect(button(/^“Can we slow down\?”/)).toBeFocused();

  await button(/^Ida agrees to show “words number 12”$/).press("Enter");
  await expect(button("Hide “words number 12” again")).toBeFocused();
  await expectAccessible(page);

  await button("Set out on a walk round the loop").press("Enter");
  const walk = outline.getByRole("region", { name: "Where the walk has come to" });
  const here = outline.locator("[aria-current=step]");
  for (const { name, slot } of STOPS) {
    await expect(here).toHaveAttribute("data-outline", `${name === "Ida" ? "a" : "b"}:${slot}`);
    if (name === "Noor" && slot === "trigger") {
      await walk.getByRole("button", { name: /^Noor agrees to show/ }).press("Enter");
      await expect(here).toContainText("shown to both");
    }
    await button("On to the next place").press("Enter");
  }
  await expect(here).toHaveAttribute("data-outline", "a:trigger");
  for (let n = 0; n < 5; n += 1) await button("On to the next place").press("Enter");
  await expect(walk).toContainText("Ida’s move");
  await button("Step out by “Can we slow down?”").press("Enter");
  await expect(walk).toContainText("step out of the loop");
  await button("Stop walking").press("Enter");
  await expect(button("Set out on a walk round the loop")).toBeFocused();
  await map.expectSaved();
  await page.reload();
  await expect(button("Hide “words number 12” again")).toHaveCount(1);
  await expect(outline.getByText("shown to both")).toHaveCount(6);
});
