import { AxeBuilder } from "@axe-core/playwright";
import { huntMarkers } from "#tests/support/marker-hunt.ts";
import { expect, test } from "../attune.ts";
import { Door } from "../pages/door.ts";
import { MapPage } from "../pages/map.ts";
import { Practice } from "../pages/practice.ts";
import { SessionPage } from "../pages/session.ts";

const RECORD = "quolstem came in first and stayed";
const PRIVATE = "vrenthal sounds like the kitchen of long ago";

test("a whole session on record: attendance, plan, both notes with time marks, stages, end and summary, all there after a lock", async ({
  attune,
}) => {
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
  await session.tapByKeys("qiadj");

  await page.keyboard.press("4");
  await session.of("Ida").getByRole("button", { name: "there" }).click();
  await session.of("Ida").getByRole("button", { name: "in the room" }).click();
  await session.of("Noor").getByRole("button", { name: "late" }).click();
  await session.of("Noor").getByRole("button", { name: "by video" }).click();
  await page.getByRole("button", { name: "Add a line" }).click();
  await page.keyboard.type("Walk the loop once");
  await page.keyboard.press("Enter");
  await page.keyboard.type("The week");
  await page.getByRole("checkbox", { name: "Done: Walk the loop once" }).check();

  await page.keyboard.press("Alt+3");
  await expect(session.progressNote).toBeFocused();
  await page.keyboard.type(`${RECORD} `);
  await page.keyboard.press("Alt+t");
  await session.psychotherapyNote.fill(PRIVATE);
  await session.psychotherapyNote.press("Alt+t");
  await page.keyboard.type("again");
  // In the middle of a word: nothing but the letters of this instant may be missing.
  await page.reload();
  await expect(session.progressNote).toHaveValue(new RegExp(`^${RECORD} ⟨\\d\\d:\\d\\d⟩ $`, "u"));
  await expect(session.psychotherapyNote).toHaveValue(
    new RegExp(`^${PRIVATE} ⟨\\d\\d:\\d\\d⟩ a?g?a?i?n?$`, "u"),
  );
  await session.show("Tally");
  await session.expectNoted(5);

  await session.show("Stages");
  await session
    .of("Noor")
    .getByRole("button", { name: /^Step 2/ })
    .click();
  await page.getByRole("button", { name: "End session" }).click();
  await page.getByRole("button", { name: "Draft from what was recorded" }).click();
  await expect(session.summary).toHaveValue(/Ida was there, in the room\.\nNoor came late, by video\./u);
  await expect(session.summary).toHaveValue(
    /Done from the plan: Walk the loop once\.\nLeft for next time: The week\./u,
  );
  await expect(session.summary).toHaveValue(/Noor was marked at step 2 \(De-escalation\)\./u);
  expect(await session.summary.inputValue()).not.toContain("vrenthal");
  await session.summary.press("Control+End");
  await page.keyboard.type("\nA good hour.");
  await page.getByRole("button", { name: "Keep in the progress note" }).click();

  // Locked at once: what has not settled is handed over first.
  await practice.lock();
  await door.unlock();
  await practice.openCouple("Ida");
  await expect(page.getByText("step 2, De-escalation")).toBeVisible();
  await page.getByRole("link", { name: "Note of session 1", exact: true }).click();
  await expect(session.progressNote).toHaveValue(new RegExp(RECORD, "u"));
  await expect(session.psychotherapyNote).toHaveValue(new RegExp(`^${PRIVATE}`, "u"));
  await page.getByText("drafted from the record, then changed by you").click();
  await expect(page.getByText(/A good hour\.$/u)).toBeVisible();
  await session.show("Today");
  await expect(session.of("Noor").getByRole("button", { name: "by video", pressed: true })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Done: Walk the loop once" })).toBeChecked();
  await session.show("Summary");
  await expect(session.summary).toHaveValue(/A good hour\.$/u);

  await practice.goTo("Couple");
  await page.getByRole("button", { name: "Start another session" }).click();
  await page.getByRole("link", { name: "Session 2", exact: true }).click();
  await session.show("Today");
  await expect(page.getByText("from last time")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Line 1 of the plan" })).toHaveValue("The week");
  await map.expectSaved();
  await practice.lock();
  await door.expectLocked();
  expect(huntMarkers(attune.dataDir, [RECORD, PRIVATE, "A good hour."])).toEqual([]);
});

test("[P4] the core dies while a note is being written: not a word is lost, and the sign does not lie", async ({
  attune,
}) => {
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
  await page.keyboard.press("3");
  await session.progressNote.fill("saved before");
  await map.expectSaved();
  process.kill(attune.app().corePid(), "SIGSTOP");
  await session.progressNote.fill("saved before, and written since");
  await map.expectNotSaved();
  attune.app().killCore();
  await expect(page.getByRole("dialog")).toContainText("closed unexpectedly");
  await door.unlock();
  await map.expectSaved();
  await practice.lock();
  await door.unlock();
  await practice.openCouple("Ida");
  await page.getByRole("link", { name: "Note of session 1" }).click();
  await expect(session.progressNote).toHaveValue("saved before, and written since");
});

test("a summary says what the session changed on the map, and what was counted on its ways out", async ({
  attune,
}) => {
  const page = await attune.open({ sample: true });
  const practice = new Practice(page);
  const session = new SessionPage(page);
  await practice.openCouple("Anna");
  await page.getByRole("link", { name: "Session 6", exact: true }).click();
  await session.show("Summary");
  await page.getByRole("button", { name: "Draft from what was recorded" }).click();
  await expect(session.summary).toHaveValue(
    /Anna was there, in the room\.\nMichael was there, in the room\./u,
  );
  for (const sentence of [
    "Left for next time: Plan for the holidays.",
    "Michael was marked at step 5 (Restructuring); before, at step 4.",
    "What lands on Michael weakened from 5 to 4.",
    "“to be enough as I am” is new.",
    "The way out “Can we slow down?” in this session: heard 2, missed 0.",
  ])
    expect(await session.summary.inputValue()).toContain(sentence);
  await practice.goTo("Couple");
  await page.getByRole("link", { name: "Session 1", exact: true }).click();
  await session.show("Summary");
  await page.getByRole("button", { name: "Draft from what was recorded" }).click();
  await expect(session.summary).toHaveValue(/A map was begun; it has 4 cards\.$/u);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`every part of a session's page is clean for axe and needs no scrolling in the room, ${colorScheme}`, async ({
    attune,
  }) => {
    const page = await attune.open({ sample: true });
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1280, height: 720 });
    const practice = new Practice(page);
    const session = new SessionPage(page);
    await practice.openCouple("Anna");
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole("button", { name: "Start session" }).click();
    await practice.goTo("Session");
    await session.begin();
    for (const part of ["Tally", "Notes", "Today", "Stages", "Summary"] as const) {
      await session.show(part);
      const below = await page.locator("main").evaluate((main) => main.scrollHeight - main.clientHeight);
      expect(below, part).toBeLessThanOrEqual(0);
      for (const button of await page.getByRole("main").getByRole("button").all()) {
        const box = await button.boundingBox();
        expect(Math.min(box?.width ?? 44, box?.height ?? 44), part).toBeGreaterThanOrEqual(42);
      }
      expect((await new AxeBuilder({ page }).analyze()).violations, part).toEqual([]);
    }
  });
}
