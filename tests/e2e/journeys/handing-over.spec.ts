import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../attune.ts";
import { CheckIn } from "../pages/check-in.ts";
import { Door, PASSPHRASE } from "../pages/door.ts";
import { Practice } from "../pages/practice.ts";

const PIN = "4711";

/** Every frame that reaches the page's port, until the list is emptied. */
function frames(page: Page): string[] {
  const heard: string[] = [];
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => heard.push(payload.toString())),
  );
  return heard;
}

async function readyToHandOver(page: Page) {
  const practice = new Practice(page);
  await new Door(page).createPractice();
  await practice.goTo("Settings");
  await page.getByRole("button", { name: "Set a PIN" }).click();
  await page.getByRole("textbox", { name: "PIN, four to eight digits" }).fill(PIN);
  await page.getByRole("textbox", { name: "The same PIN once more" }).fill(PIN);
  await page.keyboard.press("Enter");
  await expect(page.getByText("A PIN is set.")).toBeVisible();
  await practice.goTo("Couples");
  await practice.addCouple("Ida", "Noor");
  await practice.openJointWork();
  await practice.startSession();
  await practice.goTo("Session");
}

test("[P3] both partners check in on the handed-over screen, and neither finds a way out of the form", async ({
  attune,
  context,
}) => {
  const page = await attune.open();
  const heard = frames(page);
  const door = new Door(page);
  const practice = new Practice(page);
  const checkIn = new CheckIn(page);
  await readyToHandOver(page);
  const session = page.url();

  await checkIn.handTo("Ida");
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  // By keyboard alone: the focus is at the top of the page, the first question one step on.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  for (let step = 0; step < 9; step += 1) await page.keyboard.press("ArrowRight");
  await expect(checkIn.rating(/How close/, 9)).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await expect(checkIn.rating(/How safe/, 1)).toBeChecked();
  await checkIn.expectKept();

  await page.reload();
  await checkIn.expectFormFor("Ida");
  await expect(checkIn.rating(/How close/, 9)).toBeChecked();
  await expect(checkIn.rating(/How safe/, 1)).toBeChecked();

  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("heading", { name: "Paused" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Paused" })).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(0);
  await page.getByRole("button", { name: "Go on" }).click();
  await checkIn.expectFormFor("Ida");

  await page.goBack();
  await checkIn.expectFormFor("Ida");
  await page.goForward();
  await checkIn.expectFormFor("Ida");
  await page.goto(session);
  await checkIn.expectFormFor("Ida");
  await page.goto(new URL("/#/settings", session).href);
  await checkIn.expectFormFor("Ida");
  await page.keyboard.press("Control+K");
  await checkIn.expectNothingElse();
  const second = await context.newPage();
  await second.goto(session);
  await checkIn.expectFormFor("Ida", second);
  await expect(page.getByText("Attune is open in another window")).toBeVisible();
  await second.close();
  await page.reload();
  await checkIn.expectFormFor("Ida");

  await checkIn.takeBack("PIN", "0000");
  await expect(page.getByRole("alert")).toContainText("That is not the PIN");
  await page.keyboard.press("Escape");
  await checkIn.rating(/stirred up/, 8).check();
  await checkIn.rating(/hopeful/, 3).check();
  await checkIn.finish();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await checkIn.expectNothingElse();
  await checkIn.takeBack("PIN", PIN);
  await expect(checkIn.section.getByText("Answered alone")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Session 1" })).toBeVisible();

  await checkIn.section.getByRole("button", { name: "Hand over to Noor" }).click();
  heard.length = 0;
  await page.getByRole("dialog").getByRole("button", { name: "Hand over now" }).click();
  await checkIn.expectFormFor("Noor");
  for (const [question, value] of [
    [/How close/, 4],
    [/How safe/, 5],
    [/stirred up/, 2],
    [/hopeful/, 6],
  ] as const) {
    await checkIn.rating(question, value).check();
  }
  await checkIn.finish();
  const toNoor = heard.join("\n");
  expect(toNoor).toContain("Noor, this page".slice(0, 4));
  for (const marker of ["Ida", '"value":9', '"value":1', '"value":8', '"value":3'])
    expect(toNoor).not.toContain(marker);
  await checkIn.takeBack("Passphrase", PASSPHRASE);
  await expect(checkIn.section.getByText("Answered alone")).toHaveCount(2);

  await checkIn.section.getByRole("button", { name: "Show both side by side" }).click();
  const both = page.getByRole("table", { name: "Both check-ins side by side" });
  await expect(both.getByRole("row", { name: /Closeness/ })).toContainText("5 apart");
  await expect(both.getByRole("row", { name: /Reactivity/ })).toContainText("6 apart");
  await practice.lock();
  await door.unlock();
  await practice.openCouple("Ida");
  await page.getByRole("link", { name: "Session 1" }).click();
  await expect(both.getByRole("row", { name: /Safety/ })).toContainText("4 apart");
});

test("[P4] a core that dies while a form is handed over leaves a locked practice and every answer", async ({
  attune,
}) => {
  const page = await attune.open();
  const door = new Door(page);
  const practice = new Practice(page);
  const checkIn = new CheckIn(page);
  await readyToHandOver(page);
  await checkIn.handTo("Ida");
  await checkIn.rating(/How close/, 9).check();
  await checkIn.expectKept();
  attune.app().killCore();
  await door.expectLocked();
  await door.unlock();
  await practice.openCouple("Ida");
  await page.getByRole("link", { name: "Session 1" }).click();
  await checkIn.handTo("Ida");
  await expect(checkIn.rating(/How close/, 9)).toBeChecked();
});

test.describe("by touch, on a small screen", () => {
  test.use({ hasTouch: true, viewport: { width: 640, height: 360 } }); // 1280 × 720 at 200 %

  test("every number is big enough for a finger, nothing runs off the side, and axe is content", async ({
    attune,
  }) => {
    const page = await attune.open({ sample: true });
    const checkIn = new CheckIn(page);
    await new Practice(page).openCouple("Anna");
    await page.getByRole("button", { name: "Start session" }).click();
    await new Practice(page).goTo("Session");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect((await new AxeBuilder({ page }).include("main").analyze()).violations).toEqual([]);
    }
    await checkIn.handTo("Anna");
    for (const radio of await page.getByRole("radio").all()) {
      const box = await radio.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    for (const question of await page.getByRole("group").all())
      await question.getByRole("radio", { name: "6", exact: true }).tap();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    }
    await page.getByRole("button", { name: "I am done" }).tap();
    await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole("button", { name: /take the screen back/ }).tap();
    await page.getByRole("dialog").getByRole("button", { name: "Take back" }).tap();
    await expect(checkIn.section.getByText("Answered alone")).toBeVisible();
  });
});
