import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { emptyPractice } from "#tests/support/fake-practice.ts";
import { showWindow } from "#tests/support/show-window.tsx";

function atSafety(change: (practice: ReturnType<typeof emptyPractice>) => void = () => {}) {
  location.hash = "#/settings/safety";
  const practice = emptyPractice();
  change(practice);
  return showWindow(practice);
}

test("a backup is made when asked for, and is then the last verified one", async () => {
  const { user } = atSafety();
  expect(await screen.findByText(/None yet/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Back up now" }));
  expect(await screen.findByText("The backup is made and verified.")).toBeVisible();
  expect(await screen.findByText(/14 March 2026/)).toBeVisible();
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
