import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../attune.ts";
import { CheckIn } from "../pages/check-in.ts";
import { Door, PASSPHRASE } from "../pages/door.ts";
import { Intake } from "../pages/intake.ts";
import { Practice } from "../pages/practice.ts";

const HISTORY = "Whom you could turn to";
const TELLS = [
  {
    name: "Ida",
    home: "MARKER-HOME-IDA above the bakery",
    event: { kind: "A separation", age: "9", words: "MARKER-EVENT-IDA Father moved out" },
    comfort: "MARKER-OTHER-IDA",
  },
  {
    name: "Noor",
    home: "MARKER-HOME-NOOR by the harbour",
    event: { kind: "A loss", age: "14", words: "MARKER-EVENT-NOOR Grandmother died" },
    comfort: "MARKER-OTHER-NOOR",
  },
] as const;

function frames(page: Page): string[] {
  const heard: string[] = [];
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => heard.push(payload.toString())),
  );
  return heard;
}

async function expectClean(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).include("main").analyze()).violations).toEqual([]);
  }
}

test("both partners tell their history on the handed-over screen; each stays with its teller until they agree", async ({
  attune,
}) => {
  test.slow();
  const page = await attune.open();
  const heard = frames(page);
  const checkIn = new CheckIn(page);
  const intake = new Intake(page);
  await new Door(page).createPractice();
  await new Practice(page).addCouple("Ida", "Noor");
  await intake.goTo();
  await expect(intake.card(HISTORY).getByText("Not begun")).toHaveCount(2);
  await expectClean(page);

  for (const { name, home, event, comfort } of TELLS) {
    const nothingHeard = () => {
      heard.length = 0;
    };
    await intake.handOver(HISTORY, name, nothingHeard);
    await checkIn.expectNothingElse();
    await intake.write(/Who lived with you/, home);
    await intake.expectKept();
    if (name === "Ida") {
      // Left in the middle, gone on with another time, without a word lost.
      await checkIn.takeBack("Passphrase", PASSPHRASE);
      await intake.expectHere();
      await expect(intake.card(HISTORY).getByText(/^1 of \d+ answered$/)).toBeVisible();
      await intake.handOver(HISTORY, name, nothingHeard);
      await expect(page.getByRole("group", { name: /Who lived with you/ }).getByRole("textbox")).toHaveValue(
        home,
      );
    }
    await intake.next("When you needed someone");
    await intake.next("When it was not safe");
    await intake.next("Losses, separations, turning points");
    await intake.choose(event.kind);
    await intake.write(/About how old were you/, event.age);
    await intake.write(/What happened, in a line/, event.words);
    await expect(page.getByText("Another one")).toBeVisible();
    await intake.next("What became of it");
    await intake.write(/Is there anything else your therapist/, comfort);
    await checkIn.finish();
    const others = TELLS.filter((one) => one.name !== name);
    for (const other of others)
      for (const marker of [other.name, other.home, other.event.words, other.comfort])
        expect(heard.join("\n")).not.toContain(marker);
    await checkIn.takeBack("Passphrase", PASSPHRASE);
    await intake.expectHere();
    await expect(intake.card(HISTORY).getByText(/^Done alone, /)).toHaveCount(name === "Ida" ? 1 : 2);
    await expect(page.getByText(/MARKER/)).toHaveCount(0);
  }

  await page.getByRole("link", { name: "Timeline" }).click();
  await expect(page.getByText(/^Nothing to show yet/)).toBeVisible();
  await expect(page.getByText("2 more events are not shared.")).toBeVisible();
  await intake.goTo();

  for (const { name, home } of TELLS) {
    await intake.openAnswers(HISTORY, name);
    await expect(page.getByText(home)).toBeVisible();
    await expect(page.getByText(new RegExp(`^${name}, alone, `)).first()).toBeVisible();
    if (name === "Ida") await expectClean(page);
    await intake.share(`${name} and you: The household`, name);
    await expect(page.getByText(new RegExp(`${name} agreed, `))).toBeVisible();
    await intake.share("Share all of these: Losses, separations, turning points", name);
    await expect(page.getByRole("button", { name: /^Shared with both/ })).toHaveCount(4);
    await intake.goTo();
  }

  heard.length = 0;
  await intake.card(HISTORY).getByRole("link", { name: "Side by side" }).click();
  const beside = page.getByRole("table", { name: `Side by side: ${HISTORY}` });
  await expect(beside.getByRole("row", { name: /Who lived with you/ })).toContainText(TELLS[0].home);
  await expect(beside.getByRole("row", { name: /Who lived with you/ })).toContainText(TELLS[1].home);
  expect(heard.join("\n")).not.toContain("MARKER-OTHER");
  await expectClean(page);
  await intake.goTo();

  await page.getByRole("link", { name: "Timeline" }).click();
  const events = page.getByRole("table", { name: "Losses, separations, turning points" });
  await expect(events.getByRole("row", { name: /Ida Separation 9/ })).toContainText("Father moved out");
  await expect(events.getByRole("row", { name: /Noor Loss 14/ })).toContainText("Grandmother died");
  await expect(page.getByRole("img", { name: /Both lives on one scale of age/ })).toBeVisible();
  await expectClean(page);
});

