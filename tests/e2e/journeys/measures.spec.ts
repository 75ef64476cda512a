import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { ask, ORDINAL, paper, scale } from "#tests/support/questionnaires/write.ts";
import { r4Bundle } from "#tests/support/r4-shape.ts";
import { expect, test } from "../attune.ts";
import { CheckIn } from "../pages/check-in.ts";
import { Door, PASSPHRASE } from "../pages/door.ts";
import { Measures } from "../pages/measures.ts";
import { Practice } from "../pages/practice.ts";

const TITLE = "Evenings at home";
const often = scale(ORDINAL, "never", "seldom", "often", "always");
const questionnaire = paper(TITLE, [
  ask("quarrel", "choice", { text: "We end the evening in a quarrel.", answerOption: often }),
  ask("silence", "choice", { text: "We end the evening in silence.", answerOption: often }),
  ask("dark", "choice", { text: "I find no way out of it.", answerOption: often }),
]);
const scoring = {
  scores: [
    {
      id: "strain",
      name: "Strain",
      method: "sum",
      items: [{ linkId: "quarrel" }, { linkId: "silence" }, { linkId: "dark" }],
      direction: "lower-is-better",
      sd: 2,
      reliability: 0.9,
      cutOff: 4,
    },
  ],
  alerts: [{ linkId: "dark", above: 0 }],
};
const said = (quarrel: string, silence: string, dark: string) => ({
  "We end the evening in a quarrel.": `Says ${quarrel}`,
  "We end the evening in silence.": `Says ${silence}`,
  "I find no way out of it.": `Says ${dark}`,
});

