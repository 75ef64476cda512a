import { expect, test } from "../attune.ts";
import { MapPage } from "../pages/map.ts";
import { Practice } from "../pages/practice.ts";

test("the loop is walked by keys and left through an exit", async ({ attune }) => {
  const page = await attune.open({ sample: true });
  await new Practice(page).openMap("Anna");
  const map = new MapPage(page);
  await map.words("annoyed, louder").focus();
  await page.keyboard.press("Space");
  await expect(map.walk.getByRole("status")).toContainText("annoyed, louder");
  await page.keyboard.press("Space");
  await expect(map.walk.getByRole("status")).toContainText("I follow him and keep asking");
  await page.keyboard.press("PageDown");
  await expect(map.walk.getByRole("status")).toContainText("that look, the questions");
  await page.keyboard.press("ArrowLeft");
  await map.walk.getByRole("button", { name: /Leave by “Can we slow down\?”/ }).click();
  await expect(map.walk.getByRole("status")).toContainText("step out of the loop");
  await page.keyboard.press("Escape");
  await expect(map.walk).toHaveCount(0);
  await expect(map.words("I follow him and keep asking")).toBeFocused();
});

test("the keys answer as soon as one comes to the map", async ({ attune }) => {
  const page = await attune.open({ sample: true });
  const map = new MapPage(page);
  await new Practice(page).openMap("Anna");
  await expect(map.canvas).toBeFocused();
  await page.keyboard.press("Space");
  await expect(map.walk.getByRole("status")).not.toBeEmpty();
});

test("the loop is walked without a travelling pulse where less motion is asked for", async ({ attune }) => {
  const page = await attune.open({ sample: true });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await new Practice(page).openMap("Anna");
  const map = new MapPage(page);
  await map.canvas.getByRole("button", { name: "Walk the loop" }).click();
  await expect(map.walk.getByRole("status")).toContainText("the door closing");
  await page.keyboard.press("ArrowRight");
  await expect(map.walk.getByRole("status")).toContainText("to know I matter to you");
  await expect(map.place("Anna", "need")).toHaveAttribute("data-present");
  await expect(page.locator("svg [data-side][visibility]")).toBeHidden();
});
