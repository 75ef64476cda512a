import { expect, test } from "../attune.ts";
import { Door } from "../pages/door.ts";
import { MapPage } from "../pages/map.ts";
import { Practice } from "../pages/practice.ts";

test("a way out is written on an edge, counted, moved, and there again the next day", async ({ attune }) => {
  let page = await attune.open();
  await new Door(page).createPractice();
  await new Practice(page).addCouple("Ida", "Noor");
  await new Practice(page).drawFirstMap();
  let map = new MapPage(page);
  await map.write("Ida", "move", "I knock again");

  await map.words("I knock again").focus();
  await page.keyboard.press("e");
  await expect(map.exitEditor).toBeFocused();
  await page.keyboard.type("Can I have a hand?");
  await page.keyboard.press("Enter");
  const words = map.exit("Can I have a hand?").locator("[data-exit]");
  await expect(words).toBeFocused();
  await page.keyboard.press("h");
  await page.keyboard.press("x");
  await page.keyboard.press("x");
  await map
    .exit("Can I have a hand?")
    .getByRole("button", { name: /^heard/ })
    .click();
  await expect(words).toHaveAccessibleName("“Can I have a hand?”, either: heard 2, missed 2");

  const from = await words.boundingBox();
  const story = await map.place("Noor", "story").boundingBox();
  if (!from || !story) throw new Error("the map is not shown");
  await page.mouse.move(from.x + 20, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(story.x + story.width / 2, story.y - 40, { steps: 4 });
  await page.mouse.up();
  await expect(
    map.canvas.getByRole("region", { name: "Ways out: Noor’s story → What shows of Noor", exact: true }),
  ).toContainText("Can I have a hand?");
  await map.expectSaved();

  await attune.quit();
  page = await attune.open();
  await new Door(page).unlock();
  await new Practice(page).openMap("Ida");
  map = new MapPage(page);
  await expect(map.exit("Can I have a hand?").locator("[data-exit]")).toHaveAccessibleName(
    "“Can I have a hand?”, either: heard 2, missed 2",
  );
  expect(await map.outline()).toContain("“Can I have a hand?”, either: heard 2, missed 2");
});

test("the words of a way out under way outlast a reload", async ({ attune }) => {
  const page = await attune.open({ sample: true });
  await new Practice(page).openMap("Anna");
  const map = new MapPage(page);
  await expect(map.exit("Can we slow down?")).toContainText(/heard 3.*missed 5/);
  await map.words("Whatever I say will be wrong").focus();
  await page.keyboard.press("e");
  await page.keyboard.type("I need a min");
  await map.expectDraftKept("I need a min");
  await page.reload();
  await expect(map.exitEditor).toHaveValue("I need a min");
  await page.keyboard.press("Enter");
  await expect(map.exit("I need a min")).toBeVisible();
  await map.expectSaved();
});
