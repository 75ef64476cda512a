import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { SLOTS } from "#shared/domain/cycle-map.ts";
import { expect, test } from "../attune.ts";
import { CoupleScreen } from "../pages/couple-screen.ts";
import { Door } from "../pages/door.ts";
import { MapPage, type Words } from "../pages/map.ts";
import { Practice } from "../pages/practice.ts";

/** What both may see from the beginning stands above the line; a marker everywhere else. */
const wordsOf = (name: string): Words =>
  Object.fromEntries(
    SLOTS.map((slot) => [
      slot,
      slot === "move" || slot === "reactive" ? `${name} ${slot} seen` : `private-${name}-${slot}`,
    ]),
  );

const SHOWN_BY_CARD = "private-Ida-vulnerable";
const SHOWN_ON_WALK = "private-Noor-trigger";

async function expectAccessible(page: Page, scene: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${scene}: ${id} at ${nodes.map(({ html }) => html).join(" | ")}`),
  ).toEqual([]);
}

test("nothing private ever reaches the couple's screen, through a whole session", async ({ attune }) => {
  test.slow();
  const page = await attune.open();
  const practice = new Practice(page);
  const map = new MapPage(page);
  await new Door(page).createPractice();
  await practice.addCouple("Wilma", "Zora");
  await practice.openJointWork();
  await practice.goTo("Couples");
  await practice.addCouple("Ida", "Noor");
  await practice.openJointWork();
  await practice.drawFirstMap();
  await map.fill("Ida", wordsOf("Ida"));
  await map.fill("Noor", wordsOf("Noor"));
  await map.expectSaved();

  const screen = new CoupleScreen(page);
  const { window: couple, frames } = await screen.open();
  expect(new URL(couple.url()).origin).not.toBe(new URL(page.url()).origin);
  expect(await couple.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await screen.do("The map");
  await screen.putAway();
  await screen.expectSeen("the map");
  const seen = couple.getByRole("complementary", { name: "Outline of the map" });
  await expect(seen).toContainText("Ida move seen");
  await expect(seen).toContainText("Noor reactive seen");
  expect(frames()).toContain("Ida move seen");
  expect(frames()).not.toContain("private-");

  // One is shown from its card, one on a walk.
  await page
    .getByRole("button", { name: `Ida agrees to show “${SHOWN_BY_CARD}”` })
    .first()
    .click();
  await expect(seen).toContainText(SHOWN_BY_CARD);
  await map.words("Ida move seen").focus();
  await page.keyboard.press("Space");
  await screen.expectSeen("the walk");
  await expect(couple.getByRole("status")).toContainText("Ida move seen");
  await page.keyboard.press("ArrowRight");
  await expect(couple.getByRole("status")).toContainText("What Noor sees");
  expect(frames()).not.toContain(SHOWN_ON_WALK);
  await page.keyboard.press("s");
  await expect(couple.getByRole("status")).toContainText(SHOWN_ON_WALK);
  await page.keyboard.press("ArrowRight");
  await expect(couple.getByRole("status")).toContainText("What Noor needs");
  await page.keyboard.press("Escape");
  await screen.expectSeen("the map");

  // Taken back, it is gone from the screen; made again, it is there again.
  await page.keyboard.press("Control+z");
  await expect(seen).not.toContainText(SHOWN_ON_WALK);
  await page.keyboard.press("Control+y");
  await expect(seen).toContainText(SHOWN_ON_WALK);

  // Hidden words may change as they like.
  await map.words("private-Ida-need").click();
  await page.keyboard.type(" and more of it");
  await page.keyboard.press("F9");
  await screen.expectSeen("nothing");
  await expect(couple.getByRole("region", { name: "Resting picture" })).toBeVisible();
  await expect(map.editor).toBeFocused();
  await page.keyboard.press("Enter");
  await map.expectSaved();
  await page.keyboard.press("F9");
  await expect(seen).toContainText(SHOWN_BY_CARD);

  await screen.do("A pause");
  await screen.do("in 5 min");
  await screen.do("Slower");
  await expect(couple.getByText(/We go on at/)).toBeVisible();
  await screen.do("The map");
  await screen.putAway();
  await expect(seen).toContainText(SHOWN_BY_CARD);

  // Turning to another couple blanks the screen; it stays so until it is given to them, and then holds nothing of the first.
  await practice.goTo("Couples");
  await screen.expectSeen("nothing");
  await expect(couple.getByRole("region", { name: "Resting picture" })).toBeVisible();
  await practice.openCouple("Wilma");
  await screen.do("Use the screen for this couple");
  await expect(screen.panel.getByRole("button", { name: "A pause" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(screen.panel).toHaveCount(0);
  await expect(couple.getByRole("region", { name: "Resting picture" })).toBeVisible();
  await practice.lock();
  await expect.poll(() => couple.isClosed()).toBe(true);

  const known = new Set([SHOWN_BY_CARD, SHOWN_ON_WALK]);
  const leaked = (frames().match(/private-\w+-\w+/g) ?? []).filter((words) => !known.has(words));
  expect(leaked).toEqual([]);
  expect(frames()).not.toMatch(/Wilma|Zora|agreedBy|"body"/);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`every scene on the couple's screen is accessible and large enough, ${colorScheme}`, async ({
    attune,
  }) => {
    test.slow();
    const page = await attune.open({ sample: true });
    await page.emulateMedia({ colorScheme });
    await new Practice(page).openMap("Anna");
    const screen = new CoupleScreen(page);
    const { window: couple } = await screen.open();
    await couple.emulateMedia({ colorScheme });
    await expectAccessible(couple, "resting");
    await screen.do("The map");
    await expect(couple.getByRole("heading", { name: /The knock and the closed door/ })).toBeVisible();
    await expectAccessible(couple, "map");
    for (const [width, height] of [
      [1280, 720],
      [3840, 2160],
    ] as const) {
      await couple.setViewportSize({ width, height });
      await expect.poll(() => couple.evaluate(smallestText)).toBeGreaterThanOrEqual((20 * height) / 720 - 1);
    }
    await couple.setViewportSize({ width: 1280, height: 720 });
    await expectAccessible(page, "panel");
    await screen.do("A pause");
    await expect(couple.getByText(/Breathe/)).toBeVisible();
    await expectAccessible(couple, "pause");
    await screen.putAway();
    await screen.do("The map");
    await screen.putAway();
    await page.getByRole("button", { name: "Walk the loop" }).click();
    await expect(couple.getByRole("status")).toContainText("the door closing");
    await expectAccessible(couple, "walk");
  });
}

