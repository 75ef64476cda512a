import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { emptyPractice, PASSPHRASE } from "#tests/support/fake-practice.ts";
import { showWindow } from "#tests/support/show-window.tsx";

const NEXT = "amber kettle under nine old stairs";

function atSettings(sample = false) {
  location.hash = "#/settings";
  return showWindow(emptyPractice({ sample }));
}

test("a choice is kept in the vault at once, and dark is dark at once", async () => {
  const { user, core } = atSettings();
  await user.click(await screen.findByRole("radio", { name: "Dark" }));
  await waitFor(() => expect(document.documentElement).toHaveAttribute("data-mantine-color-scheme", "dark"));
  await user.click(screen.getByRole("radio", { name: "Letter" }));
  await user.click(screen.getByRole("radio", { name: "Reduced" }));
  await waitFor(() => expect(document.documentElement).toHaveAttribute("data-motion", "reduced"));
  expect(core.practice.settings).toMatchObject({ appearance: "dark", paper: "letter", motion: "reduced" });
});

test("the time before the lock can be chosen", async () => {
  const { user, core } = atSettings();
  const field = await screen.findByRole("combobox", { name: "Lock when nothing is touched for" });
  await user.selectOptions(field, "10 minutes");
  await waitFor(() => expect(core.practice.settings.lockAfterMinutes).toBe(10));
});

test("the passphrase is changed with the current one and a strong new one, twice", async () => {
  const { user, core } = atSettings();
  await user.click(await screen.findByRole("button", { name: "Change passphrase" }));
  await user.type(screen.getByLabelText("Current passphrase"), PASSPHRASE);
  await user.type(screen.getByLabelText("New passphrase"), NEXT);
  await user.type(screen.getByLabelText("Passphrase, once more"), NEXT);
  const send = screen.getByRole("button", { name: "Change passphrase" });
  await waitFor(() => expect(send).toBeEnabled());
  await user.click(send);
  expect(await screen.findByText(/The passphrase is changed/)).toBeVisible();
  expect(core.practice.passphrase).toBe(NEXT);
});

test("a wrong current passphrase changes nothing, and says so", async () => {
  const { user, core } = atSettings();
  await user.click(await screen.findByRole("button", { name: "Change passphrase" }));
  await user.type(screen.getByLabelText("Current passphrase"), "not this one");
  await user.type(screen.getByLabelText("New passphrase"), NEXT);
  await user.type(screen.getByLabelText("Passphrase, once more"), NEXT);
  await waitFor(() => expect(screen.getByRole("button", { name: "Change passphrase" })).toBeEnabled());
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent("That is not the passphrase");
  expect(core.practice.passphrase).toBe(PASSPHRASE);
});

test("the sample practice has no passphrase to change", async () => {
  atSettings(true);
  expect(await screen.findByText("The sample practice has no passphrase of its own.")).toBeVisible();
});

test("a PIN for taking the screen back is set, changed and taken away", async () => {
  const practice = emptyPractice();
  location.hash = "#/settings";
  const { user } = showWindow(practice);
  expect(await screen.findByText("No PIN is set.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Set a PIN" }));
  await user.type(screen.getByLabelText("PIN, four to eight digits"), "4711");
  await user.type(screen.getByLabelText("The same PIN once more"), "4712");
  expect(screen.getByText("The two are not the same.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Set a PIN" })).toBeDisabled();
  await user.type(screen.getByLabelText("The same PIN once more"), "{Backspace}1{Enter}");
  expect(await screen.findByText("A PIN is set.")).toBeVisible();
  expect(practice.forms.pin).toBe("4711");
  await user.click(screen.getByRole("button", { name: "Take it away" }));
  expect(await screen.findByText("No PIN is set.")).toBeVisible();
  expect(practice.forms.pin).toBeNull();
});
