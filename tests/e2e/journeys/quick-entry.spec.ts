import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "../attune.ts";
import { Door } from "../pages/door.ts";
import { MapPage } from "../pages/map.ts";
import { Practice } from "../pages/practice.ts";

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