test("the couple's screen goes along with the clinician's view, or stays with the whole map", async ({
  attune,
}) => {
  const page = await attune.open({ sample: true });
  await new Practice(page).openMap("Anna");
  const screen = new CoupleScreen(page);
  const { window: couple } = await screen.open();
  await screen.do("The map");
  await screen.putAway();
  const card = couple.locator('[data-place="a:move"]');
  const widthOf = async () => (await card.boundingBox())?.width ?? 0;
  await expect.poll(widthOf).toBeGreaterThan(50);
  const whole = await widthOf();
  await page.getByRole("button", { name: "Closer" }).click();
  await page.getByRole("button", { name: "Closer" }).click();
  await expect.poll(widthOf).toBeGreaterThan(whole * 1.3);
  await screen.sign.click();
  await screen.panel.getByRole("switch", { name: "Go along with my view of the map" }).click();
  await expect.poll(widthOf).toBeCloseTo(whole, 0);
});

test("the couple's screen ends when it is closed, and with the core that filled it", async ({ attune }) => {
  const page = await attune.open({ sample: true });
  await new Practice(page).openMap("Anna");
  const screen = new CoupleScreen(page);
  const first = await screen.open();
  await screen.do("The map");
  await screen.do("Close the couple’s screen");
  await expect.poll(() => first.window.isClosed()).toBe(true);
  await expect(screen.sign).toHaveText("Couple’s screen");
  const second = await screen.open();
  attune.app().killCore();
  await expect.poll(() => second.window.isClosed()).toBe(true);
});

/** Runs in the page: the size of the smallest words anyone can see on it, in pixels of the window. */
function smallestText(): number {
  const sizes: number[] = [];
  const walk = document.createTreeWalker(document.querySelector("main") ?? document, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (!element || !walk.currentNode.textContent?.trim() || element.offsetParent === null) continue;
    if (element.closest(".visually-hidden, svg, [data-by]")) continue;
    const magnified = element.getBoundingClientRect().height / element.offsetHeight;
    sizes.push(Number.parseFloat(getComputedStyle(element).fontSize) * magnified);
  }
  return Math.min(...sizes);
}
