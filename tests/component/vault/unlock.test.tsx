import { screen, waitFor } from "@testing-library/react";
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

const BACKUPS = [13, 12, 11, 10].map((day) => ({
  file: `attune-202603${day}T200000000Z-daily.backup`,
  at: `2026-03-${day}T20:00:00.000Z`,
}));

test("a damaged practice is opened from a backup, or looked at as it is", async () => {
  const { user, core, heading } = showWindow(emptyPractice({ state: "locked", backups: BACKUPS }));
  core.refuse("vault.unlock", "DATABASE_DAMAGED");
  await user.type(await screen.findByLabelText("Passphrase"), `${PASSPHRASE}{Enter}`);
  expect(await heading("The file that holds your records is damaged")).toHaveFocus();
  expect(screen.getByRole("heading", { name: "What is safe" })).toBeVisible();
  expect(screen.getAllByRole("button", { name: /^Open the backup of/ })).toHaveLength(2);
  await user.click(screen.getByRole("button", { name: "Show 2 older backups" }));
  expect(screen.getAllByRole("button", { name: /^Open the backup of/ })).toHaveLength(4);
  core.refuse("vault.unlock", "BACKUP_DAMAGED");
  await user.click(screen.getByRole("button", { name: /^Open the backup of 13 March/ }));
  expect(await screen.findByText("This backup cannot be used")).toBeVisible();
  core.allow("vault.unlock");
  await user.click(screen.getByRole("button", { name: /^Look at it as it is/ }));
  await heading("Couples");
});

test("an older practice names the backups that hold what is missing", async () => {
  const { user, core, heading } = showWindow(locked());
  const [first, second] = BACKUPS;
  const backups = [
    { ...first, missing: 0 },
    { ...second, missing: 2 },
  ];
  core.refuse("vault.unlock", "OLDER_THAN_ANCHOR", { missing: 7, backups });
  await user.type(await screen.findByLabelText("Passphrase"), `${PASSPHRASE}{Enter}`);
  await heading("This practice is older than it was last time");
  expect(screen.getByText("Holds everything that is missing.")).toBeVisible();
  expect(screen.getByText(/but for 2 changes/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Back" }));
  expect(await screen.findByLabelText("Passphrase")).toHaveValue(PASSPHRASE);
});

test("who came in with the recovery key is asked to choose a passphrase, and can with the same key", async () => {
  const { user, heading } = showWindow(emptyPractice({ byRecoveryKey: true }));
  await user.click(await screen.findByRole("link", { name: "Choose a new passphrase" }));
  await heading("Settings");
  await user.click(await screen.findByRole("button", { name: "Change passphrase" }));
  await user.type(await screen.findByLabelText(/^Recovery key/), RECOVERY_KEY);
  const next = "nine green lanterns under the bridge";
  await user.type(screen.getByLabelText("New passphrase"), next);
  await user.type(screen.getByLabelText("Passphrase, once more"), next);
  await user.keyboard("{Enter}");
  await waitFor(() => expect(screen.queryByText(/You came in with the recovery key/)).toBeNull());
});

test("a data folder that a cloud service copies is said before anything is kept there", async () => {
  showWindow(emptyPractice({ state: "none", ownPractice: false, syncedBy: "OneDrive" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("This folder is copied by OneDrive");
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
