import { screen, waitFor, within } from "@testing-library/react";
import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import type { ResponseId } from "#shared/domain/ids.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { formIdOf } from "#shared/measures/as-form.ts";
import type { Json } from "#shared/measures/json.ts";
import { ownInstrument } from "#tests/support/fake-measures.ts";
import { addCouple, emptyPractice, type FakePractice } from "#tests/support/fake-practice.ts";
import {
  ask,
  FHIR,
  group,
  ORDINAL,
  options,
  paper,
  scale,
  when,
} from "#tests/support/questionnaires/write.ts";
import { showWindow } from "#tests/support/show-window.tsx";

const fileOf = (content: Json, name = "questionnaire.json") =>
  new File([JSON.stringify(content)], name, { type: "application/json" });

function atInstruments() {
  location.hash = "#/measures";
  return showWindow(emptyPractice());
}

const cost = await ownInstrument("The cost of the cycle");

function atCouple(
  place = "measures",
  before: (practice: FakePractice, unit: Unit) => void = () => undefined,
) {
  const practice = emptyPractice();
  const unit = addCouple(practice, { names: ["Anna", "Michael"], heldOn: ["2026-03-14"] });
  before(practice, unit);
  location.hash = `#/units/${unit.id}/${place}`;
  return { unit, ...showWindow(practice) };
}

const often = scale(ORDINAL, "never", "often", "always");
const short = paper("Short form", [
  ask("a", "choice", { answerOption: often }),
  ask("b", "choice", { answerOption: often }),
]);

