import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { addCouple, emptyPractice } from "#tests/support/fake-practice.ts";
import { showWindow } from "#tests/support/show-window.tsx";

function atSession(heldOn = "2026-03-14") {
  const practice = emptyPractice();
  const unit = addCouple(practice, { names: ["Anna", "Michael"], heldOn: [heldOn] });
  const [session] = practice.sessions;
  location.hash = `#/units/${unit.id}/sessions/${session?.id}`;
  return { unit, session, ...showWindow(practice) };
}

async function begun() {
  const room = atSession();
  await room.user.click(await screen.findByRole("button", { name: "Begin the session" }));
  return room;
}

const half = (name: string) => within(screen.getByRole("group", { name }));

test("a session begins, and its beginning reaches the core", async () => {
  const { core } = await begun();
  expect(await screen.findByRole("region", { name: "Tally pad" })).toBeVisible();
  await waitFor(() => expect(core.practice.sessions[0]?.startedAt).not.toBeNull());
  expect(screen.getByText("clinician tally")).toBeVisible();
});

test("a touch and a key do the same, and every button shows its key", async () => {
  const { user, core } = await begun();
  await user.click(half("Anna").getByRole("button", { name: /pursue/ }));
  await user.keyboard("i");
  await waitFor(() => expect(core.practice.tally).toHaveLength(2));
  expect(core.practice.tally.map((event) => event.kind === "tap" && event.tag)).toEqual([
    "pursue",
    "withdraw",
  ]);
  expect(half("Michael").getByRole("button", { name: /negative/ })).toHaveTextContent("J");
});

test("the last tap is taken back, by key and by button, in the core too", async () => {
  const { user, core } = await begun();
  await user.keyboard("adl");
  expect(await screen.findByText("Noted: Michael, positive. 3 in all.")).toBeInTheDocument();
  await user.keyboard("{Control>}z{/Control}");
  expect(screen.getByText("Noted: Anna, positive. 2 in all.")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: /Undo last tap/ }));
  await waitFor(() =>
    expect(core.practice.tally.map((event) => event.kind === "tap" && event.valence)).toEqual(["negative"]),
  );
});

test("letter keys rest when they are switched off, and while the vault is shut", async () => {
  const { user, core } = await begun();
  await user.click(screen.getByRole("switch", { name: "Letter keys count taps" }));
  await user.keyboard("asd");
  expect(screen.getByText(/What you tap appears here/)).toBeVisible();
  await user.click(screen.getByRole("switch", { name: "Letter keys count taps" }));
  await user.keyboard("a");
  expect(screen.getByText("Noted: Anna, negative. 1 in all.")).toBeInTheDocument();
  await waitFor(() => expect(core.practice.tally).toHaveLength(1));
  core.crash();
  core.comeBackLocked();
  await screen.findByRole("dialog");
  await user.keyboard("dl");
  expect(core.practice.tally).toHaveLength(1);
});

test("the floor goes from one to the other and back to nobody, and a pause takes it", async () => {
  const { user } = await begun();
  await user.keyboard("f");
  expect(half("Anna").getByRole("button", { name: /Has the floor/ })).toBeVisible();
  await user.keyboard("h");
  expect(half("Anna").getByRole("button", { name: /Give the floor/ })).toBeVisible();
  expect(half("Michael").getByRole("button", { name: /Has the floor/ })).toBeVisible();
  await user.keyboard("p");
  expect(half("Michael").getByRole("button", { name: /Give the floor/ })).toBeVisible();
  expect(screen.getByRole("button", { name: /Go on/ })).toBeVisible();
});

test("counts stand in plain figures, and what followed what in a sentence and a table", async () => {
  const { user } = await begun();
  await user.keyboard(`ad${"qi".repeat(5)}j6`);
  const figures = within(await screen.findByRole("region", { name: "Counted in this session" }));
  expect(figures.getByRole("row", { name: /Positive to negative/ })).toHaveTextContent("1 : 10 : 11 : 2");
  expect(
    await screen.findByText("After pursuit from Anna, withdrawal by Michael followed 5 of 5 times."),
  ).toBeVisible();
  const table = screen.getByRole("table", { name: /What came directly after what, 9 steps/ });
  expect(
    within(table).getByRole("row", { name: /^pursue pursuit from Anna|^pursuit from Anna/ }),
  ).toHaveTextContent("5100 %5");
  expect(screen.getByText(/z and Q where chance alone would bring fewer than 5/)).toBeVisible();
});

test("ended, it shows what was counted, and can be taken up again on the same day", async () => {
  const { user, core } = await begun();
  await user.keyboard("a");
  await user.click(screen.getByRole("button", { name: "End session" }));
  expect(screen.getByText(/1 moment was noted/)).toBeVisible();
  expect(screen.queryByRole("region", { name: "Tally pad" })).not.toBeInTheDocument();
  await waitFor(() => expect(core.practice.sessions[0]?.endedAt).not.toBeNull());
  await user.click(screen.getByRole("button", { name: "It is not over yet" }));
  expect(screen.getByRole("region", { name: "Tally pad" })).toBeVisible();
  await waitFor(() => expect(core.practice.sessions[0]?.endedAt).toBeNull());
});

test("a session of another day is not begun any more, and opens at who came", async () => {
  const { user } = atSession("2026-03-07");
  expect(await screen.findByRole("region", { name: "Who is here" })).toBeVisible();
  expect(screen.queryByRole("textbox", { name: "Psychotherapy note" })).not.toBeInTheDocument();
  await user.keyboard("2");
  expect(await screen.findByText("Nothing was counted in this session")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Begin the session" })).not.toBeInTheDocument();
});

test("today's session is one step away in the rail, and every session from the couple's page", async () => {
  const { unit, session } = atSession();
  location.hash = `#/units/${unit.id}`;
  const rail = within(await screen.findByRole("navigation", { name: "Places" }));
  const href = `#/units/${unit.id}/sessions/${session?.id}`;
  expect(await rail.findByRole("link", { name: "Session" })).toHaveAttribute(
    "href",
    expect.stringContaining(href),
  );
  expect(await screen.findByRole("link", { name: "Session 1" })).toHaveAttribute(
    "href",
    expect.stringContaining(href),
  );
});
