import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { type Answers, answersFrom } from "#shared/forms/answer.ts";
import { CHECK_IN } from "#shared/forms/check-in.ts";
import type { Form } from "#shared/forms/form.ts";
import { emptyPractice, PASSPHRASE } from "#tests/support/fake-practice.ts";
import { EVERY_KIND, ratings } from "#tests/support/forms.ts";
import { showWindow } from "#tests/support/show-window.tsx";

function inHand(
  form: Form = CHECK_IN,
  answers: Answers = new Map(),
  more: { pin?: string; sample?: boolean } = {},
) {
  const practice = emptyPractice({ sample: more.sample ?? false });
  practice.forms.inHand = { form, partnerName: "Anna", state: "open", answers };
  practice.forms.pin = more.pin ?? null;
  const room = showWindow(practice);
  const kept = () => Object.fromEntries(practice.forms.inHand?.answers ?? []);
  return { ...room, practice, kept };
}

const question = (text: RegExp) => within(screen.getByRole("group", { name: text }));

test("a partner sees their name and the questions, and each answer is kept as it is given", async () => {
  const { user, heading, kept, core } = inHand();
  await heading("Before we begin");
  expect(screen.getByText("Anna, this page is for you")).toBeVisible();
  await user.click(question(/How close/).getByRole("radio", { name: "7" }));
  await waitFor(() => expect(kept()).toEqual({ closeness: 7 }));
  await user.keyboard("{ArrowRight}");
  await waitFor(() => expect(kept()).toEqual({ closeness: 8 }));
  expect(screen.getByText("1 of 4 answered")).toBeVisible();
  expect(core.calls.filter((name) => !name.startsWith("handover.") && name !== "vault.watchLock")).toEqual(
    [],
  );
});

test("what was answered before is there, and nothing of it once it is paused", async () => {
  const { user, heading, practice } = inHand(CHECK_IN, answersFrom(ratings(3, 6)));
  await heading("Before we begin");
  expect(question(/How safe/).getByRole("radio", { name: "6" })).toBeChecked();
  await user.click(screen.getByRole("button", { name: "Pause" }));
  await heading("Paused");
  expect(screen.queryByRole("radio")).toBeNull();
  expect(screen.queryByText(/Anna/)).toBeNull();
  await waitFor(() => expect(practice.forms.inHand?.state).toBe("paused"));
  await user.click(screen.getByRole("button", { name: "Go on" }));
  await heading("Before we begin");
  expect(question(/How safe/).getByRole("radio", { name: "6" })).toBeChecked();
});

test("it is not done before everything is answered: it says so, and goes to the first that is missing", async () => {
  const { user, heading, practice } = inHand(CHECK_IN, answersFrom(ratings(3, 6)));
  await heading("Before we begin");
  await user.click(screen.getByRole("button", { name: "I am done" }));
  expect(screen.getByText(/2 answers are still missing/)).toBeVisible();
  expect(question(/stirred up/).getByRole("radio", { name: "0" })).toHaveFocus();
  for (const text of [/stirred up/, /hopeful/])
    await user.click(question(text).getByRole("radio", { name: "5" }));
  await user.click(screen.getByRole("button", { name: "I am done" }));
  await heading("Thank you");
  expect(practice.forms.inHand?.state).toBe("finished");
  expect(screen.queryByRole("radio")).toBeNull();
});

test("questions of every kind can be answered, and come and go with what was said before", async () => {
  const { user, heading, kept } = inHand(EVERY_KIND);
  await heading("A form of every kind");
  expect(screen.getByText("Read this.")).toBeVisible();
  await user.click(question(/How much/).getByRole("radio", { name: "9" }));
  await user.click(question(/^Which\?/).getByRole("radio", { name: "Blue" }));
  await user.click(question(/Which ones/).getByRole("checkbox", { name: "Letter a" }));
  await user.click(question(/Which ones/).getByRole("checkbox", { name: "Letter c" }));
  await user.type(question(/What helps/).getByRole("textbox", { name: "In my own words" }), "tea");
  await user.click(question(/Are you sure/).getByRole("radio", { name: "Yes" }));
  await waitFor(() =>
    expect(kept()).toEqual({
      rating: 9,
      choice: ["blue"],
      many: ["a", "c"],
      open: { chosen: [], ownWords: "tea" },
      sure: true,
    }),
  );
  await user.click(screen.getByRole("button", { name: "Next" }));
  await heading("Second");
  expect(screen.queryByText("Some more")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Back" }));
  await user.click(question(/Which ones/).getByRole("button", { name: "Leave this unanswered" }));
  await user.click(screen.getByRole("button", { name: "Next" }));
  await heading("Some more");
  await user.type(question(/How many\?/).getByRole("textbox", { name: "Number" }), "99");
  await user.type(question(/How long/).getByRole("textbox", { name: "Number (hours)" }), "1,5");
  await user.type(question(/In a word/).getByRole("textbox"), "slowly");
  await user.click(screen.getByRole("button", { name: "I am done" }));
  expect(screen.getByText("This is higher than it can be.")).toBeVisible();
  expect(kept()).not.toHaveProperty("count");
  const count = question(/How many\?/).getByRole("textbox", { name: "Number" });
  await user.clear(count);
  await user.type(count, "0");
  expect(screen.queryByText("When?")).toBeNull();
  await user.click(screen.getByRole("button", { name: "I am done" }));
  await heading("Thank you");
  expect(kept()).toMatchObject({ count: 0, length: 1.5, short: "slowly" });
});

test("the way back asks for the passphrase, and says so when it is not the one", async () => {
  const { user, heading, core } = inHand();
  await heading("Before we begin");
  await user.click(screen.getByRole("button", { name: /take the screen back/ }));
  await user.type(await screen.findByLabelText("Passphrase"), "something else{Enter}");
  expect(await screen.findByText("That is not the passphrase")).toBeVisible();
  expect(screen.getByLabelText("Passphrase")).toHaveValue("");
  core.refuse("handover.giveBack", "TRY_LATER", { waitSeconds: 2 });
  await user.type(screen.getByLabelText("Passphrase"), `${PASSPHRASE}{Enter}`);
  expect(await screen.findByText("Wait 2 seconds, then try again.")).toBeVisible();
  core.allow("handover.giveBack");
  await user.type(screen.getByLabelText("Passphrase"), `${PASSPHRASE}{Enter}`);
  await waitFor(() =>
    expect(screen.getByRole("button", { name: /Take back|One moment/ })).toHaveAttribute("data-loading"),
  );
});

test("with a PIN the way back asks for that, and the passphrase is one press away", async () => {
  const { user, heading, practice } = inHand(CHECK_IN, new Map(), { pin: "4711" });
  await heading("Before we begin");
  await user.click(screen.getByRole("button", { name: /take the screen back/ }));
  await user.type(await screen.findByLabelText("PIN"), "0000{Enter}");
  expect(await screen.findByText("That is not the PIN")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Use the passphrase" }));
  expect(await screen.findByLabelText("Passphrase")).toHaveFocus();
  practice.forms.pin = null;
  await user.type(screen.getByLabelText("Passphrase"), "wrong{Enter}");
  await waitFor(() => expect(screen.queryByRole("button", { name: "Use the PIN" })).toBeNull());
});