describe("the instruments", () => {
  test("are ours to begin with, each with its licence", async () => {
    atInstruments();
    expect(await screen.findByRole("heading", { name: "The cost of the cycle" })).toBeVisible();
    expect(screen.getByText("written for Attune")).toBeVisible();
    expect(screen.getByText("Licence")).toBeVisible();
  });

  test("a questionnaire is shown before it is taken in, and only under a confirmed licence", async () => {
    const { user, core } = atInstruments();
    await user.upload(await screen.findByLabelText("Choose a questionnaire"), fileOf(short));
    expect(await screen.findByRole("heading", { name: "“Short form” can be taken in" })).toBeVisible();
    expect(core.practice.measures.imported).toEqual([]);
    const take = screen.getByRole("button", { name: "Take it in" });
    expect(take).toBeDisabled();
    await user.type(
      screen.getByLabelText("Under which terms may you use it?"),
      "Free for practices, letter of May.",
    );
    await user.selectOptions(screen.getByLabelText("Better is"), "a lower score");
    await user.type(screen.getByLabelText("Standard deviation"), "1");
    await user.type(screen.getByLabelText("Reliability (0 to 1)"), "1");
    expect(screen.getByText("A number from 0 up to, but not, 1.")).toBeVisible();
    await user.clear(screen.getByLabelText("Reliability (0 to 1)"));
    await user.type(screen.getByLabelText("Reliability (0 to 1)"), "0.9");
    await user.selectOptions(screen.getByLabelText("Question"), "About b");
    await user.click(screen.getByRole("button", { name: "Add" }));
    expect(screen.getByText("“About b” above 0")).toBeVisible();
    await user.click(screen.getByRole("checkbox"));
    await user.click(take);
    expect(await screen.findByText("“Short form” is among your instruments.")).toBeVisible();
    expect(core.practice.measures.imported[0]?.instrument).toMatchObject({
      licence: "Free for practices, letter of May.",
      scoring: {
        scores: [{ direction: "lower-is-better", sd: 1, reliability: 0.9, cutOff: null }],
        alerts: [{ linkId: "b", above: 0 }],
      },
    });
  });

  test("what is refused is named by its place, and cannot be taken in", async () => {
    const { user } = atInstruments();
    await user.upload(
      await screen.findByLabelText("Choose a questionnaire"),
      fileOf(paper("No", [ask("a", "attachment")])),
    );
    const refusal = await screen.findByRole("alert");
    expect(within(refusal).getByText("item[0].type")).toBeVisible();
    expect(within(refusal).getByText(/Attune cannot ask questions of this type/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Take it in" })).toBeNull();
  });

  test("a scoring file is read beside the questionnaire, or refused by its place", async () => {
    const { user } = atInstruments();
    await user.upload(await screen.findByLabelText("Choose a questionnaire"), fileOf(short));
    await screen.findByRole("heading", { name: /can be taken in/ });
    const scoring = { scores: [{ id: "m", name: "The mean", method: "mean", items: [{ linkId: "ghost" }] }] };
    await user.upload(screen.getByLabelText("Add a scoring file"), fileOf(scoring, "scoring.json"));
    expect(await screen.findByRole("heading", { name: "scoring.json cannot be taken in" })).toBeVisible();
    expect(screen.getByText("scores[0].items[0].linkId")).toBeVisible();
  });
});

describe("a couple's measures", () => {
  const rate = async (user: ReturnType<typeof showWindow>["user"], question: RegExp, value: number) =>
    user.click(
      within(screen.getByRole("group", { name: question })).getByRole("radio", { name: String(value) }),
    );

  test("answers from paper are entered by a finger, and their scores stand in the table", async () => {
    const { user, core } = atCouple();
    await user.click(await screen.findByRole("link", { name: "Enter from paper: The cost of the cycle" }));
    await user.click(await screen.findByRole("radio", { name: "Michael" }));
    await rate(user, /Arguments end/, 7);
    await rate(user, /old hurts/, 4);
    await rate(user, /talking stops/, 9);
    await user.click(screen.getByRole("button", { name: /Take this answer back: One of us/ }));
    await user.click(screen.getByRole("button", { name: "Keep these answers" }));
    const row = await screen.findByRole("row", { name: /Things left unsolved/ });
    expect(within(row).getByText("7")).toBeVisible();
    expect(
      within(screen.getByRole("row", { name: /Talk breaking down/ })).getByText("no score"),
    ).toBeVisible();
    expect(core.practice.measures.administrations[0]).toMatchObject({
      partnerId: core.practice.units[0]?.partners[1]?.id,
      sessionId: core.practice.sessions[0]?.id,
      takenOn: "2026-03-14",
      answers: { unsolved: [{ kind: "integer", value: 7 }], resentment: [{ kind: "integer", value: 4 }] },
    });
    expect(Object.keys(core.practice.measures.administrations[0]?.answers ?? {})).toEqual([
      "unsolved",
      "resentment",
    ]);
  });

  test("a plan makes it due for both", async () => {
    const { user } = atCouple();
    expect(await screen.findByText("Nothing is due today.")).toBeVisible();
    await user.selectOptions(screen.getByLabelText("When to give “The cost of the cycle”"), "Every session");
    await user.click(
      await screen.findByRole("link", { name: "Enter from paper: The cost of the cycle, Anna" }),
    );
    expect(await screen.findByRole("radio", { name: "Anna" })).toBeChecked();
  });

  test("what is handed over is that measure, to that partner, in today's session", async () => {
    const { user, core, unit } = atCouple();
    await user.click(
      await screen.findByRole("button", { name: "Hand over: The cost of the cycle, Michael" }),
    );
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText(/Michael sees the 5 questions of “The cost of the cycle”/)).toBeVisible();
    await user.click(within(dialog).getByRole("button", { name: "Hand over now" }));
    await waitFor(() => expect(core.practice.forms.handed).toBeDefined());
    expect(core.practice.forms.handed).toMatchObject({
      formId: formIdOf(cost.id),
      unitId: unit.id,
      partnerId: unit.partners[1]?.id,
      sessionId: core.practice.sessions[0]?.id,
      from: "measures",
    });
  });

  test("what was begun goes on where it was", async () => {
    const begun = ({ forms }: FakePractice, { id: unitId, partners: [anna] }: Unit) => {
      if (!anna) throw new Error("a couple is two");
      forms.responses.push({
        response: {
          id: v7() as ResponseId,
          formId: formIdOf(cost.id),
          formVersion: 1,
          unitId,
          partnerId: anna.id,
          sessionId: null,
          setting: "alone",
          state: "in-progress",
          begunAt: "2026-03-13T09:00:00.000Z",
          finishedAt: null,
        },
        answers: new Map(),
        revealed: false,
      });
    };
    const { core, user } = atCouple("measures", begun);
    await user.click(await screen.findByRole("button", { name: "Go on with: The cost of the cycle, Anna" }));
    await user.click(await screen.findByRole("button", { name: "Hand over now" }));
    await waitFor(() => expect(core.practice.forms.handed).toMatchObject({ sessionId: null }));
  });

  test("an answered measure is saved as a file, without the name unless it is wanted", async () => {
    const { user, core } = atCouple();
    await user.click(await screen.findByRole("link", { name: "Enter from paper: The cost of the cycle" }));
    await user.click(await screen.findByRole("radio", { name: "Anna" }));
    await rate(user, /Arguments end/, 7);
    await user.click(screen.getByRole("button", { name: "Keep these answers" }));
    await user.click(await screen.findByText("The one time it was answered"));
    expect(screen.getByText("from paper")).toBeVisible();
    await user.click(screen.getByRole("button", { name: /Save as a file: The cost of the cycle, Anna/ }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText(/leaves Attune’s protection/)).toBeVisible();
    await user.click(within(dialog).getByRole("button", { name: "Save the file" }));
    expect(await within(dialog).findByText("The file is saved.")).toBeVisible();
    await user.click(within(dialog).getByRole("checkbox", { name: "With Anna’s name in it" }));
    await user.click(within(dialog).getByRole("button", { name: "Save the file" }));
    await waitFor(() =>
      expect(core.practice.measures.exported.map(({ withName }) => withName)).toEqual([false, true]),
    );
  });

  test("a score that was counted twice is drawn over time", async () => {
    const { user } = atCouple();
    for (const value of [8, 5]) {
      await user.click(await screen.findByRole("link", { name: "Enter from paper: The cost of the cycle" }));
      await user.click(await screen.findByRole("radio", { name: "Anna" }));
      await rate(user, /Arguments end/, value);
      await user.click(screen.getByRole("button", { name: "Keep these answers" }));
    }
    expect(await screen.findByRole("img", { name: "Things left unsolved, time by time" })).toBeVisible();
    expect(
      within(screen.getByRole("row", { name: /Things left unsolved/ })).getByText("from 8 to 5"),
    ).toBeVisible();
    expect(screen.getByText(/No figures are known/)).toBeVisible();
  });

  test("what is due shows on the couple's own page, with the ways to answer it", async () => {
    atCouple("", ({ measures }, unit) => {
      measures.planned = [{ unitId: unit.id, instrumentId: cost.id, schedule: { every: "session" } }];
    });
    const region = await screen.findByRole("region", { name: "Due today" });
    expect(within(region).getAllByRole("listitem")).toHaveLength(2);
    expect(
      within(region).getByRole("button", { name: "Hand over: The cost of the cycle, Anna" }),
    ).toBeVisible();
    expect(
      within(region).getByRole("link", { name: "Enter from paper: The cost of the cycle, Michael" }),
    ).toBeVisible();
  });

  test("every kind of question has its field, and opens others where its answer says so", async () => {
    const practice = emptyPractice();
    const unit = addCouple(practice, { names: ["Anna", "Michael"] });
    location.hash = "#/measures";
    const { user, core } = showWindow(practice);
    const file = paper("Every kind", [
      ask("yes", "boolean"),
      ask("why", "text", { enableWhen: [when("yes", "=", { answerBoolean: true })] }),
      ask("many", "integer"),
      ask("part", "decimal"),
      ask("day", "date"),
      ask("several", "choice", { repeats: true, answerOption: options("tea", "coffee") }),
      ask("open", "open-choice", { answerOption: options("walk") }),
      ask("hidden", "string", { extension: [{ url: `${FHIR}/questionnaire-hidden`, valueBoolean: true }] }),
      group("more", [ask("note", "display"), ask("word", "string", { prefix: "9." })]),
    ]);
    await user.upload(await screen.findByLabelText("Choose a questionnaire"), fileOf(file));
    await user.type(await screen.findByLabelText("Under which terms may you use it?"), "Ours.");
    await user.click(screen.getByRole("checkbox"));
    await user.click(screen.getByRole("button", { name: "Take it in" }));
    await screen.findByText("“Every kind” is among your instruments.");
    location.hash = `#/units/${unit.id}/measures/${core.practice.measures.imported[0]?.instrument.id}?partnerId=%22${unit.partners[0]?.id}%22`;
    expect(await screen.findByRole("heading", { level: 1, name: "Every kind" })).toBeVisible();
    expect(screen.queryByLabelText("About why")).toBeNull();
    expect(screen.queryByLabelText("About hidden")).toBeNull();
    await user.click(screen.getByRole("radio", { name: "Yes" }));
    await user.type(await screen.findByLabelText("About why"), "because");
    await user.type(screen.getByLabelText("About many"), "3.5");
    expect(screen.getByText("Write a whole number, like 7.")).toBeVisible();
    await user.clear(screen.getByLabelText("About many"));
    await user.type(screen.getByLabelText("About many"), "35");
    await user.type(screen.getByLabelText("About part"), "2,5");
    await user.type(screen.getByLabelText("About day"), "2026-02-01");
    await user.click(screen.getByLabelText("Says tea"));
    await user.click(screen.getByLabelText("Says coffee"));
    await user.type(screen.getByLabelText("Something else: About open"), "sing");
    await user.type(screen.getByLabelText("9. About word"), "word");
    await user.click(screen.getByRole("button", { name: "Keep these answers" }));
    await screen.findByRole("heading", { name: "Measures" });
    const code = (name: string) => expect.objectContaining({ kind: "coding", code: name });
    expect(core.practice.measures.administrations[0]?.answers).toEqual({
      yes: [{ kind: "boolean", value: true }],
      why: [{ kind: "string", value: "because" }],
      many: [{ kind: "integer", value: 35 }],
      part: [{ kind: "decimal", value: 2.5 }],
      day: [{ kind: "date", value: "2026-02-01" }],
      several: [code("tea"), code("coffee")],
      open: [{ kind: "string", value: "sing" }],
      word: [{ kind: "string", value: "word" }],
    });
  });

  test("answers that are refused stay on the page, with the question marked", async () => {
    const { user, core } = atCouple();
    await user.click(await screen.findByRole("link", { name: "Enter from paper: The cost of the cycle" }));
    await user.click(await screen.findByRole("radio", { name: "Anna" }));
    await rate(user, /Arguments end/, 7);
    core.refuse("measures.record", "ANSWERS_REFUSED", {
      problems: [{ linkId: "unsolved", problem: "above-most" }],
    });
    await user.click(screen.getByRole("button", { name: "Keep these answers" }));
    expect(await screen.findByText("This is above the most it can be.")).toBeVisible();
    expect(
      within(screen.getByRole("group", { name: /Arguments end/ })).getByRole("radio", { name: "7" }),
    ).toBeChecked();
  });
});
