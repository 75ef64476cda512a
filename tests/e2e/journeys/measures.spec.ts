import { AxeBuilder } from "@axe-core/playwright";
import { ask, ORDINAL, paper, scale } from "#tests/support/questionnaires/write.ts";
import { expect, test } from "../attune.ts";
import { Door } from "../pages/door.ts";
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
