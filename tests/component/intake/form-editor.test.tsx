import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { RELATIONSHIP } from "#shared/forms/intake/relationship.ts";
import { emptyPractice } from "#tests/support/fake-practice.ts";
import { showWindow } from "#tests/support/show-window.tsx";

function atForms(hash = "#/forms") {
  const practice = emptyPractice();
  location.hash = hash;
  return { practice, ...showWindow(practice) };
}

const ownForms = ({ practice }: ReturnType<typeof atForms>) =>
  practice.forms.library.filter(({ own }) => own).map(({ form }) => form);

test("without forms of one's own, it says how to come to one", async () => {
  atForms();
  expect(await screen.findByText(/None yet. Copy one of the forms below/)).toBeVisible();
  expect(screen.getByRole("link", { name: `Copy: ${RELATIONSHIP.title}` })).toBeVisible();
});

test("a form is written without code: questions, choices, and when they are asked", async () => {
  const window = atForms();
  const { user, heading } = window;
  await user.click(await screen.findByRole("link", { name: "New form" }));
  await heading("New form");
  await user.type(screen.getByRole("textbox", { name: "Title" }), "Pets");
  await user.click(screen.getByRole("button", { name: "Add a question" }));
  await user.click(await screen.findByRole("menuitem", { name: "Words, one line" }, { timeout: 5000 }));
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText(/A few things are missing/)).toBeVisible();
  const [first, second] = screen.getAllByRole("textbox", { name: /^Words, / });
  if (!first || !second) throw new Error("there are two questions");
  await user.type(first, "Do you share a pet?");
  const rows = screen
    .getAllByRole("listitem")
    .filter((row) => within(row).queryByRole("textbox", { name: /Words, one line|Words, many lines/ }));
  const [one, two] = rows;
  if (!one || !two) throw new Error("there are two rows");
  await user.selectOptions(within(one).getByRole("combobox", { name: "What kind of question" }), "Yes or no");
  await user.type(second, "Who walks it?");
  await user.click(within(two).getByRole("button", { name: "Ask it only after a certain answer" }));
  expect(within(two).getByRole("combobox", { name: "Earlier question" })).toHaveDisplayValue(
    "Do you share a pet?",
  );
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("saved as version 1")).toBeVisible();
  expect(ownForms(window)[0]).toMatchObject({
    title: "Pets",
    sections: [
      {
        questions: [
          { kind: "yes-no", text: "Do you share a pet?" },
          { kind: "short-text", text: "Who walks it?", showWhen: { operator: "=", value: true } },
        ],
      },
    ],
  });
});

test("a copy is changed and tried; ours stays as it was", async () => {
  const window = atForms(`#/forms/new?copyOf=${RELATIONSHIP.id}`);
  const { user } = window;
  const words = await screen.findByDisplayValue("How did you meet, and what drew you to each other?");
  await user.clear(words);
  await user.click(words);
  await user.paste("Where did you two meet?");
  await user.click(screen.getByRole("radio", { name: "Preview" }));
  expect(await screen.findByRole("group", { name: /Where did you two meet/ })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(ownForms(window)).toHaveLength(1));
  expect(JSON.stringify(ownForms(window)[0])).toContain("Where did you two meet?");
  expect(JSON.stringify(RELATIONSHIP)).not.toContain("Where did you two meet?");
});

test("what waited for a question that is removed waits no more, and nobody leaves unsaved work unasked", async () => {
  const window = atForms(`#/forms/new?copyOf=${RELATIONSHIP.id}`);
  const { user } = window;
  await user.click(
    await screen.findByRole("button", {
      name: "Remove: “Is there something that happened between you that still hurts?”",
    }),
  );
  await user.click(screen.getByRole("link", { name: "Couples" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Leave without saving?" }));
  await user.click(dialog.getByRole("button", { name: "Stay here" }));
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(ownForms(window)).toHaveLength(1));
  const questions = ownForms(window)[0]?.sections.flatMap((section) => section.questions);
  expect(questions?.find(({ id }) => id === "injury-what")?.showWhen).toBeNull();
  expect(questions?.find(({ id }) => id === "injury")).toBeUndefined();
});
