import { huntMarkers } from "#tests/support/marker-hunt.ts";
import { readPdf } from "#tests/support/read-pdf.ts";
import { expect, test } from "../attune.ts";
import { Door } from "../pages/door.ts";
import { HomeworkPage } from "../pages/homework.ts";
import { MapPage } from "../pages/map.ts";
import { Practice } from "../pages/practice.ts";

const IDA = {
  trigger: "the phone face down 7f31",
  move: "I ask where we stand 2c90",
  story: "I come last again 88ab",
  reactive: "sharp, fast 41d7",
  vulnerable: "so alone in it 93e2",
  need: "to be let in 5aa8",
};
const NOOR = {
  trigger: "questions at the door d204",
  move: "I tidy the kitchen b6c3",
  story: "nothing I say is right 19fe",
  reactive: "polite and far away c77d",
  vulnerable: "small, ashamed 0e45",
  need: "to be enough e8b1",
  intention: "keeping the peace 6d2a",
};
const CYCLE = "The lighthouse and the tide 3b9c";

test("a practice is made, a couple's loop mapped, found unchanged after a restart, and printed", async ({
  attune,
}) => {
  test.slow();
  const page = await attune.open();
  const door = new Door(page);
  const practice = new Practice(page);
  const map = new MapPage(page);
  await door.createPractice();

  await practice.addCouple("Ida", "Noor");
  await practice.openJointWork();
  await practice.startSession();
  await practice.drawFirstMap();
  await map.fill("Ida", IDA);
  await map.fill("Noor", NOOR);
  // A sheet holds what both may see: some words are shown first.
  await map.show("Ida", IDA.trigger);
  await map.show("Ida", IDA.need);
  await map.show("Noor", NOOR.trigger);
  await map.show("Noor", NOOR.vulnerable);
  await map.nameCycle(CYCLE);
  await map.expectSaved();
  const asWritten = await map.outline();
  for (const text of [...Object.values(IDA), ...Object.values(NOOR)]) expect(asWritten).toContain(text);

  // [T8] Not one of the words stands in the open, while the practice is open or after it is locked.
  const markers = [...Object.values(IDA), ...Object.values(NOOR), CYCLE];
  expect(huntMarkers(attune.dataDir, markers)).toEqual([]);
  await practice.lock();
  await door.expectLocked();
  expect(huntMarkers(attune.dataDir, markers)).toEqual([]);
  await attune.quit();

  const again = await attune.open();
  await door.unlock("seven quiet lanterns over the harbour");
  await expect(again.getByRole("alert")).toContainText("That is not the passphrase");
  await door.unlock();
  await door.expectInside();
  await expect(again.getByRole("main").getByText(CYCLE)).toBeVisible();
  await practice.openCouple("Ida");
  await practice.goTo("Map");
  await expect(map.words(IDA.move)).toBeVisible();
  expect(await map.outline()).toBe(asWritten);

  await practice.goTo("Homework");
  const homework = new HomeworkPage(again);
  const sheets: [whom: string, words: string[]][] = [
    ["Ida", [IDA.trigger, IDA.move, IDA.need]],
    ["Noor", [NOOR.trigger, NOOR.move, NOOR.vulnerable]],
    ["Both", [IDA.move, NOOR.move, CYCLE]],
  ];
  for (const [whom, words] of sheets) {
    await homework.choose(whom);
    const pdf = await readPdf(await homework.savePdf());
    expect(pdf.pages).toBe(1);
    expect(pdf.marked).toBe(true);
    for (const text of words) expect(pdf.text).toContain(text);
    expect(pdf.metadata).not.toMatch(/Ida|Noor/);
  }
  expect(huntMarkers(attune.dataDir, markers)).toEqual([]);
});

test("the way in by the recovery key, and a new passphrase", async ({ attune }) => {
  const page = await attune.open();
  const door = new Door(page);
  const practice = new Practice(page);
  const recoveryKey = await door.createPractice();
  await practice.lock();
  const wrong = recoveryKey.replace(/.$/, (last) => (last === "7" ? "8" : "7"));
  await door.unlockWithRecoveryKey(wrong);
  await expect(page.getByRole("alert")).toContainText("typing error");
  await page.getByRole("textbox", { name: "Recovery key" }).fill(recoveryKey);
  await page.getByRole("button", { name: "Unlock" }).click();
  await door.expectInside();

  await practice.goTo("Settings");
  await page.getByRole("button", { name: "Change passphrase" }).click();
  const next = "amber ferry counts eleven herons";
  // Whoever came in by the key need not know the passphrase it replaces.
  await page.getByRole("textbox", { name: "Recovery key" }).fill(recoveryKey);
  await page.getByRole("textbox", { name: "New passphrase" }).fill(next);
  await page.getByRole("textbox", { name: "Passphrase, once more" }).fill(next);
  await page.getByRole("button", { name: "Change passphrase" }).click();
  await expect(page.getByText("The passphrase is changed.")).toBeVisible();
  await practice.lock();
  await door.unlock();
  await expect(page.getByRole("alert")).toContainText("That is not the passphrase");
  await door.unlock(next);
  await door.expectInside();
});

test("a key retyped wrongly makes no practice", async ({ attune }) => {
  const page = await attune.open();
  const door = new Door(page);
  await page.getByRole("button", { name: /Create your practice/ }).click();
  const first = page.getByRole("textbox", { name: "Passphrase", exact: true });
  await first.fill("password password");
  await expect(page.getByRole("button", { name: "Go on" })).toBeDisabled();
  await page.getByRole("button", { name: "Suggest six words" }).click();
  await expect(first).toHaveValue(/^(\w+ ){5}\w+$/);
  await page.getByRole("textbox", { name: "Passphrase, once more" }).fill(await first.inputValue());
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("button", { name: "I have it on paper" }).click();
  await door.retype("0".repeat(40));
  await expect(page.getByRole("alert")).toContainText("typing error");
  await page.reload();
  await expect(page.getByRole("button", { name: /Create your practice/ })).toBeVisible();
});
