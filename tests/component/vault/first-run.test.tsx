import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { emptyPractice, PASSPHRASE, RECOVERY_KEY } from "#tests/support/fake-practice.ts";
import { showWindow } from "#tests/support/show-window.tsx";

const nothingYet = () => emptyPractice({ state: "none", ownPractice: false });

async function choosePassphrase(user: ReturnType<typeof showWindow>["user"]) {
  await user.click(await screen.findByRole("button", { name: /Create your practice/ }));
  await user.type(screen.getByLabelText("Passphrase"), PASSPHRASE);
  await user.type(screen.getByLabelText("Passphrase, once more"), PASSPHRASE);
  await waitFor(() => expect(screen.getByRole("button", { name: "Go on" })).toBeEnabled());
  await user.click(screen.getByRole("button", { name: "Go on" }));
}

test("a new clinician makes a practice, and the couples list comes by itself", async () => {
  const { user, heading, core } = showWindow(nothingYet());
  await choosePassphrase(user);

  await heading("Write down your recovery key");
  const groups = screen.getByRole("list", { name: "Recovery key" });
  expect(groups).toHaveTextContent(RECOVERY_KEY.replaceAll("-", ""));
  await user.click(screen.getByRole("button", { name: "I have it on paper" }));

  await user.type(screen.getByLabelText("Recovery key"), RECOVERY_KEY.toLowerCase().replaceAll("-", " "));
  expect(screen.getByText("40 of 40 signs")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Create my practice" }));

  await heading("Couples");
  expect(core.practice.status).toMatchObject({ state: "open", sample: false, ownPractice: true });
});

test("a key retyped with an error is refused in its own words, and can be looked at again", async () => {
  const { user, heading } = showWindow(nothingYet());
  await choosePassphrase(user);
  await user.click(await screen.findByRole("button", { name: "I have it on paper" }));
  await user.type(screen.getByLabelText("Recovery key"), `${RECOVERY_KEY.slice(0, -1)}H`);
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent("The key has a typing error");
  await user.click(screen.getByRole("button", { name: "See the key again" }));
  await heading("Write down your recovery key");
});

test("a key that no longer counts, because the core had to begin again, is replaced by a new one", async () => {
  const { user, heading, core } = showWindow(nothingYet());
  await choosePassphrase(user);
  await user.click(await screen.findByRole("button", { name: "I have it on paper" }));
  await user.type(screen.getByLabelText("Recovery key"), RECOVERY_KEY);
  core.refuse("vault.create", "RECOVERY_KEY_OUTDATED");
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent("The key on your paper no longer counts");
  expect(screen.getByRole("button", { name: "Create my practice" })).toBeDisabled();
  core.practice.recoveryKey = "1NEWK-EYEYE-KMNPQ-RSTVW-XYZ01-23456-789AB-CDEFG";
  await user.click(screen.getByRole("button", { name: "Show me a new key" }));
  await heading("Write down your recovery key");
  expect(screen.getByRole("list", { name: "Recovery key" })).toHaveTextContent("1NEWKEYEYEKMNPQ");
});

test("a short passphrase does not lead on, and the words say how far it is", async () => {
  const { user } = showWindow(nothingYet());
  await user.click(await screen.findByRole("button", { name: /Create your practice/ }));
  await user.type(screen.getByLabelText("Passphrase"), "too short");
  await user.type(screen.getByLabelText("Passphrase, once more"), "too short");
  await screen.findByText("9 of at least 15 characters");
  expect(screen.getByRole("button", { name: "Go on" })).toBeDisabled();
});

test("six suggested words are filled in and shown, and still want repeating", async () => {
  const { user } = showWindow(nothingYet());
  await user.click(await screen.findByRole("button", { name: /Create your practice/ }));
  await user.click(screen.getByRole("button", { name: "Suggest six words" }));
  const field = screen.getByLabelText("Passphrase");
  await waitFor(() => expect(field).toHaveValue("harbour violet spoon window maple lantern"));
  expect(field).toHaveAttribute("type", "text");
  expect(screen.getByRole("button", { name: "Go on" })).toBeDisabled();
});

test("the sample practice opens without a passphrase", async () => {
  const { user, heading } = showWindow(nothingYet());
  await user.click(await screen.findByRole("button", { name: /Look round in the sample/ }));
  await heading("Couples");
  expect(await screen.findByText("Sample practice: everyone here is invented")).toBeVisible();
});

test("a practice saved on another computer is brought in with its passphrase", async () => {
  const { user, core, heading } = showWindow(emptyPractice({ state: "none", ownPractice: false }));
  await user.click(await screen.findByRole("button", { name: /bring in your practice/ }));
  await heading("Bring in your practice");
  const file = new File([new Uint8Array(10)], "mine.attune");
  await user.upload(screen.getByLabelText("Choose the file", { selector: "input" }), file);
  expect(screen.getByText("mine.attune")).toBeVisible();
  await user.type(screen.getByLabelText("Passphrase"), "not quite it{Enter}");
  expect(await screen.findByText("That is not the passphrase")).toBeVisible();
  await user.clear(screen.getByLabelText("Passphrase"));
  await user.type(screen.getByLabelText("Passphrase"), `${PASSPHRASE}{Enter}`);
  await heading("Couples");
  expect(core.calls.filter((name) => name === "vault.create").length).toBeGreaterThan(2);
});
