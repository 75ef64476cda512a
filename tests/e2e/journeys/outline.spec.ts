import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "../attune.ts";
import { Door } from "../pages/door.ts";
import { MapPage } from "../pages/map.ts";
import { Practice } from "../pages/practice.ts";

test("a whole map is built, walked and left by an exit, by the outline alone", async ({ attune }) => {
  const page = await attune.open();
  const map = new MapPage(page);
  await new Door(page).createPractice();
  const practice = new Practice(page);
  await practice.addCouple("Ida", "Noor");
  await practice.drawFirstMap();

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
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);

  await button("Set out on a walk round the loop").press("Enter");
  const walk = outline.getByRole("region", { name: "Where the walk has come to" });
  for (let n = 0; n < 5; n += 1) await button("On to the next place").press("Enter");
  await expect(walk).toContainText("Ida’s move");
  await button("Step out by “Can we slow down?”").press("Enter");
  await expect(walk).toContainText("step out of the loop");
  await button("Stop walking").press("Enter");
  await expect(button("Set out on a walk round the loop")).toBeFocused();
  await map.expectSaved();
});

test("a map is filled by Enter alone, with offered and pasted words, and drawn upon", async ({ attune }) => {
  const page = await attune.open();
  const map = new MapPage(page);
  await new Door(page).createPractice();
  const practice = new Practice(page);
  await practice.addCouple("Ida", "Noor");
  await practice.drawFirstMap();

  await page.keyboard.press("Enter");
  await expect(map.editor).toBeFocused();
  await page.keyboard.type("a si");
  await expect(map.canvas.getByRole("option", { name: "a sigh" })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(map.words("a sigh")).toBeVisible();
  for (let n = 0; n < 13; n += 1) {
    await expect(map.editor).toBeFocused();
    await page.keyboard.type(`words ${n}`);
    await page.keyboard.press("Enter");
    await expect(map.words(`words ${n}`)).toBeVisible();
  }
  await expect(map.editor).toHaveCount(0);

  await page.keyboard.press("p");
  await expect(page.getByRole("region", { name: "Pen" })).toBeVisible();
  const box = await map.canvas.boundingBox();
  if (!box) throw new Error("no canvas");
  const middle = { x: box.x + box.width / 2, y: box.y + 120 };
  await page.mouse.move(middle.x - 40, middle.y);
  await page.mouse.down();
  for (let n = 0; n < 20; n += 1) await page.mouse.move(middle.x - 40 + n * 4, middle.y + (n % 5) * 3);
  await page.mouse.up();
  await expect(page.locator("[data-stroke]")).toHaveCount(1);
  await map.expectSaved();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Z");
  await expect(page.locator("[data-stroke]")).toHaveCount(0);
  await page.keyboard.press("Control+Y");
  await expect(page.locator("[data-stroke]")).toHaveCount(1);
  await map.expectSaved();
  await page.reload();
  await expect(page.locator("[data-stroke]")).toHaveCount(1);
});
