import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { addCouple, emptyPractice } from "#tests/support/fake-practice.ts";
import { showWindow } from "#tests/support/show-window.tsx";

function threeCouples() {
  const practice = emptyPractice();
  addCouple(practice, {
    names: ["Anna", "Michael"],
    cycleName: "The closed door",
    heldOn: ["2026-03-07", "2026-03-14"],
  });
  addCouple(practice, { names: ["Zoë", "Łukasz"], heldOn: ["2026-03-13"] });
  addCouple(practice, { names: ["Tomás", "Idris"], cycleName: "Two islands", heldOn: ["2026-01-02"] });
  return practice;
}

const rows = () => within(screen.getByRole("main")).getAllByRole("listitem");

test("each line says who they are, what they call their cycle, and when they were here", async () => {
  showWindow(threeCouples());
  await screen.findByText("“The closed door”");
  const [anna, zoe, tomas] = rows();
  expect(anna).toHaveTextContent("AnnaMichael“The closed door”2 sessionsseen today");
  expect(zoe).toHaveTextContent("cycle not named yet1 sessionseen yesterday");
  expect(tomas).toHaveTextContent("seen in January 2026");
});

test.each([
  ["zoe", /Zoë/],
  ["LUKASZ", /Zoë/],
  ["island", /Tomás/],
  ["tomas two", /Tomás/],
])("typing %s finds the couple, whatever marks and capitals their names carry", async (asked, name) => {
  const { user } = showWindow(threeCouples());
  await user.type(await screen.findByRole("searchbox"), asked);
  await waitFor(() => expect(rows()).toHaveLength(1));
  expect(screen.getByRole("link", { name })).toBeVisible();
  expect(screen.getByText("1 couple")).toBeVisible();
});

test("a slash focuses the search, arrows walk the list and back, Enter opens", async () => {
  const { user, heading } = showWindow(threeCouples());
  const search = await screen.findByRole("searchbox");
  await user.keyboard("/");
  expect(search).toHaveFocus();
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}{ArrowUp}");
  expect(search).toHaveFocus();
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(screen.getByRole("link", { name: /Zoë/ })).toHaveFocus();
  await user.keyboard("{Enter}");
  await heading(/Zoë\s*Łukasz/);
});

test("Enter in the search opens the first couple found", async () => {
  const { user, heading } = showWindow(threeCouples());
  await user.type(await screen.findByRole("searchbox"), "isl{Enter}");
  await heading(/Tomás\s*Idris/);
});

test("when nobody fits, the page says how to look, and shows everyone again", async () => {
  const { user, heading } = showWindow(threeCouples());
  await user.type(await screen.findByRole("searchbox"), "qqq");
  await heading("Nobody by that name");
  await user.click(screen.getByRole("button", { name: "Show everyone" }));
  await waitFor(() => expect(rows()).toHaveLength(3));
});

test("an empty practice says what to do next; two names and Enter make a couple", async () => {
  const { user, heading, core } = showWindow(emptyPractice());
  await heading("Your first couple");
  await user.click(screen.getAllByRole("button", { name: "New couple" })[0] as HTMLElement);
  const first = await screen.findByRole("group", { name: "First person" });
  await user.type(within(first).getByLabelText("Name"), "Noor");
  await user.type(within(first).getByLabelText("Pronouns (optional)", { selector: "input" }), "she/they");
  const second = screen.getByRole("group", { name: "Second person" });
  await user.type(within(second).getByLabelText("Name"), "Sam{Enter}");
  await heading(/Noor.*Sam/);
  expect(core.practice.units[0]?.partners.map(({ name, pronouns }) => [name, pronouns])).toEqual([
    ["Noor", "she/they"],
    ["Sam", ""],
  ]);
});

test("a couple without a name is not added, and the empty field says why", async () => {
  const { user, core } = showWindow(emptyPractice());
  await user.click((await screen.findAllByRole("button", { name: "New couple" }))[0] as HTMLElement);
  await user.click(await screen.findByRole("button", { name: "Add couple" }));
  expect(screen.getAllByText("A name is needed.")).toHaveLength(2);
  expect(core.calls).not.toContain("units.create");
});

test("in the sample practice a strip says that nobody is real, and leads out", async () => {
  const practice = threeCouples();
  practice.status = { ...practice.status, state: "open", sample: true, ownPractice: false };
  const { user, core } = showWindow(practice);
  await user.click(await screen.findByRole("button", { name: "Leave the sample" }));
  await waitFor(() => expect(core.calls).toContain("vault.lock"));
});
