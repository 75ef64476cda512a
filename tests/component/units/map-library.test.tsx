import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { addCouple, emptyPractice } from "#tests/support/fake-practice.ts";
import { showWindow } from "#tests/support/show-window.tsx";

function atCouple(names = ["Anna", "Michael"]) {
  const practice = emptyPractice();
  const unit = addCouple(practice, { names, cycleName: "The knock", topic: "evenings" });
  location.hash = `#/units/${unit.id}`;
  return { practice, unit, ...showWindow(practice) };
}

async function choose(user: ReturnType<typeof atCouple>["user"], item: string) {
  await user.click(await screen.findByRole("button", { name: "More for “The knock”" }));
  await user.click(await screen.findByRole("menuitem", { name: item }));
}

it("a map starts from a pattern, with a topic, between the two who are chosen", async () => {
  const { user, practice, unit } = atCouple(["Kim", "Lou", "Mel"]);
  await user.click(await screen.findByRole("button", { name: "Draw another map" }));
  const dialog = within(await screen.findByRole("dialog", { name: "A new map" }));
  await user.click(within(dialog.getByRole("radiogroup", { name: "On the left" })).getByLabelText("Mel"));
  await user.type(dialog.getByLabelText(/What it is about/u), "money");
  await user.click(dialog.getByRole("radio", { name: "Attack and attack" }));
  expect(dialog.getByText(/each hears only the other’s blow/u)).toBeInTheDocument();
  await user.click(dialog.getByRole("button", { name: "Draw the map" }));
  await screen.findByRole("region", { name: "Cycle map" });
  const [kim, lou, mel] = unit.partners;
  expect(practice.maps[0]).toMatchObject({ topic: "money", pattern: "attack-attack" });
  expect(practice.maps[0]?.partners).toEqual([mel?.id, lou?.id]);
  expect(kim).toBeDefined();
});

it("a map is copied under a name of its own, and the copy opens", async () => {
  const { user, practice } = atCouple();
  await choose(user, "Make a copy…");
  const dialog = within(await screen.findByRole("dialog", { name: "A copy of this map" }));
  const name = dialog.getByLabelText(/own name/u);
  expect(name).toHaveValue("The knock (copy)");
  await user.clear(name);
  await user.type(name, "The knock, weekends");
  await user.click(dialog.getByRole("button", { name: "Make the copy" }));
  await screen.findByRole("region", { name: "Cycle map" });
  expect(practice.maps.map((map) => map.name)).toEqual(["The knock, weekends", "The knock"]);
});

it("a map is put away after a question, taken back at once, or brought back later", async () => {
  const { user, practice } = atCouple();
  await choose(user, "Put away…");
  await user.click(await screen.findByRole("button", { name: "Put it away" }));
  expect(await screen.findByText("“The knock” has been put away.")).toBeInTheDocument();
  expect(practice.maps[0]?.putAway).toBe(true);
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await screen.findByRole("link", { name: /The knock/u });
  expect(practice.maps[0]?.putAway).toBe(false);

  await choose(user, "Put away…");
  await user.click(await screen.findByRole("button", { name: "Put it away" }));
  await user.click(await screen.findByText("1 map put away"));
  await user.click(screen.getByRole("button", { name: "Bring back “The knock”" }));
  await screen.findByRole("link", { name: /The knock/u });
});

it("a starting point is kept without words unless that is ticked, used, removed and put back", async () => {
  const { user, practice, core } = atCouple();
  await choose(user, "Keep as a starting point…");
  const dialog = within(await screen.findByRole("dialog", { name: "Keep as a starting point" }));
  await user.click(dialog.getByRole("button", { name: "Keep it" }));
  expect(dialog.getByText("A name is needed.")).toBeInTheDocument();
  expect(dialog.queryByText(/the couple’s own words/u)).not.toBeInTheDocument();
  await user.click(dialog.getByRole("checkbox", { name: /examples/u }));
  expect(dialog.getByText(/the couple’s own words/u)).toBeInTheDocument();
  await user.click(dialog.getByRole("checkbox", { name: /examples/u }));
  await user.type(dialog.getByLabelText("Name of the starting point"), "Door{Enter}");
  await screen.findByText(/You will find it/u);
  await user.keyboard("{Escape}");
  expect(core.calls).toContain("templates.save");

  await user.click(screen.getByRole("button", { name: "Draw another map" }));
  const drawing = within(await screen.findByRole("dialog", { name: "A new map" }));
  await user.click(await drawing.findByRole("radio", { name: "Door" }));
  await user.click(drawing.getByRole("button", { name: "Remove the starting point “Door”" }));
  expect(await drawing.findByText(/no longer a starting point/u)).toBeInTheDocument();
  expect(drawing.getByRole("radio", { name: "Pursue and distance" })).toBeChecked();
  expect(practice.templates).toEqual([]);
  await user.click(drawing.getByRole("button", { name: "Undo" }));
  expect(await drawing.findByRole("radio", { name: "Door" })).toBeInTheDocument();
});
