import { fireEvent, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { addCouple, emptyPractice } from "#tests/support/fake-practice.ts";
import { showWindow } from "#tests/support/show-window.tsx";

it("the words on the maps are chosen on the couple's page, and hold at once", async () => {
  const practice = emptyPractice();
  const unit = addCouple(practice, { names: ["Anna", "Michael"], cycleName: "The knock" });
  location.hash = `#/units/${unit.id}`;
  const { user } = showWindow(practice);

  await user.click(await screen.findByRole("button", { name: "Words: Pursuer and distancer" }));
  const dialog = await screen.findByRole("dialog", { name: "Words on the map" });
  expect(within(dialog).getByRole("radio", { name: "Pursuer and distancer" })).toBeChecked();
  await user.click(within(dialog).getByRole("radio", { name: "Emotionally focused (EFT)" }));
  expect(await within(dialog).findByRole("radio", { name: "Emotionally focused (EFT)" })).toBeChecked();
  // Within the click itself: nothing is waited for.
  fireEvent.click(within(dialog).getByRole("radio", { name: "Pursuer and distancer" }));
  expect(within(dialog).getByRole("radio", { name: "Pursuer and distancer" })).toBeChecked();
  fireEvent.click(within(dialog).getByRole("radio", { name: "Emotionally focused (EFT)" }));
  expect(within(dialog).getByRole("radio", { name: "Emotionally focused (EFT)" })).toBeChecked();
  const buttons = within(dialog).getAllByRole("button", { name: "Close" });
  await user.click(buttons[buttons.length - 1] as HTMLElement);

  expect(await screen.findByRole("button", { name: "Words: Emotionally focused (EFT)" })).toBeInTheDocument();
  expect(practice.units[0]?.labels).toBe("eft");
});
