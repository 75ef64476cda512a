import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { ErrorCode } from "#shared/contract/errors.ts";
import { emptyPractice, PASSPHRASE, RECOVERY_KEY } from "#tests/support/fake-practice.ts";
import { showWindow } from "#tests/support/show-window.tsx";

const locked = () => emptyPractice({ state: "locked" });

test("the passphrase and Enter open the practice", async () => {
  const { user, heading } = showWindow(locked());
  expect(await screen.findByLabelText("Passphrase")).toHaveFocus();
  await user.keyboard(`${PASSPHRASE}{Enter}`);
  await heading("Couples");
  await screen.findByText("Your first couple");
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
});

test("a wrong passphrase says so, says that all is safe, and leaves what was typed, ready to be typed over", async () => {
  const { user } = showWindow(locked());
  await user.type(await screen.findByLabelText("Passphrase"), "not quite it{Enter}");
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("That is not the passphrase");
  expect(alert).toHaveTextContent("Your practice is untouched");
  const field: HTMLInputElement = screen.getByLabelText("Passphrase");
  expect(field).toHaveValue("not quite it");
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, "not quite it".length]);
});

test("the recovery key opens the practice, in lower case and with spaces", async () => {
  const { user, heading } = showWindow(locked());
  await user.click(await screen.findByRole("button", { name: "Use the recovery key instead" }));
  await user.keyboard(`${RECOVERY_KEY.toLowerCase().replaceAll("-", "  ")}{Enter}`);
  await heading("Couples");
});

const OUTCOMES: [ErrorCode, unknown, string][] = [
  ["WRONG_RECOVERY_KEY", undefined, "That key does not open this practice"],
  ["HEADER_DAMAGED", undefined, "The file that holds the locks is damaged"],
  ["DATABASE_DAMAGED", undefined, "The file that holds your records is damaged"],
  ["TOO_NEW", undefined, "written by a newer Attune"],
  ["IN_USE", undefined, "Another Attune has this practice open"],
  ["DISK_FULL", undefined, "The disk is full"],
  ["NOT_A_VAULT", undefined, "What is here is not an Attune practice"],
  ["OLDER_THAN_ANCHOR", { missing: 7 }, "what this computer has seen: 7."],
];

test.each(OUTCOMES)("%s has its own sentence at the door", async (code, data, sentence) => {
  const { user, core } = showWindow(locked());
  core.refuse("vault.unlock", code, data);
  await user.type(await screen.findByLabelText("Passphrase"), "anything{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent(sentence);
});

test("after the sample was locked one may go back to it", async () => {
  const { user, heading } = showWindow(emptyPractice({ state: "locked", sample: true, ownPractice: false }));
  await heading("The sample practice is locked");
  await user.click(screen.getByRole("button", { name: "Open the sample again" }));
  await heading("Couples");
});

test("after the sample was locked one may go on to one's own practice, or make it", async () => {
  const first = showWindow(emptyPractice({ state: "locked", sample: true, ownPractice: false }));
  await first.user.click(await screen.findByRole("button", { name: "To my own practice" }));
  await first.heading("Choose your passphrase");
  first.unmount();

  const { user, heading } = showWindow(emptyPractice({ state: "locked", sample: true, ownPractice: true }));
  await user.click(await screen.findByRole("button", { name: "To my own practice" }));
  await heading("Welcome back");
});

test("while a wait lasts it is counted down, and nothing can be sent", async () => {
  const { user, core } = showWindow(emptyPractice({ state: "locked", waitSeconds: 2 }));
  await user.type(await screen.findByLabelText("Passphrase"), PASSPHRASE);
  expect(await screen.findByText(/The next try is taken in/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Unlock" })).toBeDisabled();
  expect(await screen.findByText("You can try again now.", {}, { timeout: 5000 })).toBeInTheDocument();
  expect(core.calls).not.toContain("vault.unlock");
  expect(screen.getByRole("button", { name: "Unlock" })).toBeEnabled();
});
