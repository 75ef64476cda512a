import type { Page } from "@playwright/test";
import { huntMarkers } from "#tests/support/marker-hunt.ts";
import { readPdf } from "#tests/support/read-pdf.ts";
import { expect, test } from "../attune.ts";
import { CheckIn } from "../pages/check-in.ts";
import { CoupleScreen } from "../pages/couple-screen.ts";
import { Door, PASSPHRASE } from "../pages/door.ts";
import { HomeworkPage } from "../pages/homework.ts";
import { Intake } from "../pages/intake.ts";
import { MapPage } from "../pages/map.ts";
import { Practice } from "../pages/practice.ts";
import { SafetyPage } from "../pages/safety.ts";

const NAMES = ["Ida", "Noor"] as const;
const HISTORY = "Whom you could turn to";
const COST = "The cost of the cycle";
const homeOf = (name: string) => `marker-home-of-${name}`;
const fearOf = (name: string) => `marker-fear-of-${name}`;
const privateOf = (name: string) => [homeOf(name), fearOf(name)];

test("from agreements through histories, safety screens, a decision and a first measure: what one says reaches nobody else", async ({
  attune,
}) => {
  test.slow();
  const page = await attune.open();
  const heard: string[] = [];
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => heard.push(payload.toString())),
  );
  const practice = new Practice(page);
  const safety = new SafetyPage(page);
  await new Door(page).createPractice();
  await practice.addCouple("Ida", "Noor");

  await safety.open();
  await safety.choosePolicy("No secrets");
  await safety.signAll();

  // Each is handed three forms; nothing the other said comes over the wire while one is in their hands.
  for (const name of NAMES) {
    const others = NAMES.filter((one) => one !== name).flatMap(privateOf);
    const expectNothingOfOthers = () => {
      for (const marker of others) expect(heard.join("\n")).not.toContain(marker);
    };
    await tellHistory(page, name, heard);
    expectNothingOfOthers();
    await giveBack(page);
    await practice.goTo("Couple");
    await safety.open();
    heard.length = 0;
    await safety.handScreenTo(name);
    await safety.answerAlone(fearOf(name));
    expectNothingOfOthers();
    await giveBack(page);
    await safety.expectHere();
    await practice.goTo("Couple");
    await answerCost(page, name, heard);
    expectNothingOfOthers();
    await giveBack(page);
  }
  await practice.goTo("Couple");
  await safety.open();
  await safety.decide("Cleared for joint work", "Both seen alone; nothing speaks against it.");
  await safety.back();
  await page.getByRole("link", { name: "Measures" }).click();
  await expect(page.getByRole("row", { name: /Exhaustion/ }).first()).toContainText("4");

  await expectNowhereElse(page);
  await practice.lock();
  await new Door(page).expectLocked();
  expect(huntMarkers(attune.dataDir, NAMES.flatMap(privateOf))).toEqual([]);
});

const giveBack = (page: Page) => new CheckIn(page).takeBack("Passphrase", PASSPHRASE);

async function tellHistory(page: Page, name: string, heard: string[]): Promise<void> {
  const intake = new Intake(page);
  await intake.goTo();
  await intake.handOver(HISTORY, name, () => {
    heard.length = 0;
  });
  await intake.write(/Who lived with you/, homeOf(name));
  await intake.expectKept();
  await intake.next("When you needed someone");
  await intake.next("When it was not safe");
  await intake.next("Losses, separations, turning points");
  await intake.next("What became of it");
  await new CheckIn(page).finish();
}

async function answerCost(page: Page, name: string, heard: string[]): Promise<void> {
  await page.getByRole("link", { name: "Measures" }).click();
  await page.getByRole("button", { name: `Hand over: ${COST}, ${name}` }).click();
  const now = page.getByRole("dialog").getByRole("button", { name: "Hand over now" });
  await expect(now).toBeVisible();
  heard.length = 0;
  await now.click();
  const form = new CheckIn(page);
  await form.expectFormFor(name);
  for (const question of await page.getByRole("group").all()) {
    const four = question.getByRole("radio", { name: "4", exact: true });
    await four.click();
    await expect(four).toBeChecked();
  }
  await form.finish();
}

/** Not on the couple's screen, not on paper, and not found by the search. */
async function expectNowhereElse(page: Page): Promise<void> {
  const practice = new Practice(page);
  await practice.goTo("Couple");
  await practice.drawFirstMap();
  await new MapPage(page).write("Ida", "move", "I ask again");
  const screen = new CoupleScreen(page);
  const { frames } = await screen.open();
  await screen.do("The map");
  await screen.putAway();
  await screen.expectSeen("the map");
  expect(frames()).toContain("I ask again");
  expect(frames()).not.toContain("marker-");
  await practice.goTo("Homework");
  const sheet = await readPdf(await new HomeworkPage(page).savePdf());
  expect(sheet.text).not.toContain("marker-");
  await practice.goTo("Couples");
  await page.getByRole("searchbox").fill("marker-home");
  await expect(page.getByRole("main").locator("ol").getByRole("link")).toHaveCount(0);
}
