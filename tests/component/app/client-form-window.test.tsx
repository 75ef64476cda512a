import { act, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { ClientFormWindow } from "#renderer/app/ClientFormWindow.tsx";
import { emptyPractice } from "#tests/support/fake-practice.ts";
import { EVERY_KIND } from "#tests/support/forms.ts";
import { handClock } from "#tests/support/hand-clock.ts";
import { showWindow } from "#tests/support/show-window.tsx";

function inHand() {
  const practice = emptyPractice();
  practice.settings = { ...practice.settings, lockAfterMinutes: 1, motion: "reduced" };
  practice.forms.inHand = {
    form: EVERY_KIND,
    partnerName: "Anna",
    state: "open",
    answers: new Map(),
  };
  const clock = handClock();
  return { practice, clock, ...showWindow(practice, <ClientFormWindow clock={clock} />) };
}

test("left alone, it warns and locks, and what was being written is kept", async () => {
  const { core, user, heading, clock, practice } = inHand();
  await heading("A form of every kind");
  const helps = within(screen.getByRole("group", { name: /What helps/ }));
  await user.type(helps.getByRole("textbox"), "a walk by the se");
  act(() => clock.pass(45_000));
  expect(await screen.findByText("Locking in 15 seconds")).toBeInTheDocument();
  act(() => clock.pass(15_000));
  await waitFor(() => expect(core.calls).toContain("vault.lock"));
  expect(Object.fromEntries(practice.forms.inHand?.answers ?? [])).toEqual({
    open: { chosen: [], ownWords: "a walk by the se" },
  });
});

test("it wears the clinician's settings without being able to ask for them", async () => {
  const { core, heading } = inHand();
  await heading("A form of every kind");
  await waitFor(() => expect(document.documentElement.dataset.motion).toBe("reduced"));
  expect(core.calls).not.toContain("settings.get");
});

test("the host's lock ends it like every other window", async () => {
  const { core, heading } = inHand();
  await heading("A form of every kind");
  await waitFor(() => expect(core.calls).toContain("vault.watchLock"));
  await waitFor(() => {
    core.wishToLock(700);
    expect(core.calls).toContain("vault.lock");
  });
});
