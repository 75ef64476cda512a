import { expect, test } from "../attune.ts";
import { Door } from "../pages/door.ts";
import { MapPage } from "../pages/map.ts";
import { Practice } from "../pages/practice.ts";

test("[P4] the lock keeps what is being typed, and leaves nothing behind in the window", async ({
  attune,
}) => {
  const page = await attune.open();
  const door = new Door(page);
  const practice = new Practice(page);
  const map = new MapPage(page);
  await door.createPractice();
  await practice.addCouple("Ida", "Noor");
  await practice.drawFirstMap();
  await map.startWriting("Ida", "move");
  await page.keyboard.type("I ask where we stand");
  await page.keyboard.press("Control+L");
  await door.expectLocked();
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
  await expect(page.getByText("I ask where we stand")).toHaveCount(0);

  await door.unlock();
  await practice.openCouple("Ida");
  await practice.goTo("Map");
  await expect(map.words("I ask where we stand")).toBeVisible();
});

test("[V15] the practice locks by itself when nothing is touched, and says so before", async ({ attune }) => {
  const page = await attune.open();
  const door = new Door(page);
  await door.createPractice();
  await page.clock.install();
  await page.reload();
  await door.expectInside();
  await expect(page.getByRole("heading", { name: "Couples" })).toBeVisible();
  await page.clock.runFor(4 * 60_000 + 45_000);
  await expect(page.getByText(/Locking in \d+ seconds/)).toBeVisible();
  // Any sign of life will do; "Stay" is there for those who look for a button.
  await expect(page.getByRole("button", { name: "Stay" })).toBeVisible();
  await page.mouse.move(400, 300);
  await expect(page.getByText(/Locking in \d+ seconds/)).toHaveCount(0);
  await page.clock.runFor(5 * 60_000 + 1_000);
  await door.expectLocked();
});

test("a second window takes over from the first, which says so", async ({ attune }) => {
  const first = await attune.open({ sample: true });
  await new Door(first).expectInside();
  const second = await first.context().newPage();
  await second.goto(new URL("/", first.url()).href);
  await new Door(second).expectInside();
  await expect(first.getByText("Attune is open in another window")).toBeVisible();
});
