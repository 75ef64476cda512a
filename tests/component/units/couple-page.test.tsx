import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { addCouple, emptyPractice } from "#tests/support/fake-practice.ts";
import { showWindow } from "#tests/support/show-window.tsx";

function atCouple(seed: Parameters<typeof addCouple>[1]) {
  const practice = emptyPractice();
  const unit = addCouple(practice, seed);
  location.hash = `#/units/${unit.id}`;
  return { unit, ...showWindow(practice) };
}

test("starting a session adds today's, with the next number", async () => {
  const { user, core } = atCouple({ names: ["Anna", "Michael"], heldOn: ["2026-03-01"] });
  await user.click(await screen.findByRole("button", { name: "Start session" }));
  expect(await screen.findByText("Session 2")).toBeVisible();
  expect(core.practice.sessions.at(-1)).toMatchObject({ number: 2, heldOn: "2026-03-14" });
  expect(await screen.findByRole("button", { name: "Start another session" })).toBeVisible();
});

test("a session's date can be put right", async () => {
  const { user, core } = atCouple({ names: ["Anna", "Michael"], heldOn: ["2026-03-01"] });
  await user.click(await screen.findByRole("button", { name: "Change the date of session 1" }));
  const field = screen.getByLabelText("Date of session 1");
  expect(field).toHaveFocus();
  await user.clear(field);
  await user.type(field, "2026-03-03");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Tue 3 March")).toBeVisible();
  expect(core.practice.sessions[0]?.heldOn).toBe("2026-03-03");
});

test("the first map asks who is on the left, and opens", async () => {
  const { user, core, unit } = atCouple({ names: ["Anna", "Michael"] });
  await user.click(await screen.findByRole("button", { name: "Draw the first map" }));
  await user.click(await screen.findByRole("radio", { name: "Michael" }));
  expect(screen.getByText("Michael on the left, Anna on the right")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Draw the map" }));
  const rail = screen.getByRole("navigation", { name: "Places" });
  expect(await within(rail).findByRole("link", { name: "Map", current: "page" })).toBeVisible();
  expect(location.hash).toBe(`#/units/${unit.id}/maps/${core.practice.maps[0]?.id}`);
});

test("between three people, two are chosen, and never the same one twice", async () => {
  const { user } = atCouple({ names: ["Ada", "Bo", "Cem"] });
  await user.click(await screen.findByRole("button", { name: "Draw the first map" }));
  const right = within(await screen.findByRole("radiogroup", { name: "On the right" }));
  await user.click(right.getByRole("radio", { name: "Cem" }));
  expect(screen.getByText("Ada on the left, Cem on the right")).toBeVisible();
  await user.click(right.getByRole("radio", { name: "Ada" }));
  expect(screen.getByText("Cem on the left, Ada on the right")).toBeVisible();
});

test("a map's card carries the couple's own name for it, and leads there; so does homework", async () => {
  atCouple({
    names: ["Anna", "Michael"],
    cycleName: "The closed door",
    topic: "Evenings",
    heldOn: ["2026-03-13"],
  });
  const card = await screen.findByRole("link", { name: /The closed door/ });
  expect(card).toHaveTextContent("“The closed door”EveningsPursue and distance11 cardschanged yesterday");
  expect(screen.getByRole("link", { name: "Prepare a sheet" })).toHaveAttribute(
    "href",
    expect.stringContaining("/homework?mapId="),
  );
});

test("names and pronouns can be changed", async () => {
  const { user, heading } = atCouple({ names: ["Anna", "Michael"] });
  await user.click(await screen.findByRole("button", { name: "Edit names" }));
  const second = within(await screen.findByRole("group", { name: "Person 2" }));
  await user.clear(second.getByLabelText("Name"));
  await user.type(second.getByLabelText("Name"), "Mika{Enter}");
  await heading(/Anna\s*Mika/);
});
