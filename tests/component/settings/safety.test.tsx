import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { emptyPractice, PASSPHRASE } from "#tests/support/fake-practice.ts";
import { showWindow } from "#tests/support/show-window.tsx";

function atSafety(change: (practice: ReturnType<typeof emptyPractice>) => void = () => {}) {
  location.hash = "#/settings/safety";
  const practice = emptyPractice();
  change(practice);
  return { ...showWindow(practice), practice };
}

test("a backup is made when asked for, and is then the last verified one", async () => {
  const { user } = atSafety();
  expect(await screen.findByText(/None yet/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Back up now" }));
  expect(await screen.findByText("The backup is made and verified.")).toBeVisible();
  const list = await screen.findByRole("list", { name: "The backups there are" });
  expect(within(list).getByText(/14 March 2026/)).toBeVisible();
});

const backup = {
  file: "attune-20260313T200000000Z-daily.backup",
  at: "2026-03-13T20:00:00.000Z",
  reason: "daily" as const,
  bytes: 300_000,
  verified: true,
};

test("a backup is looked into, restored beside, and chosen to open next", async () => {
  const { user, practice } = atSafety((made) => {
    made.safety = { ...made.safety, backups: [backup] };
  });
  await user.click(await screen.findByRole("button", { name: /^Look into it: the backup of 13 March/ }));
  const dialog = await screen.findByRole("dialog", { name: /Backup of 13 March 2026/ });
  expect(await within(dialog).findByText("Your practice has seen 17 saved changes since.")).toBeVisible();
  const passphrase = within(dialog).getByLabelText("Passphrase");
  await user.type(passphrase, "not quite it{Enter}");
  expect(await within(dialog).findByText("That is not the passphrase")).toBeVisible();
  await user.clear(passphrase);
  await user.type(passphrase, `${PASSPHRASE}{Enter}`);
  expect(await within(dialog).findByText(/It stands beside your practice now/)).toBeVisible();
  await user.click(within(dialog).getByRole("button", { name: /^Open it from the next unlock on/ }));
  expect(await within(dialog).findByText(/It opens at the next unlock/)).toBeVisible();
  expect(practice.opensNext).toBe("practice-restored-20260314T100000Z");
});

test("a new recovery key counts once it was typed from its paper", async () => {
  const { user, practice } = atSafety();
  await user.click(await screen.findByRole("button", { name: "Draw a new recovery key" }));
  await user.click(await screen.findByRole("button", { name: "I have it on paper" }));
  const replace = screen.getByRole("button", { name: "Replace the old key" });
  expect(replace).toBeDisabled();
  await user.type(await screen.findByLabelText(/^Recovery key/), practice.nextRecoveryKey.toLowerCase());
  await user.type(screen.getByLabelText("Current passphrase"), PASSPHRASE);
  await user.click(replace);
  expect(await screen.findByText(/The new key counts from now on/)).toBeVisible();
  expect(practice.recoveryKey).toBe(practice.nextRecoveryKey);
});

test("what was seen is answered with everything written anew", async () => {
  const { user, practice, core } = atSafety();
  const next = "nine green lanterns under the bridge";
  await user.click(await screen.findByRole("button", { name: "It was seen" }));
  await user.type(screen.getByLabelText("Current passphrase"), PASSPHRASE);
  await user.type(screen.getByLabelText("New passphrase"), next);
  await user.type(screen.getByLabelText("Passphrase, once more"), next);
  await user.click(await screen.findByRole("button", { name: "I have it on paper" }));
  await user.type(await screen.findByLabelText(/^Recovery key/), practice.nextRecoveryKey);
  const renew = screen.getByRole("button", { name: "Write everything anew" });
  await waitFor(() => expect(renew).toBeEnabled());
  await user.click(renew);
  await waitFor(() => expect(practice.passphrase).toBe(next));
  expect(core.calls).toContain("safety.renewKeys");
});

test("a practice that can only be read says so on every page, and how to go on", async () => {
  const { user } = atSafety((made) => {
    made.status = { ...made.status, readOnly: { missing: 3 } };
    made.safety = { ...made.safety, backups: [backup] };
  });
  expect(await screen.findByText(/3 saved changes are missing/)).toBeVisible();
  expect(await screen.findByText(/To go on from what you see here/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "It was seen" })).toBeNull();
  await user.click(screen.getByRole("link", { name: "Couples" }));
  expect(await screen.findByText(/3 saved changes are missing/)).toBeVisible();
});

test("a practice in the folder of a cloud service is warned about", async () => {
  atSafety((practice) => {
    practice.safety = { ...practice.safety, syncedBy: "Dropbox" };
  });
  expect(await screen.findByRole("alert")).toHaveTextContent("This folder is copied by Dropbox");
});

test("what was done is shown in words, filtered, and saved as a table", async () => {
  const { user, core } = atSafety((practice) => {
    const row = { at: "2026-03-14T09:00:00.000Z", author: "clinician", records: [] };
    practice.audit = [
      { ...row, seq: 2, action: "unit-created" },
      { ...row, seq: 1, action: "vault-opened" },
    ];
  });
  expect(await screen.findByText("Couple added")).toBeVisible();
  expect(screen.getByText("Unlocked")).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "Show" }), "Looks and prints");
  expect(await screen.findByText("Nothing of this kind in this time.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Save as a table" }));
  expect(await screen.findByText(/The table is saved/)).toBeVisible();
  expect(core.calls).toContain("safety.saveAuditLog");
});
