import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "../attune.ts";
import { Door } from "../pages/door.ts";
import { MapPage } from "../pages/map.ts";
import { Practice } from "../pages/practice.ts";
import { SessionPage } from "../pages/session.ts";

/** Forty taps: five times pursuit and withdrawal, and twenty moments of either tone. */
const FORTY = `${"qi".repeat(5)}ajajslkdal${"qi".repeat(5)}ajdlskajdl`;

test("forty taps by keys, one taken back, locked and unlocked: the same numbers", async ({ attune }) => {
  const page = await attune.open();
  const door = new Door(page);
  const practice = new Practice(page);
  const session = new SessionPage(page);
  const map = new MapPage(page);
  await door.createPractice();
  await practice.addCouple("Ida", "Noor");
  await practice.startSession();
  await practice.goTo("Session");
  await session.begin();
  await page.keyboard.press("f");
  await session.tapByKeys(FORTY);
  await session.expectNoted(40);
  await page.keyboard.press("h");
  await page.keyboard.press("Control+Z");
  await session.expectNoted(39);
  await session.tapByKeys("l");
  await session.expectNoted(40);
  await map.expectSaved();
  await session.show("Counted");
  await expect(
    page.getByText("After pursuit from Ida, withdrawal by Noor followed 10 of 10 times."),
  ).toBeVisible();
  const before = await session.counts();
  expect(before.length).toBeGreaterThanOrEqual(3);

  await practice.lock();
  await door.unlock();
  await practice.openCouple("Ida");
  await session.openLast();
  await expect(session.pad).toBeVisible();
  await session.expectNoted(40);
  expect(await session.counts()).toEqual(before);

  await page.getByRole("button", { name: "End session" }).click();
  await expect(page.getByText(/40 moments were noted/)).toBeVisible();
  expect(await session.counts()).toEqual(before);
});

test("[P4] the core dies in the middle of counting: no tap is lost", async ({ attune }) => {
  const page = await attune.open();
  const door = new Door(page);
  const practice = new Practice(page);
  const session = new SessionPage(page);
  const map = new MapPage(page);
  await door.createPractice();
  await practice.addCouple("Ida", "Noor");
  await practice.startSession();
  await practice.goTo("Session");
  await session.begin();
  await session.tapByKeys("qiqiajdl");
  await map.expectSaved();

  process.kill(attune.app().corePid(), "SIGSTOP");
  await session.tapByKeys("qiajk");
  await session.expectNoted(13);
  await map.expectNotSaved();
  const counted = await session.counts();
  attune.app().killCore();
  await expect(page.getByRole("dialog")).toContainText("closed unexpectedly");
  await door.unlock();
  await map.expectSaved();
  await session.expectNoted(13);

  await practice.lock();
  await door.unlock();
  await practice.openCouple("Ida");
  await session.openLast();
  await session.expectNoted(13);
  expect(await session.counts()).toEqual(counted);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the session's page is clean for axe while it runs and after its end, ${colorScheme}`, async ({
    attune,
  }) => {
    const page = await attune.open({ sample: true });
    await page.emulateMedia({ colorScheme });
    const practice = new Practice(page);
    const session = new SessionPage(page);
    await practice.openCouple("Anna");
    await page.getByRole("button", { name: "Start session" }).click();
    await practice.goTo("Session");
    await session.begin();
    await session.tapByKeys("fqiajdlh");
    await session.expectNoted(6);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole("button", { name: "End session" }).click();
    await expect(page.getByText(/6 moments were noted/)).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

test("on a small window every tap is big enough for a finger, and nothing runs off the side", async ({
  attune,
}) => {
  const page = await attune.open({ sample: true });
  await page.setViewportSize({ width: 640, height: 360 }); // 1280 × 720 at 200 %
  const practice = new Practice(page);
  const session = new SessionPage(page);
  await practice.openCouple("Anna");
  await page.getByRole("button", { name: "Start session" }).click();
  await practice.goTo("Session");
  await session.begin();
  for (const button of await session.pad.getByRole("button").all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  for (const tone of await session.pad.getByRole("button", { name: /negative|neutral|positive/ }).all()) {
    const box = await tone.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(64);
  }
  await session.tapByKeys("qiwuezxcmqiwue");
  await session.expectNoted(14);
  const overflow = await page.locator("main").evaluate((main) => main.scrollWidth - main.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
