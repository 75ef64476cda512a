import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { answersFrom, type Given } from "#shared/forms/answer.ts";
import type { Form } from "#shared/forms/form.ts";
import { ATTACHMENT_HISTORY } from "#shared/forms/intake/attachment-history.ts";
import { RELATIONSHIP } from "#shared/forms/intake/relationship.ts";
import { addCouple, emptyPractice, type FakePractice } from "#tests/support/fake-practice.ts";
import { newResponseId, q } from "#tests/support/forms.ts";
import { showWindow } from "#tests/support/show-window.tsx";

function atIntake(prepare: (practice: FakePractice) => void = () => undefined) {
  const practice = emptyPractice();
  const unit = addCouple(practice, { names: ["Anna", "Michael"] });
  prepare(practice);
  location.hash = `#/units/${unit.id}/intake`;
  return { practice, unit, ...showWindow(practice) };
}

function give(practice: FakePractice, form: Form, who: 0 | 1, said: Given[], state: "done" | "in-progress") {
  const [unit] = practice.units;
  practice.forms.responses.push({
    response: {
      id: newResponseId(),
      formId: form.id,
      formVersion: 1,
      unitId: unit?.id ?? ("" as never),
      partnerId: unit?.partners[who]?.id ?? null,
      sessionId: null,
      setting: "alone",
      state,
      begunAt: "2026-03-10T09:00:00.000Z",
      finishedAt: state === "done" ? "2026-03-10T09:30:00.000Z" : null,
    },
    answers: answersFrom(said),
    revealed: false,
  });
}

const card = async (title: string) => within(await screen.findByRole("region", { name: title }));
const SAID = [{ questionId: q("household"), value: "Six of us" }];

test("a new couple's intake says that nothing is begun, and for whom each form is", async () => {
  atIntake();
  expect(await screen.findByText(/Nothing is begun yet/)).toBeVisible();
  const together = await card(RELATIONSHIP.title);
  expect(together.getAllByRole("listitem").map((row) => row.textContent)).toEqual([
    expect.stringContaining("Anna"),
    expect.stringContaining("Michael"),
    expect.stringContaining("Both together"),
  ]);
  const alone = await card(ATTACHMENT_HISTORY.title);
  expect(alone.getAllByRole("listitem")).toHaveLength(2);
  expect(alone.getAllByText("Not begun")).toHaveLength(2);
});

test("each state is said, and never an answer", async () => {
  atIntake((practice) => {
    give(practice, ATTACHMENT_HISTORY, 0, SAID, "in-progress");
    give(practice, ATTACHMENT_HISTORY, 1, SAID, "done");
  });
  const history = await card(ATTACHMENT_HISTORY.title);
  expect(history.getByText(/^1 of \d+ answered$/)).toBeVisible();
  expect(history.getByText("Done alone, 10 March 2026")).toBeVisible();
  expect(document.body.textContent).not.toContain("Six of us");
});

test("handing over says what is seen, and begins only then", async () => {
  const { user, core } = atIntake();
  const history = await card(ATTACHMENT_HISTORY.title);
  await user.click(history.getByRole("button", { name: /^Hand over: .*, Michael$/ }));
  const dialog = within(await screen.findByRole("dialog", { name: "Hand the screen to Michael" }));
  expect(
    dialog.getByText(new RegExp(`Michael sees “${ATTACHMENT_HISTORY.title}” and nothing else`)),
  ).toBeVisible();
  expect(core.calls).not.toContain("handover.begin");
  await user.click(dialog.getByRole("button", { name: "Hand over now" }));
  await waitFor(() => expect(core.calls).toContain("handover.begin"));
});

test("filled in together, every answer is kept as it is given, in any order of sections", async () => {
  const { user, practice, heading } = atIntake();
  const history = await card(ATTACHMENT_HISTORY.title);
  await user.click(history.getByRole("button", { name: /^Fill in together: .*, Anna$/ }));
  await heading("The home you grew up in");
  const box = screen.getByRole("group", { name: /Who lived with you/ });
  await user.type(within(box).getByRole("textbox"), "Six of us");
  await user.click(screen.getByRole("button", { name: /What became of it/ }));
  await heading("What became of it");
  await waitFor(() =>
    expect(Object.fromEntries(practice.forms.responses[0]?.answers ?? [])).toEqual({
      household: "Six of us",
    }),
  );
  await user.click(screen.getByRole("button", { name: "Done" }));
  const after = await card(ATTACHMENT_HISTORY.title);
  expect(await after.findByText("Done with you, 14 March 2026")).toBeVisible();
});

test("an event shows room for the next", async () => {
  const { user, heading } = atIntake();
  await user.click(
    (await card(ATTACHMENT_HISTORY.title)).getByRole("button", { name: /^Fill in together: .*, Anna$/ }),
  );
  await heading("The home you grew up in");
  await user.click(screen.getByRole("button", { name: /^Losses, separations/ }));
  await heading("Losses, separations, turning points");
  expect(screen.queryByText("Another one")).toBeNull();
  await user.click(screen.getByRole("radio", { name: "A loss" }));
  expect(await screen.findByText("Another one")).toBeVisible();
  expect(screen.getByRole("group", { name: /About how old were you/ })).toBeVisible();
});

test("an answer is shared only after its partner has agreed", async () => {
  const { user, core, heading } = atIntake((practice) => give(practice, ATTACHMENT_HISTORY, 0, SAID, "done"));
  await user.click(
    (await card(ATTACHMENT_HISTORY.title)).getByRole("link", { name: /^Open the answers: .*, Anna$/ }),
  );
  await heading(`Anna: ${ATTACHMENT_HISTORY.title}`);
  expect(await screen.findByText("Six of us")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Anna and you: The household" }));
  await user.click(await screen.findByRole("menuitem", { name: "Share with both partners" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Share with both partners" }));
  const share = dialog.getByRole("button", { name: "Share" });
  expect(share).toBeDisabled();
  await user.click(dialog.getByRole("checkbox", { name: "Anna has agreed that both may see this" }));
  await user.click(share);
  await waitFor(() => expect(core.calls).toContain("intake.decideSharing"));
});
