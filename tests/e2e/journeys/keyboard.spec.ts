import { SLOTS } from "#shared/domain/cycle-map.ts";
import { expect, test } from "../attune.ts";
import { Door } from "../pages/door.ts";
import { MapPage } from "../pages/map.ts";
import { Practice } from "../pages/practice.ts";

test("a whole loop is written, reworded, moved, removed and undone by keyboard alone", async ({ attune }) => {
  const page = await attune.open();
  const map = new MapPage(page);
  const practice = new Practice(page);
  await new Door(page).createPractice();
  await practice.addCouple("Ida", "Noor");
  await practice.drawFirstMap();

  const places = ["Ida", "Noor"].flatMap((name) => SLOTS.map((slot) => ({ name, slot })));
  await map.place("Ida", "trigger").getByRole("button").focus();
  await page.keyboard.press("Enter");
  for (let n = 0; n < places.length; n += 1) {
    await expect(map.editor).toBeFocused();
    await page.keyboard.type(`words number ${n}`);
    await page.keyboard.press("Tab");
    await expect(map.words(`words number ${n}`)).toBeVisible();
  }
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-item]")).toHaveCount(places.length);

  const first = map.words("words number 0");
  await first.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("reworded");
  await page.keyboard.press("Enter");
  await expect(map.words("reworded")).toBeFocused();
  await page.keyboard.press("m");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(map.place("Ida", "trigger").getByRole("button", { name: /write here/ })).toBeVisible();
  await map.words("reworded").focus();
  await page.keyboard.press("Delete");
  await expect(map.words("reworded")).toHaveCount(0);
  for (let n = 0; n < 3; n += 1) await page.keyboard.press("Control+Z");
  await expect(
    map.place("Ida", "trigger").getByRole("button", { name: "words number 0", exact: true }),
  ).toBeVisible();
  await map.expectSaved();
});

test("couples are found and switched by keys", async ({ attune }) => {
  const page = await attune.open({ sample: true });
  await expect(page.getByRole("main").getByRole("searchbox")).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("lea");
  await expect(page.getByRole("main").locator("ol").getByRole("link")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /Omar/ })).toBeVisible();
  await page.keyboard.press("Control+K");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("anna");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /Anna/ })).toBeVisible();
});