test("a questionnaire is imported, answered on paper by both, twice, and its change is read after a restart", async ({
  attune,
}) => {
  let page = await attune.open();
  await new Door(page).createPractice();
  let practice = new Practice(page);
  let measures = new Measures(page);
  await practice.addCouple("Ida", "Noor");
  await page.getByRole("link", { name: "Measures" }).click();
  await page.getByRole("link", { name: "Instruments" }).click();

  await measures.choose(
    "Choose a questionnaire",
    { ...questionnaire, item: [ask("a", "attachment")] },
    "other.json",
  );
  await expect(page.getByRole("alert").getByText("item[0].type")).toBeVisible();
  await measures.choose("Choose another file", questionnaire, "evenings.json");
  await expect(page.getByRole("heading", { name: `“${TITLE}” can be taken in` })).toBeVisible();
  await measures.choose("Add a scoring file", scoring, "scoring.json");
  await expect(page.getByText("Scoring from scoring.json")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await measures.confirmLicence("Our own words, for this journey.");
  await expect(page.getByText(`“${TITLE}” is among your instruments.`)).toBeVisible();

  await practice.goTo("Couples");
  await practice.openCouple("Ida");
  await page.getByRole("link", { name: "Measures" }).click();
  await measures.enter(TITLE, "Ida", "2026-01-10", said("always", "often", "seldom"));
  await measures.enter(TITLE, "Noor", "2026-01-10", said("often", "often", "never"));
  await measures.enter(TITLE, "Ida", "2026-03-10", said("never", "never", "seldom"));
  await measures.enter(TITLE, "Noor", "2026-03-10", said("often", "seldom", "never"));
  await expect(measures.row("Strain")).toContainText("Clearly better, and past the cut-off");
  await expect(measures.row("Strain")).toContainText("No sure change");
  await expect(measures.row("Strain")).toContainText("mean 2");
  const alerts = page.getByRole("region", { name: "For you alone" });
  await expect(alerts.getByRole("listitem")).toHaveCount(1);
  await expect(alerts).toContainText("Ida");
  await expect(alerts).toContainText("I find no way out of it.");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const before = await measures.row("Strain").textContent();

  await practice.lock();
  await attune.quit();
  page = await attune.open();
  await new Door(page).unlock();
  practice = new Practice(page);
  measures = new Measures(page);
  await practice.openCouple("Ida");
  await page.getByRole("link", { name: "Measures" }).click();
  await expect(measures.row("Strain")).toHaveText(before ?? "");
  await expect(page.getByRole("region", { name: "For you alone" })).toContainText("I find no way out of it.");
});

test("a measure is due, handed to one partner, left and gone on with, counted, and saved as a file", async ({
  attune,
}) => {
  test.slow();
  const page = await attune.open();
  const heard: string[] = [];
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => heard.push(payload.toString())),
  );
  const practice = new Practice(page);
  const measures = new Measures(page);
  const form = new CheckIn(page);
  await new Door(page).createPractice();
  await practice.addCouple("Ida", "Noor");
  await page.getByRole("link", { name: "Measures" }).click();
  await page.getByRole("link", { name: "Instruments" }).click();
  await measures.choose("Choose a questionnaire", questionnaire, "evenings.json");
  await expect(page.getByRole("heading", { name: `“${TITLE}” can be taken in` })).toBeVisible();
  await page.getByText("The 3 questions it asks").click();
  await expect(page.getByText("Says never · Says seldom · Says often · Says always").first()).toBeVisible();
  await measures.choose("Add a scoring file", scoring, "scoring.json");
  await expect(page.getByText("Scoring from scoring.json")).toBeVisible();
  await measures.confirmLicence("Our own words, for this journey.");
  await expect(page.getByText(`“${TITLE}” is among your instruments.`)).toBeVisible();

  await practice.goTo("Couples");
  await practice.openCouple("Ida");
  await practice.startSession();
  await page.getByRole("link", { name: "Measures" }).click();
  await page.getByLabel(`When to give “${TITLE}”`).selectOption("Every session");
  const due = page.getByRole("region", { name: "Due today" });
  await expect(due.getByRole("listitem")).toHaveCount(2);
  await practice.goTo("Session");
  await expect(due.getByRole("listitem")).toHaveCount(2);

  await due.getByRole("button", { name: `Hand over: ${TITLE}, Ida` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hand over now" }).click();
  await form.expectFormFor("Ida");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await measures.answer("We end the evening in a quarrel.", "Says often");
  await form.expectKept();
  await page.reload();
  await form.expectFormFor("Ida");
  await expect(measures.option("We end the evening in a quarrel.", "Says often")).toBeChecked();
  await form.takeBack("Passphrase", PASSPHRASE);
  await expect(due.getByText("begun")).toBeVisible();
  await due.getByRole("button", { name: `Go on with: ${TITLE}, Ida` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hand over now" }).click();
  await form.expectFormFor("Ida");
  await expect(measures.option("We end the evening in a quarrel.", "Says often")).toBeChecked();
  await measures.answer("We end the evening in silence.", "Says always");
  await measures.answer("I find no way out of it.", "Says seldom");
  await form.finish();
  await form.takeBack("Passphrase", PASSPHRASE);

  await expect(page.getByRole("heading", { name: "Session 1" })).toBeVisible();
  await expect(due.getByText("Something in today’s answers is for your eyes first.")).toBeVisible();
  await expect(due.getByRole("listitem")).toHaveCount(1);
  await due.getByRole("button", { name: `Hand over: ${TITLE}, Noor` }).click();
  heard.length = 0;
  await page.getByRole("dialog").getByRole("button", { name: "Hand over now" }).click();
  await form.expectFormFor("Noor");
  for (const question of Object.keys(said("", "", ""))) await measures.answer(question, "Says never");
  await form.finish();
  const toNoor = heard.join("\n");
  expect(toNoor).toContain("We end the evening in silence.");
  for (const marker of ["Ida", "Strain", 'option-4"]', "alert", "scoring", "licence"])
    expect(toNoor).not.toContain(marker);
  await form.takeBack("Passphrase", PASSPHRASE);
  await page.getByRole("link", { name: "Look" }).click();

  const alerts = page.getByRole("region", { name: "For you alone" });
  await expect(alerts).toContainText("I find no way out of it.");
  await expect(measures.row("Strain")).toContainText("6");
  await expect(measures.row("Strain")).toContainText("mean 3");
  await expect(page.getByText("Nothing is due today.")).toBeVisible();
  await page.getByText("All 2 times it was answered").click();
  await page.getByRole("button", { name: `Save as a file: ${TITLE}, Ida` }).click();
  const arriving = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: "Save the file" }).click();
  const download = await arriving;
  expect(download.suggestedFilename()).toBe("measure.json");
  const text = await readFile(await download.path(), "utf8");
  const bundle = r4Bundle.parse(JSON.parse(text));
  expect(bundle.entry?.map(({ resource }) => resource.resourceType)).toEqual([
    "QuestionnaireResponse",
    "Observation",
  ]);
  expect(text).not.toMatch(/Ida|Noor/u);
  await expect(page.getByRole("dialog").getByText("The file is saved.")).toBeVisible();
});
