import { AxeBuilder } from "@axe-core/playwright";
import { huntMarkers } from "#tests/support/marker-hunt.ts";
import { readPdf } from "#tests/support/read-pdf.ts";
import { expect, test } from "../attune.ts";
import { Door } from "../pages/door.ts";
import { HomeworkPage } from "../pages/homework.ts";
import { MapPage } from "../pages/map.ts";
import { Practice } from "../pages/practice.ts";
import { SessionPage } from "../pages/session.ts";

const SHOWN = "the phone face down 3a19";
const HIDDEN = "so alone in it 77c2";
const REWORDED = "Asking once, in our words 5d0e";
const HELPED = "The walk first 9f64";

test("sheets are reworded, given home, printed as one booklet and looked at in the next session; a week is typed in by keys; all is there after a restart", async ({
  attune,
}) => {
  test.slow();
  const page = await attune.open();
  const [door, practice, map] = [new Door(page), new Practice(page), new MapPage(page)];
  const [homework, session] = [new HomeworkPage(page), new SessionPage(page)];
  await door.createPractice();
  await practice.addCouple("Ida", "Noor");
  await practice.openJointWork();
  await practice.startSession();
  await practice.drawFirstMap();
  await map.write("Ida", "trigger", SHOWN);
  await page.keyboard.press("Escape");
  await map.show("Ida", SHOWN);
  await map.write("Ida", "vulnerable", HIDDEN);
  await page.keyboard.press("Escape");
  await map.expectSaved();

  await practice.goTo("Homework");
  await homework.take("A pause is not a no");
  await page.getByRole("button", { name: "Change the wording" }).click();
  await page.getByRole("textbox", { name: "Title", exact: true }).fill(REWORDED);
  await expect(homework.sheet(REWORDED)).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "Done" }).click();
  await homework.give();
  await page.getByRole("button", { name: "Add to the booklet" }).click();
  await homework.choose("Both");
  await expect(homework.sheet("The two of us and the loop")).toBeVisible();
  await homework.give();
  await page.getByRole("button", { name: "Add to the booklet" }).click();
  await page.getByText("Booklet (2)").click();
  await expect(homework.sheet("Something to take home")).toBeVisible();
  await expect(homework.sheet(REWORDED)).toBeVisible();
  const booklet = await readPdf(await homework.savePdf());
  expect(booklet.pages).toBe(3);
  expect(booklet.marked).toBe(true);
  for (const text of ["Something to take home", REWORDED, SHOWN, "The two of us and the loop"])
    expect(booklet.text).toContain(text);
  expect(booklet.text).not.toContain(HIDDEN);
  expect(booklet.metadata).not.toMatch(/Ida|Noor/);

  await practice.goTo("Couple");
  await page.getByRole("button", { name: "Start another session" }).click();
  await page.getByRole("link", { name: "Session 2", exact: true }).click();
  await session.show("Today");
  await homework.went(REWORDED, "partly").click();
  await page.getByRole("textbox", { name: /What helped/ }).fill(HELPED);
  await homework.went("The two of us and the loop", "done").click();
  await expect(homework.went("The two of us and the loop", "done")).toHaveAttribute("aria-pressed", "true");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await practice.goTo("Homework");
  await homework.show("Weekly log");
  await expect(page.getByText(/No week has been typed in yet/)).toBeVisible();
  const first = page.getByRole("textbox", { name: /How often it ran/ });
  await page.getByRole("radio", { name: "Weekly log" }).focus();
  for (
    let tabs = 0;
    tabs < 12 && !(await first.evaluate((field) => field === document.activeElement));
    tabs += 1
  )
    await page.keyboard.press("Tab");
  await expect(first).toBeFocused();
  for (const answer of ["4", "7", "90", "2", "3", "1"]) {
    await page.keyboard.type(answer);
    await page.keyboard.press("Enter");
  }
  await expect(page.getByText(/^Kept: the week of/)).toBeVisible();
  await expect(first).toBeFocused();
  await page.keyboard.type("0");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row")).toHaveCount(3);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const weeks = await page.getByRole("row").allInnerTexts();
  expect(weeks.join("\n")).toMatch(/Ida\s+4\s+7\s+90\s+Noor\s+3\s+1/);
  expect(huntMarkers(attune.dataDir, [SHOWN, HIDDEN, REWORDED, HELPED])).toEqual([]);
  await attune.quit();

  const again = await attune.open();
  await new Door(again).unlock();
  const later = new HomeworkPage(again);
  await new Practice(again).openCouple("Ida");
  await new Practice(again).goTo("Homework");
  await later.show("Weekly log");
  await expect(again.getByRole("row")).toHaveCount(3);
  expect(await again.getByRole("row").allInnerTexts()).toEqual(weeks);
  await later.show("Given home");
  await expect(later.went(REWORDED, "partly")).toHaveAttribute("aria-pressed", "true");
  await expect(later.went("The two of us and the loop", "done")).toHaveAttribute("aria-pressed", "true");
  await expect(again.getByRole("textbox", { name: /What helped/ }).filter({ hasText: HELPED })).toHaveCount(
    1,
  );
  await expect(again.getByText(/looked at in session 2/).first()).toBeVisible();
});

test("a sheet of one's own is made, found again, taken out and had back", async ({ attune }) => {
  const page = await attune.open({ sample: true });
  const [practice, homework] = [new Practice(page), new HomeworkPage(page)];
  await practice.openCouple("Anna");
  await practice.goTo("Homework");
  await expect(homework.sheet("Reaching out so that it can be heard")).toBeVisible();
  await page.getByRole("button", { name: "Make your own sheet" }).click();
  await page.getByRole("textbox", { name: "Title", exact: true }).fill("A letter to {partner}");
  await page.getByRole("textbox", { name: "Step 1: what to do" }).fill("Write to {partner}.");
  await page.getByRole("button", { name: "Keep the sheet" }).click();
  await expect(homework.sheet("A letter to Michael")).toBeVisible();

  await practice.goTo("Couples");
  await practice.openCouple("Iris");
  await practice.goTo("Homework");
  await page.getByRole("button", { name: /^A letter to/ }).click();
  await expect(page.getByText(/^Write to/)).toBeVisible();
  await page.getByRole("button", { name: "Remove this sheet" }).click();
  await expect(page.getByRole("button", { name: /^A letter to/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: /^A letter to/ })).toBeVisible();
});