test("a form of one's own is made from ours, given, reworded, and what was answered keeps its wording", async ({
  attune,
}) => {
  const page = await attune.open({ sample: true });
  const intake = new Intake(page);
  const practice = new Practice(page);
  await practice.openCouple("Anna");
  await intake.goTo();
  await page.getByRole("link", { name: "Change the forms" }).click();
  await page.getByRole("link", { name: "Copy: About you" }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("How you are today");
  const words = page.getByRole("textbox", { name: "A scale from 0 to 10" }).first();
  await words.fill("How is your heart?");
  await expectClean(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("saved as version 1")).toBeVisible();

  const answerFor = async (name: string) => {
    await practice.goTo("Couples");
    await practice.openCouple("Anna");
    await intake.goTo();
    const fill = new RegExp(`^(Fill in|Go on) together.*, ${name}$`);
    await intake.card("How you are today").getByRole("button", { name: fill }).click();
  };
  await answerFor("Anna");
  await page
    .getByRole("group", { name: /How is your heart/ })
    .getByRole("radio", { name: "8", exact: true })
    .click();
  await intake.expectKept();

  await practice.goTo("Couples");
  await practice.openCouple("Anna");
  await intake.goTo();
  await page.getByRole("link", { name: "Change the forms" }).click();
  await page.getByRole("link", { name: "Change: How you are today" }).click();
  await words.fill("How is your breath?");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("saved as version 2")).toBeVisible();

  await answerFor("Anna");
  await expect(
    page.getByRole("group", { name: /How is your heart/ }).getByRole("radio", { name: "8", exact: true }),
  ).toBeChecked();
  await answerFor("Michael");
  await expect(page.getByRole("group", { name: /How is your breath/ })).toBeVisible();
});

test("an answer pinned to the map says nothing by itself, and is opened from there with its partner's leave", async ({
  attune,
}) => {
  const page = await attune.open({ sample: true });
  const intake = new Intake(page);
  const practice = new Practice(page);
  await practice.openCouple("Anna");
  await intake.goTo();
  const fill = /^Fill in together.*, Anna$/;
  await intake.card(HISTORY).getByRole("button", { name: fill }).click();
  await expect(page.getByRole("heading", { name: "The home you grew up in" })).toBeVisible();
  await intake.write(/Who lived with you/, "MARKER in a quiet house");
  await intake.expectKept();
  await intake.goTo();
  await intake.openAnswers(HISTORY, "Anna");
  await page.getByRole("button", { name: "Anna and you: The household" }).click();
  await page.getByRole("menuitem", { name: "Pin to the cycle map…" }).click();
  const pinning = page.getByRole("dialog", { name: "Pin to the cycle map" });
  await pinning.getByLabel("Place it touches").selectOption("a need");
  await pinning.getByRole("button", { name: "Pin", exact: true }).click();
  await expect(pinning).toHaveCount(0);

  await practice.goTo("Map");
  const sign = page.getByRole("button", { name: /^1 raw spot: / }).first();
  await expect(sign).toBeVisible();
  await expect(page.getByText(/MARKER/)).toHaveCount(0);
  await expectClean(page);
  await sign.focus();
  await page.keyboard.press("Enter");
  const spots = page.getByRole("dialog", { name: /^Raw spots: / });
  await expect(spots.getByText(/Ask Anna before you open it/)).toBeVisible();
  await expect(spots.getByText(/MARKER/)).toHaveCount(0);
  await spots.getByRole("button", { name: /^Anna agrees: open and share/ }).click();
  await expect(spots.getByText("MARKER in a quiet house")).toBeVisible();
  await page.keyboard.press("Escape");
  await intake.goTo();
  await expect(intake.card(HISTORY).getByRole("link", { name: /^Open the answers.*, Anna$/ })).toBeVisible();
  await intake.openAnswers(HISTORY, "Anna");
  await expect(page.getByRole("button", { name: "Shared with both: The household" })).toBeVisible();
});
