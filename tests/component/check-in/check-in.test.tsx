import { render, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { CheckInReveal } from "#renderer/features/check-in/index.ts";
import { answersFrom } from "#shared/forms/answer.ts";
import { CHECK_IN, revealOf } from "#shared/forms/check-in.ts";
import { newPartnerId } from "#tests/support/couple.ts";
import { addCouple, emptyPractice, type FakePractice } from "#tests/support/fake-practice.ts";
import { newResponseId, ratings } from "#tests/support/forms.ts";
import { showWindow } from "#tests/support/show-window.tsx";

function atSession(prepare: (practice: FakePractice) => void = () => undefined, heldOn = ["2026-03-14"]) {
  const practice = emptyPractice();
  const unit = addCouple(practice, { names: ["Anna", "Michael"], heldOn });
  prepare(practice);
  location.hash = `#/units/${unit.id}/sessions/${practice.sessions.at(-1)?.id}`;
  return { practice, unit, ...showWindow(practice) };
}

function give(practice: FakePractice, at: number, who: 0 | 1, values: number[], revealed = false) {
  const session = practice.sessions[at];
  const [unit] = practice.units;
  if (!session || !unit) throw new Error("there is a session");
  practice.forms.responses.push({
    response: {
      id: newResponseId(),
      formId: CHECK_IN.id,
      formVersion: 1,
      unitId: unit.id,
      partnerId: unit.partners[who]?.id ?? null,
      sessionId: session.id,
      setting: "alone",
      state: "done",
      begunAt: "2026-03-14T09:00:00.000Z",
      finishedAt: "2026-03-14T09:01:00.000Z",
    },
    answers: answersFrom(ratings(...values)),
    revealed,
  });
}

const section = async () => within(await screen.findByRole("region", { name: "Check-in" }));

test("before anything is given there is a way for each partner, and nothing to reveal", async () => {
  atSession();
  const checkIn = await section();
  for (const name of ["Anna", "Michael"]) {
    expect(checkIn.getByRole("button", { name: `Hand over to ${name}` })).toBeVisible();
    expect(checkIn.getByRole("button", { name: `Enter for ${name}` })).toBeVisible();
  }
  expect(checkIn.queryByRole("button", { name: "Show both side by side" })).toBeNull();
});

test("handing over says what is seen and how to come back, and begins only then", async () => {
  const { user, core } = atSession();
  await user.click((await section()).getByRole("button", { name: "Hand over to Anna" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Hand the screen to Anna" }));
  expect(await dialog.findByText(/with your passphrase. A short PIN can be set/)).toBeVisible();
  expect(core.calls).not.toContain("handover.begin");
  await user.click(dialog.getByRole("button", { name: "Hand over now" }));
  expect(await screen.findByText("Handing over…")).toBeVisible();
  expect(core.calls).toContain("handover.begin");
});

test("the clinician enters what was said or written, and only whole", async () => {
  const { user, practice } = atSession();
  await user.click((await section()).getByRole("button", { name: "Enter for Michael" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Michael’s check-in" }));
  await user.click(dialog.getByRole("radio", { name: "on paper" }));
  await user.click(dialog.getByRole("button", { name: "Save" }));
  expect(dialog.getAllByText("Please answer this one.")).toHaveLength(4);
  for (const group of dialog.getAllByRole("group"))
    await user.click(within(group).getByRole("radio", { name: "6" }));
  await user.click(dialog.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect((await section()).getByText("Entered from paper")).toBeVisible();
  expect(Object.fromEntries(practice.forms.responses[0]?.answers ?? [])).toEqual({
    closeness: 6,
    safety: 6,
    reactivity: 6,
    hope: 6,
  });
});

test("a rating is on the screen only after the clinician looks first, or shows both", async () => {
  const { user } = atSession((practice) => {
    give(practice, 0, 0, [3, 6, 8, 5]);
    give(practice, 0, 1, [7, 6, 2, 5]);
  });
  const checkIn = await section();
  expect(await checkIn.findAllByText("Answered alone")).toHaveLength(2);
  expect(checkIn.queryByText("8")).toBeNull();
  await user.click(checkIn.getByRole("button", { name: "Look first, by yourself" }));
  const look = within(await screen.findByRole("dialog", { name: "Before you show it" }));
  expect(await look.findByRole("cell", { name: "8" })).toBeVisible();
  await user.keyboard("{Escape}");
  await user.click(checkIn.getByRole("button", { name: "Show both side by side" }));
  const both = within(await screen.findByRole("table", { name: "Both check-ins side by side" }));
  expect(both.getByRole("row", { name: /Reactivity.* 8 2 .*6 apart/ })).toBeVisible();
  expect(both.getByRole("row", { name: /Safety.* 6 6 .*the same/ })).toBeVisible();
});

test("earlier check-ins are there as numbers, the newest first; those never shown are not", async () => {
  const { user } = atSession(
    (practice) => {
      give(practice, 0, 0, [1, 1, 1, 1], true);
      give(practice, 0, 1, [2, 2, 2, 2], true);
      give(practice, 1, 0, [3, 3, 3, 3], true);
      give(practice, 1, 1, [4, 4, 4, 4], true);
      give(practice, 2, 0, [9, 9, 9, 9]);
      give(practice, 2, 1, [9, 9, 9, 9]);
    },
    ["2026-02-14", "2026-02-21", "2026-02-28", "2026-03-14"],
  );
  await user.click(await screen.findByText("Earlier check-ins"));
  const rows = within(screen.getByRole("table", { name: /Earlier check-ins/ })).getAllByRole("row");
  expect(rows.slice(1).map((row) => row.textContent)).toEqual([
    "23 · 43 · 43 · 43 · 4",
    "11 · 21 · 21 · 21 · 2",
  ]);
  expect(screen.getAllByRole("img", { name: /session by session/ })).toHaveLength(4);
});

test("while the session runs it steps aside, and comes back at a press", async () => {
  const { user } = atSession();
  await user.click(await screen.findByRole("button", { name: "Begin the session" }));
  await screen.findByRole("region", { name: "Tally pad" });
  expect(screen.queryByRole("button", { name: "Hand over to Anna" })).toBeNull();
  await user.click(screen.getByRole("tab", { name: /Check-in/ }));
  expect(await screen.findByRole("button", { name: "Hand over to Anna" })).toBeVisible();
});

test("the reveal is a picture of plain data, the same on any screen", () => {
  const partners = ["Anna", "Michael"].map((name) => ({ id: newPartnerId(), name }));
  const values = new Map(
    partners.map(({ id }, at) => [id, answersFrom(ratings(...(at ? [10, 5, 5, 5] : [0, 5, 5, 5])))]),
  );
  const reveal = revealOf(CHECK_IN, partners, (id) => values.get(id));
  if (!reveal) throw new Error("both have answered");
  render(<CheckInReveal reveal={reveal} large />);
  expect(screen.getAllByRole("columnheader", { name: /Anna|Michael/ })).toHaveLength(2);
  expect(screen.getByText("10 apart")).toBeVisible();
});
