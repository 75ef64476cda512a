import { act, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { ClinicianWindow } from "#renderer/app/ClinicianWindow.tsx";
import { addCouple, emptyPractice, PASSPHRASE } from "#tests/support/fake-practice.ts";
import { showWindow } from "#tests/support/show-window.tsx";

function practiceOfTwo() {
  const practice = emptyPractice();
  addCouple(practice, { names: ["Anna", "Michael"], cycleName: "The closed door", heldOn: ["2026-03-13"] });
  addCouple(practice, { names: ["Zoë", "Ruth"] });
  return practice;
}

test("when the vault closed under the window, it is covered, unlocked again, and goes on where it was", async () => {
  const { core, user, heading } = showWindow(practiceOfTwo());
  await user.click(await screen.findByRole("button", { name: "New couple" }));
  await user.type((await screen.findAllByLabelText("Name"))[0] as HTMLElement, "Half a na");

  act(() => core.crash());
  expect(await screen.findByText(/Reaching your practice again/)).toBeInTheDocument();
  act(() => core.comeBackLocked());

  await heading("Your practice closed unexpectedly");
  const under = screen.getByText("Names as they like to be called.");
  expect(under.closest("[inert]")).not.toBeNull();
  await user.type(screen.getByLabelText("Passphrase"), `${PASSPHRASE}{Enter}`);

  await waitFor(() =>
    expect(screen.queryByText("Your practice closed unexpectedly")).not.toBeInTheDocument(),
  );
  expect(under.closest("[inert]")).toBeNull();
  expect(screen.getByDisplayValue("Half a na")).toBeInTheDocument();
});

test("a wrong passphrase at the cover says so and keeps it shut", async () => {
  const { core, user, heading } = showWindow(practiceOfTwo());
  await heading("Couples");
  act(() => core.crash());
  act(() => core.comeBackLocked());
  await heading("Your practice closed unexpectedly");
  await user.type(screen.getByLabelText("Passphrase"), "wrong words{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent("That is not the passphrase");
  expect(screen.getByRole("dialog", { name: "Your practice closed unexpectedly" })).toBeVisible();
});

test("the shortcut locks, after what is unsaved was handed over", async () => {
  const order: string[] = [];
  const flush = () => Promise.resolve(order.push("flushed") > 0);
  const { core, user, heading } = showWindow(practiceOfTwo(), <ClinicianWindow flush={flush} />);
  await heading("Couples");
  await user.keyboard("{Control>}l{/Control}");
  await waitFor(() => expect(core.calls).toContain("vault.lock"));
  expect(order).toEqual(["flushed"]);
});

test("when not everything could be saved, a lock by hand asks first", async () => {
  const flush = () => Promise.resolve(false);
  const { core, user, heading } = showWindow(practiceOfTwo(), <ClinicianWindow flush={flush} />);
  await heading("Couples");
  await user.click(screen.getByRole("button", { name: "Lock" }));
  await heading("Some of your work is not saved yet");
  expect(core.calls).not.toContain("vault.lock");
  await user.click(screen.getByRole("button", { name: "Lock and lose them" }));
  await waitFor(() => expect(core.calls).toContain("vault.lock"));
});

test("when the host wants to lock, the window hands over and locks within the time given", async () => {
  const given: number[] = [];
  const flush = (withinMs: number) => Promise.resolve(given.push(withinMs) > 0);
  const { core, heading } = showWindow(practiceOfTwo(), <ClinicianWindow flush={flush} />);
  await heading("Couples");
  await waitFor(() => expect(core.calls).toContain("vault.watchLock"));
  await waitFor(() => {
    core.wishToLock(700);
    expect(core.calls).toContain("vault.lock");
  });
  expect(given).toEqual([700]);
});

test("another couple is two keys and a name away", async () => {
  const { user, heading } = showWindow(practiceOfTwo());
  await heading("Couples");
  await user.keyboard("{Control>}k{/Control}");
  await waitFor(() => expect(screen.getByRole("combobox")).toHaveFocus());
  await user.keyboard("zoe{Enter}");
  await heading(/Zoë\s*Ruth/);
});

test("a place that is not there says so, and leads back", async () => {
  location.hash = "#/units/nobody";
  const { user, heading } = showWindow(practiceOfTwo());
  await heading("There is nothing at this place");
  await user.click(screen.getByRole("link", { name: "To the couples" }));
  await heading("Couples");
});
