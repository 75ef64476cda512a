import type { Page } from "@playwright/test";
import { LOOP_SLOTS, type Slot } from "#shared/domain/cycle-map.ts";
import { huntMarkers } from "#tests/support/marker-hunt.ts";
import { readPdf } from "#tests/support/read-pdf.ts";
import { expect, test } from "../attune.ts";
import { CheckIn } from "../pages/check-in.ts";
import { CoupleScreen } from "../pages/couple-screen.ts";
import { Door, PASSPHRASE } from "../pages/door.ts";
import { HomeworkPage } from "../pages/homework.ts";
import { MapPage } from "../pages/map.ts";
import { Practice } from "../pages/practice.ts";
import { SessionPage } from "../pages/session.ts";

/** Forty taps: ten times pursuit and withdrawal, and twenty moments of either tone. */
const FORTY = `${"qi".repeat(5)}ajajslkdal${"qi".repeat(5)}ajdlskajdl`;
const RECORD = "quelmar asked and was heard";
const PRIVATE = "ostrevin reminds me of another house";
/** Shown with consent, and so the one marker of its kind on the couple's screen. */
const SHOWN = { Ida: "under-ida-lonely", Noor: "under-noor-ashamed" };

/** In the order in which Tab goes on. */
const PLACES: readonly Slot[] = [...LOOP_SLOTS, "intention"];
const words = (name: "Ida" | "Noor", slot: Slot) =>
  slot === "vulnerable" ? SHOWN[name] : `private-${name}-${slot}`;

test("a whole first session with both partners, and a second one that shows what changed", async ({
  attune,
}) => {
  test.slow();
  const page = await attune.open();
  const practice = new Practice(page);
  const session = new SessionPage(page);
  const map = new MapPage(page);
  await new Door(page).createPractice();
  await practice.addCouple("Ida", "Noor");
  await practice.openJointWork();
  await practice.startSession();
  await practice.goTo("Session");
  const screen = new CoupleScreen(page);

  await bothCheckIn(page);
  await session.begin();
  await page.keyboard.press("1");
  const { window: couple, frames } = await screen.open();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Show it on the couple’s screen" }).click();
  await screen.expectSeen("the check-in");
  await expect(couple.getByRole("row", { name: /Closeness/ })).toContainText(/7.*3/s);

  await practice.goTo("Couple");
  await practice.drawFirstMap();
  await writeByKeys(map);
  await screen.do("The map");
  await page.keyboard.press("Escape");
  const seen = couple.getByRole("complementary", { name: "Outline of the map" });
  await expect(seen).toContainText("private-Ida-move");
  for (const name of ["Ida", "Noor"] as const) {
    await expect(seen).not.toContainText(SHOWN[name]);
    await map.words(SHOWN[name]).focus();
    await page.keyboard.press("s");
    await expect(seen).toContainText(SHOWN[name]);
  }
  await map.words("private-Ida-move").focus();
  await page.keyboard.press("Space");
  await screen.expectSeen("the walk");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Escape");
  await screen.expectSeen("the map");
  await map.expectSaved();

  await practice.goTo("Session");
  await page.keyboard.press("2");
  await expect(session.pad).toBeVisible();
  await session.tapByKeys(FORTY);
  await session.expectNoted(40);
  await screen.do("A pause");
  await screen.do("in 3 min");
  await expect(couple.getByText(/We go on at/)).toBeVisible();
  await page.keyboard.press("Escape");
  await writeNotes(page, session);

  await page.getByRole("button", { name: "End session" }).click();
  await page.getByRole("button", { name: "Draft from what was recorded" }).click();
  await expect(session.summary).toHaveValue(/Moves tapped for Ida: pursue 10\./u);
  expect(await session.summary.inputValue()).not.toMatch(/quelmar|ostrevin/u);
  await page.getByRole("button", { name: "Keep in the progress note" }).click();
  await map.expectSaved();

  await practice.goTo("Homework");
  const homework = new HomeworkPage(page);
  await homework.choose("Both");
  const sheet = await readPdf(await homework.savePdf());
  expect(sheet.text).toContain("private-Noor-move");
  expect(sheet.text).not.toMatch(/private-\w+-(story|need|intention)/u);
  await screen.do("Close the couple’s screen");
  const leaked = frames().match(/private-\w+-(story|need|intention|trigger)|quelmar|ostrevin/gu) ?? [];
  expect(leaked).toEqual([]);

  await secondSession(page);
  await expect(page.getByRole("complementary", { name: "What has changed" })).toContainText(
    "“still here” is new.",
  );
  await practice.lock();
  await new Door(page).expectLocked();
  expect(huntMarkers(attune.dataDir, [RECORD, PRIVATE, ...Object.values(SHOWN)])).toEqual([]);
});

async function bothCheckIn(page: Page): Promise<void> {
  const checkIn = new CheckIn(page);
  for (const [name, closeness] of [
    ["Ida", 7],
    ["Noor", 3],
  ] as const) {
    await checkIn.handTo(name);
    for (const question of [/How close/, /How safe/, /How stirred/, /How hopeful/])
      await checkIn.rating(question, closeness).check();
    await checkIn.finish();
    await checkIn.takeBack("Passphrase", PASSPHRASE);
    await expect(checkIn.section).toBeVisible();
  }
  await checkIn.section.getByRole("button", { name: "Show both side by side" }).click();
  await expect(checkIn.section.getByRole("row", { name: /Closeness/ })).toContainText("4 apart");
}

/** From an empty map to every place of both, without a pointer. */
async function writeByKeys(map: MapPage): Promise<void> {
  const { page } = map;
  await map.place("Ida", "trigger").getByRole("button").focus();
  await page.keyboard.press("Enter");
  for (const name of ["Ida", "Noor"] as const)
    for (const slot of PLACES) {
      await expect(map.editor).toBeFocused();
      await page.keyboard.type(words(name, slot));
      await page.keyboard.press("Tab");
      await expect(map.words(words(name, slot))).toBeVisible();
    }
  await page.keyboard.press("Escape");
  await map.expectSaved();
}

async function writeNotes(page: Page, session: SessionPage): Promise<void> {
  await page.keyboard.press("3");
  await expect(session.progressNote).toBeFocused();
  await page.keyboard.type(RECORD);
  await session.psychotherapyNote.fill(PRIVATE);
  await new MapPage(page).expectSaved();
}

/** The next hour: something new is said, and laid beside what stood at the end of the first. */
async function secondSession(page: Page): Promise<void> {
  const practice = new Practice(page);
  const map = new MapPage(page);
  await practice.goTo("Couple");
  await page.getByRole("button", { name: "Start another session" }).click();
  await page.getByRole("link", { name: "Session 2", exact: true }).click();
  await new SessionPage(page).begin();
  await practice.goTo("Map");
  await map.words(SHOWN.Noor).focus();
  await page.keyboard.press("a");
  await expect(map.editor).toBeFocused();
  await page.keyboard.type("still here");
  await page.keyboard.press("Enter");
  await map.expectSaved();
  await page.getByRole("button", { name: "As it stands now", exact: true }).click();
  await page.getByRole("menuitem", { name: "Compare two versions" }).click();
  await expect(page.getByLabel("Earlier picture", { exact: true })).toContainText("After session 1");
}
