import type { Page } from "@playwright/test";
import { expect, test } from "../attune.ts";
import { Door } from "../pages/door.ts";
import { MapPage } from "../pages/map.ts";
import { Practice } from "../pages/practice.ts";

const LONG = "Bartholomäus-Maximilian von Hohenstein-Sigmaringen";
const LONGER = "Żółcisława Oluwaseun-Wojciechowska de la Concepción";

test("a map with very long names, a long cycle name and a long topic comes to rest and stays inside the window", async ({
  attune,
}) => {
  const page = await attune.open();
  await new Door(page).createPractice();
  const practice = new Practice(page);
  await practice.addCouple(LONG, LONGER);
  await practice.startSession();
  await practice.drawFirstMap();
  const map = new MapPage(page);
  await map.fill(LONG, { move: "I follow and ask, and ask again", trigger: "the door closing" });
  await map.fill(LONGER, { move: "I go quiet and leave the room" });
  await map.nameCycle("The knock and the closed door and the long walk back to the kitchen, again");
  await page.getByRole("button", { name: "What is it about?" }).click();
  await page.keyboard.type("Sundays with the in-laws, the phone at dinner, and who gets up at night");
  await page.keyboard.press("Enter");
  await map.expectSaved();

  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
    [900, 600],
    [640, 360],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => standsDuring(page, 12), { message: `at rest at ${width}` }).toBe(1);
    expect(await outside(page), `outside the header at ${width}`).toEqual([]);
  }

  await page.setViewportSize({ width: 1280, height: 720 });
  for (const name of [LONG, LONGER]) {
    await page.getByRole("button", { name: `How stirred up ${name} feels in the body: not rated` }).click();
    for (const rating of ["0", "5", "10"]) {
      await expect(page.getByRole("button", { name: rating, exact: true })).toBeInViewport({ ratio: 1 });
    }
    await page.keyboard.press("Escape");
  }
});

test("a second window takes the work over, and the first says so calmly", async ({ attune, context }) => {
  const first = await attune.open({ sample: true });
  await expect(first.getByRole("heading", { name: "Couples" })).toBeVisible();
  const second = await context.newPage();
  await second.goto(new URL("/", attune.app().url).href);
  await expect(second.getByRole("heading", { name: "Couples" })).toBeVisible();
  await expect(first.getByRole("heading", { name: "Attune is open in another window" })).toBeVisible();
  await expect(first.getByRole("main")).toHaveCount(1);
});

/** In how many different places the cards and badges stood during so many frames. */
const standsDuring = (page: Page, frames: number): Promise<number> =>
  page.evaluate(async (count) => {
    const seen = new Set<string>();
    for (let frame = 0; frame < count; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const boxes = [...document.querySelectorAll("[data-place], [data-side]")].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height].map(Math.round).join();
      });
      seen.add(boxes.join(" "));
    }
    return seen.size;
  }, frames);

/** What of the header reaches beyond the window. */
const outside = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("header button, header a, header [role=status]")]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < 0 || right > window.innerWidth);
      })
      .map((element) => element.textContent),
  );

test("every page is entered at its top, however far the one before was scrolled", async ({ attune }) => {
  const page = await attune.open({ sample: true });
  const practice = new Practice(page);
  await practice.goTo("Settings");
  const main = page.getByRole("main");
  await main.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await page.getByRole("link", { name: /sandbox/i }).click();
  await expect(page.getByRole("heading", { name: "Equation sandbox" })).toBeInViewport();
  expect(await main.evaluate((element) => element.scrollTop)).toBe(0);
});
