import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../attune.ts";
import { Door } from "../pages/door.ts";
import { Practice } from "../pages/practice.ts";

const NEXT = "nine green lanterns under the bridge";

const couple = (page: Page, name: string) =>
  page.getByRole("main").getByRole("link", { name: new RegExp(name) });

async function openSafety(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("link", { name: "Safety" }).click();
  await expect(page.getByRole("heading", { name: "Safety" })).toBeVisible();
}

test("[V6] a forgotten passphrase: in with the recovery key, and on with a new passphrase", async ({
  attune,
}) => {
  const page = await attune.open();
  const door = new Door(page);
  const practice = new Practice(page);
  const recoveryKey = await door.createPractice();
  await practice.addCouple("Ida", "Noor");
  await practice.lock();
  await door.unlockWithRecoveryKey(recoveryKey);
  await door.expectInside();

  await page.getByRole("link", { name: "Choose a new passphrase" }).click();
  await page.getByRole("button", { name: "Change passphrase" }).click();
  await page.getByRole("textbox", { name: "Recovery key" }).fill(recoveryKey);
  await page.getByRole("textbox", { name: "New passphrase" }).fill(NEXT);
  await page.getByRole("textbox", { name: "Passphrase, once more" }).fill(NEXT);
  await page.getByRole("button", { name: "Change passphrase" }).click();
  await expect(page.getByRole("link", { name: "Choose a new passphrase" })).toHaveCount(0);
  await practice.lock();
  await door.unlock(NEXT);
  await expect(couple(page, "Ida")).toBeVisible();
});

test("[V13] a backup is restored beside the practice, and neither is written over", async ({ attune }) => {
  const page = await attune.open();
  const door = new Door(page);
  const practice = new Practice(page);
  await door.createPractice();
  await practice.addCouple("Ida", "Noor");
  await openSafety(page);
  await page.getByRole("button", { name: "Back up now" }).click();
  await expect(page.getByText("The backup is made and verified.")).toBeVisible();
  await practice.goTo("Couples");
  await practice.addCouple("Ada", "Mina");

  await openSafety(page);
  await page.getByRole("button", { name: /^Look into it/ }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/Your practice has seen/)).toBeVisible();
  await dialog.getByRole("textbox", { name: "Passphrase" }).fill("seven quiet lanterns over the estuary");
  await dialog.getByRole("button", { name: "Restore beside" }).click();
  await expect(dialog.getByText(/It stands beside your practice now/)).toBeVisible();
  await dialog.getByRole("button", { name: /^Open it from the next unlock on/ }).click();
  await expect(dialog.getByText(/It opens at the next unlock/)).toBeVisible();
  await page.keyboard.press("Escape");
  await practice.lock();

  await door.unlock();
  await practice.goTo("Couples");
  await expect(couple(page, "Ida")).toBeVisible();
  await expect(couple(page, "Ada")).toHaveCount(0);
  await openSafety(page);
  await page.getByRole("button", { name: "Open it from the next unlock on: practice" }).click();
  await expect(page.getByText(/It opens at the next unlock/)).toBeVisible();
  await practice.lock();
  await door.unlock();
  await practice.goTo("Couples");
  await expect(couple(page, "Ada")).toBeVisible();
});

test("[V9.6] last week's files put back: it says what is missing, and can be looked at", async ({
  attune,
}) => {
  const page = await attune.open();
  const door = new Door(page);
  const practice = new Practice(page);
  await door.createPractice();
  await practice.addCouple("Ida", "Noor");
  await attune.quit();
  const own = join(attune.dataDir, "practice");
  const lastWeek = join(attune.dataDir, "last-week");
  await cp(own, lastWeek, { recursive: true });
  await attune.open();
  await door.unlock();
  await practice.goTo("Couples");
  await practice.addCouple("Ada", "Mina");
  await attune.quit();
  await rm(own, { recursive: true });
  await cp(lastWeek, own, { recursive: true });

  await attune.open();
  await door.unlock();
  await expect(
    page.getByRole("heading", { name: "This practice is older than it was last time" }),
  ).toBeVisible();
  await page.getByRole("button", { name: /^Look at it as it is/ }).click();
  await expect(page.getByText(/saved changes? (is|are) missing/)).toBeVisible();
  await practice.goTo("Couples");
  await expect(couple(page, "Ida")).toBeVisible();
  await expect(couple(page, "Ada")).toHaveCount(0);
});
