import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { huntMarkers } from "#tests/support/marker-hunt.ts";
import { readPdf } from "#tests/support/read-pdf.ts";
import { expect, test } from "../attune.ts";
import { CheckIn } from "../pages/check-in.ts";
import { CoupleScreen } from "../pages/couple-screen.ts";
import { Door, PASSPHRASE } from "../pages/door.ts";
import { HomeworkPage } from "../pages/homework.ts";
import { MapPage } from "../pages/map.ts";
import { Practice } from "../pages/practice.ts";
import { SafetyPage } from "../pages/safety.ts";

const AFRAID = "marker-afraid-of-the-stairs";
const REASON = "marker-reason-both-seen-alone";

async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(
    serious.map(({ id, nodes }) => `${screen}: ${id} at ${nodes.map((node) => node.html).join(" | ")}`),
  ).toEqual([]);
}

const closed = (page: Page, what: string) => page.getByRole("region", { name: `${what} is closed` });

test("joint work opens by a decision after both were asked alone, and by nothing else", async ({
  attune,
}) => {
  test.slow();
  const page = await attune.open();
  const door = new Door(page);
  const practice = new Practice(page);
  const safety = new SafetyPage(page);
  const screen = new CoupleScreen(page);
  const checkIn = new CheckIn(page);
  await door.createPractice();
  await practice.addCouple("Ida", "Noor");

  // New, and everything joint says why it is closed, and where that is decided.
  await expect(page.getByText(/No safety decision stands yet/)).toBeVisible();
  await practice.startSession();
  await practice.drawFirstMap();
  const map = new MapPage(page);
  await map.canvas.getByRole("button", { name: "Walk the loop" }).click();
  await expect(closed(page, "Walking the loop")).toContainText("No safety decision stands yet");
  await expectAccessible(page, "walk closed");
  await page.keyboard.press("Escape");
  await expect(map.walk).toHaveCount(0);
  await screen.sign.click();
  await expect(closed(page, "The couple’s screen")).toBeVisible();
  await expectAccessible(page, "screen closed");
  await page.keyboard.press("Escape");
  await practice.goTo("Session");
  await expect(closed(page, "The check-in")).toBeVisible();
  await practice.goTo("Homework");
  await expect(closed(page, "Paper for the couple")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save as PDF" })).toHaveCount(0);
  await expectAccessible(page, "homework closed");
  await closed(page, "Paper for the couple").getByRole("link", { name: "Open safety and consent" }).click();
  await safety.expectHere();

  // Both alone; neither ever sees a word of the other's.
  await safety.handScreenTo("Ida");
  await safety.answerAlone(AFRAID);
  await checkIn.takeBack("Passphrase", PASSPHRASE);
  await safety.expectHere();
  await safety.handScreenTo("Noor");
  await expect(page.getByText(AFRAID)).toHaveCount(0);
  await expectAccessible(page, "screen in hand");
  await safety.answerAlone(null);
  await checkIn.takeBack("Passphrase", PASSPHRASE);
  await safety.expectHere();
  await page.getByRole("button", { name: "Read Ida’s safety answers" }).click();
  await expect(page.getByRole("dialog")).toContainText(AFRAID);
  await expectAccessible(page, "answers read");
  await page.getByRole("dialog").getByRole("button", { name: "Close", exact: true }).last().click();
  await expect(page.getByText(AFRAID)).toHaveCount(0);

  // Not cleared: an override opens, is shown, and ends. It stands in for no agreement.
  await safety.decide("Not cleared for joint work", REASON);
  await safety.override("Asked for by both, with a plan for leaving.");
  await safety.back();
  await expect(page.getByText("Joint work is open by your override.")).toBeVisible();
  await expect(page.getByText("Asked for by both, with a plan for leaving.")).toBeVisible();
  await screen.sign.click();
  await expect(closed(page, "The couple’s screen")).toContainText("Not agreed: Ida, Noor.");
  await page.keyboard.press("Escape");
  await practice.goTo("Homework");
  await expect(page.getByRole("button", { name: "Save as PDF" })).toBeEnabled();
  await practice.goTo("Couple");
  await safety.open();
  await page.getByRole("button", { name: "End the override" }).click();
  await expect(safety.standing).toContainText("Joint work is closed.");

  // Cleared and agreed: everything opens.
  await safety.decide("Cleared for joint work", REASON);
  await safety.choosePolicy("Limited secrets");
  await safety.signAll();
  await expectAccessible(page, "safety and consent");
  await safety.back();
  await practice.goTo("Map");
  await map.canvas.getByRole("button", { name: "Walk the loop" }).click();
  await expect(map.walk.getByRole("status")).not.toBeEmpty();
  await page.keyboard.press("Escape");
  const { window: couple, frames } = await screen.open();
  await screen.do("The map");
  await screen.putAway();
  await screen.expectSeen("the map");
  await practice.goTo("Homework");
  const sheet = await readPdf(await new HomeworkPage(page).savePdf());
  expect(sheet.text).not.toContain("marker-");

  // One takes it back: the screen is free at once, and the register keeps both days.
  await practice.goTo("Couple");
  await safety.open();
  await safety.record("Noor", "Looking at a screen together", "Takes it back");
  await screen.expectSeen("nothing");
  await expect(couple.getByRole("region", { name: "Resting picture" })).toBeVisible();
  await screen.sign.click();
  await expect(closed(page, "The couple’s screen")).toContainText("Not agreed: Noor.");
  await screen.panel.getByRole("button", { name: "Close the couple’s screen" }).click();
  await expect(screen.sign).toHaveText("Couple’s screen");
  await page.keyboard.press("Escape");
  await page.getByText("Everything said, the newest first").click();
  const said = page.getByRole("listitem").filter({ hasText: /Noor · Looking at a screen together/ });
  await expect(said).toHaveText([/Taken back \(spoken\)/, /Agreed \(signed\)/]);

  const consent = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as PDF" }).click();
  const paper = await readPdf(await (await consent).createReadStream().then(bytesOf));
  expect(paper.text).toContain("What we agree on");
  expect(paper.text).not.toContain("marker-");
  expect(frames()).not.toContain("marker-");
  expect(huntMarkers(attune.dataDir, [AFRAID, REASON])).toEqual([]);
});

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

test("a decision that is due is named on the start page, and leads to where it is looked at again", async ({
  attune,
}) => {
  const page = await attune.open({ sample: true });
  const due = page.getByRole("region", { name: "Safety decisions to look at again" });
  await due.waitFor();
  await expect(due).toContainText("since 12 November 2026");
  await due.getByRole("link", { name: "Omar, Léa" }).click();
  const safety = new SafetyPage(page);
  await expect(safety.standing).toContainText("To be looked at again since");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `safety and consent, ${colorScheme}`);
  }
});
