import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { assignmentOf, ownSheetOf } from "#tests/support/homework.ts";
import { aMap, anna, michael, openHomework, SESSION, unitId } from "#tests/support/homework-scene.tsx";

const title = (name: string) => screen.findByRole("heading", { level: 1, name });

describe("the homework page", () => {
  it("begins with the first partner's sheet, by the role on the map", async () => {
    await openHomework();
    expect(await title("Reaching out so that it can be heard")).toBeVisible();
    expect(await screen.findByRole("radio", { name: "Anna" })).toBeChecked();
  });

  it("changes the sheet with the person", async () => {
    const { user } = await openHomework();
    await user.click(await screen.findByRole("radio", { name: "Michael" }));
    expect(await title("Stepping back without going away")).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "Both" }));
    expect(await title("The two of us and the loop")).toBeVisible();
  });

  it("lets the clinician choose the practice for a role in words of its own", async () => {
    const { user } = await openHomework({ maps: [aMap("", { kind: "own-words", text: "keeps the peace" })] });
    await user.click(await screen.findByRole("radio", { name: "Michael" }));
    expect(await title("Stepping back without going away")).toBeVisible();
    expect(screen.getByText(/“keeps the peace”/u)).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "Reaching out" }));
    expect(await title("Reaching out so that it can be heard")).toBeVisible();
  });

  it("asks which loop only when there are several, and begins with the one changed last", async () => {
    const { user } = await openHomework({ maps: [aMap("The see-saw"), aMap("The old loop")] });
    expect(await screen.findByText("“The see-saw”")).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "Which loop" }), "The old loop");
    expect(await screen.findByText("“The old loop”")).toBeVisible();
  });

  it("takes the paper from the settings and lets it be changed here", async () => {
    const { user, asked, maps } = await openHomework({ paper: "letter" });
    await title("Reaching out so that it can be heard");
    expect(await screen.findByRole("radio", { name: "Letter" })).toBeChecked();
    await user.click(screen.getByRole("radio", { name: "A4" }));
    await user.click(screen.getByRole("button", { name: "Save as PDF" }));
    expect(await screen.findByText("Saved.")).toBeVisible();
    expect(asked.saved).toMatchObject([
      {
        sheets: [{ practice: "pursuer", mapId: maps[0]?.id, side: "a", withoutWords: false }],
        paper: "a4",
        largePrint: false,
        greyscale: false,
      },
    ]);
  });

  it("says nothing when the clinician thought better of saving", async () => {
    const { user, asked } = await openHomework({ save: "cancelled" });
    await title("Reaching out so that it can be heard");
    await user.click(screen.getByRole("button", { name: "Save as PDF" }));
    await expect.poll(() => asked.saved.length).toBe(1);
    await waitFor(() => expect(screen.queryByText("Making the PDF…")).toBeNull());
    expect(screen.queryByText("Saved.")).toBeNull();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("says what happened when the file could not be written", async () => {
    const { user } = await openHomework({ save: "FILE_NOT_WRITTEN" });
    await title("Reaching out so that it can be heard");
    await user.click(screen.getByRole("button", { name: "Save as PDF" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/could not be written there/u);
  });

  it("prints by Ctrl+P, and says when there is no printer", async () => {
    const { user, asked } = await openHomework({ print: "PRINT_UNAVAILABLE" });
    await title("Reaching out so that it can be heard");
    await user.keyboard("{Control>}p{/Control}");
    expect(await screen.findByRole("alert")).toHaveTextContent(/No printer can be reached/u);
    expect(asked.printed).toHaveLength(1);
  });

  it("warns of the copy in the print queue", async () => {
    await openHomework();
    expect(await screen.findByText(/print queue/u)).toBeVisible();
  });

  it("shows the sheets that fit, by purpose and stage, and says when none does", async () => {
    const { user } = await openHomework();
    const library = within(await screen.findByRole("region", { name: "Sheets to choose from" }));
    const before = library.getAllByRole("button", { pressed: false }).length;
    await user.selectOptions(
      library.getByRole("combobox", { name: "What for" }),
      "Settling before reaching out",
    );
    expect(library.getAllByRole("button", { pressed: false }).length).toBeLessThan(before);
    expect(await title("The alarm has a dial")).toBeVisible();
    await user.selectOptions(library.getByRole("combobox", { name: "Stage" }), "Consolidation");
    expect(await title("An hour that is mine")).toBeVisible();
    await user.selectOptions(library.getByRole("combobox", { name: "What for" }), "Counting the week");
    expect(await library.findByText(/No sheet fits all of this/u)).toBeVisible();
  });

  it("says when to use the chosen sheet, and shows it", async () => {
    const { user } = await openHomework();
    await user.click(await screen.findByRole("button", { name: "One small request" }));
    expect(await title("One small request")).toBeVisible();
    expect(screen.getByText(/several arrive at once/u)).toBeVisible();
  });

  it("is reworded for this couple in the preview and on paper; undone step by step, and back to the first wording once asked", async () => {
    const { user, asked } = await openHomework();
    await user.click(await screen.findByRole("button", { name: "Change the wording" }));
    const field = screen.getByRole("textbox", { name: "Title" });
    await user.clear(field);
    expect(await screen.findByText(/still missing/u)).toBeVisible();
    await user.type(field, "Reaching, slowly");
    expect(await title("Reaching, slowly")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Remove step 4" }));
    await waitFor(() => expect(screen.queryByText(/Let the answer come/u)).toBeNull());
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByText(/Let the answer come/u)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Save as PDF" }));
    await expect.poll(() => asked.saved[0]?.sheets[0]?.text.title).toBe("Reaching, slowly");

    await user.click(screen.getByRole("button", { name: "Back to the first wording" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: "Back to the first wording" }));
    expect(await title("Reaching out so that it can be heard")).toBeVisible();
  });

  it("keeps a rewording for the one it was made for", async () => {
    const { user } = await openHomework();
    await user.click(await screen.findByRole("button", { name: "Change the wording" }));
    await user.type(screen.getByRole("textbox", { name: "Title" }), "!");
    await user.click(screen.getByRole("button", { name: "Done" }));
    expect(await title("Reaching out so that it can be heard!")).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "Michael" }));
    await user.click(screen.getByRole("radio", { name: "Reaching out" }));
    expect(await title("Reaching out so that it can be heard")).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "Anna" }));
    expect(await title("Reaching out so that it can be heard!")).toBeVisible();
  });

  it("gathers several sheets into one booklet, in an order that can be changed", async () => {
    const { user, asked } = await openHomework();
    await title("Reaching out so that it can be heard");
    await user.click(screen.getByRole("button", { name: "Add to the booklet" }));
    await user.click(screen.getByRole("radio", { name: "Both" }));
    await title("The two of us and the loop");
    await user.click(screen.getByRole("button", { name: "Add to the booklet" }));
    await user.click(
      screen.getByRole("button", { name: "Earlier in the booklet: The two of us and the loop" }),
    );
    await user.click(screen.getByRole("radio", { name: "Booklet (2)" }));
    expect(await title("Something to take home")).toBeVisible();
    await user.click(screen.getByRole("switch", { name: "Large print" }));
    await user.click(screen.getByRole("switch", { name: "Greyscale" }));
    await user.click(screen.getByRole("switch", { name: /Without their own words/u }));
    await user.click(screen.getByRole("button", { name: "Save as PDF" }));
    await expect.poll(() => asked.saved.length).toBe(1);
    expect(asked.saved[0]).toMatchObject({
      sheets: [
        { practice: "both", side: null, withoutWords: true },
        { practice: "pursuer", side: "a", withoutWords: true },
      ],
      largePrint: true,
      greyscale: true,
    });
    await user.click(screen.getByRole("button", { name: "Out of the booklet: The two of us and the loop" }));
    expect(screen.getByRole("radio", { name: "Booklet (1)" })).toBeVisible();
  });

  it("gives a sheet home, in today's session, by a day, as it is worded now", async () => {
    const { user, held, maps } = await openHomework();
    await title("Reaching out so that it can be heard");
    await user.click(screen.getByRole("button", { name: "Give as homework" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(await dialog.findByRole("combobox", { name: "Given in" })).toHaveDisplayValue("Session 3");
    fireEvent.change(dialog.getByLabelText("By when (optional)"), { target: { value: "2026-03-21" } });
    await user.click(dialog.getByRole("button", { name: "Give" }));
    expect(await screen.findByText(/Given\. You find it/u)).toBeVisible();
    expect(held.assignments).toMatchObject([
      {
        mapId: maps[0]?.id,
        practice: "pursuer",
        partnerId: anna,
        edited: false,
        sessionId: SESSION.id,
        due: "2026-03-21",
        review: null,
      },
    ]);
  });

  it("keeps how it went and what helped; the same press again takes it back", async () => {
    const map = aMap("");
    const { user, held } = await openHomework({
      maps: [map],
      homework: { assignments: [assignmentOf(unitId, map.id, anna)] },
    });
    await user.click(await screen.findByRole("radio", { name: "Given home" }));
    const card = within(await screen.findByRole("listitem"));
    await user.click(card.getByRole("button", { name: "partly" }));
    expect(card.getByRole("button", { name: "partly" })).toHaveFocus();
    await user.type(await screen.findByRole("textbox", { name: /What helped/u }), "the walk");
    await user.tab();
    await expect
      .poll(() => held.assignments[0]?.review)
      .toMatchObject({ outcome: "partly", helped: "the walk" });
    await user.click(screen.getByRole("radio", { name: "Weekly log" }));
    await user.click(screen.getByRole("radio", { name: "Given home" }));
    expect(await screen.findByRole("heading", { name: "Looked at" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "partly" }));
    await expect.poll(() => held.assignments[0]?.review).toBeNull();
  });

  it("takes a sheet back, and gives it again as it was when that was a slip", async () => {
    const map = aMap("");
    const given = assignmentOf(unitId, map.id, null);
    const { user, held } = await openHomework({ maps: [map], homework: { assignments: [given] } });
    await user.click(await screen.findByRole("radio", { name: "Given home" }));
    await user.click(await screen.findByRole("button", { name: /Take back/u }));
    await expect.poll(() => held.assignments).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await expect.poll(() => held.assignments).toEqual([given]);
    expect(await screen.findByRole("button", { name: /Take back/u })).toBeVisible();
  });

  it("prints again what was given, as it was worded then", async () => {
    const map = aMap("");
    const given = assignmentOf(unitId, map.id, michael);
    const reworded = { ...given, edited: true, text: { ...given.text, title: "As we said it" } };
    const { user, asked } = await openHomework({ maps: [map], homework: { assignments: [reworded] } });
    await user.click(await screen.findByRole("radio", { name: "Given home" }));
    await user.click(await screen.findByRole("button", { name: "Print it again" }));
    expect(await title("As we said it")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Print" }));
    await expect
      .poll(() => asked.printed[0]?.sheets)
      .toMatchObject([{ side: "b", text: { title: "As we said it" } }]);
  });

  it("keeps a sheet of the clinician's own, shows it chosen, and takes it out again with a way back", async () => {
    const { user, held } = await openHomework();
    await user.click(await screen.findByRole("button", { name: "Make your own sheet" }));
    const field = screen.getByRole("textbox", { name: "Title" });
    await user.clear(field);
    await user.type(field, "Our Sunday walk");
    await user.click(screen.getByRole("button", { name: "Keep the sheet" }));
    expect(await screen.findByRole("button", { name: /Our Sunday walk/u, pressed: true })).toBeVisible();
    expect(held.own).toMatchObject([{ practice: "pursuer", text: { title: "Our Sunday walk" } }]);
    await user.click(screen.getByRole("button", { name: "Remove this sheet" }));
    await expect.poll(() => held.own).toEqual([]);
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await expect.poll(() => held.own.length).toBe(1);
  });

  it("asks before what was written on a sheet of one's own is left", async () => {
    const { user, held } = await openHomework({
      homework: { own: [ownSheetOf("Walk", { practice: "pursuer" })] },
    });
    await user.click(await screen.findByRole("button", { name: /^Walk/u }));
    await user.click(screen.getByRole("button", { name: "Change this sheet" }));
    await user.type(screen.getByRole("textbox", { name: "Title" }), "ing");
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: "Go on with mine" }));
    await user.click(screen.getByRole("button", { name: "Keep the sheet" }));
    await expect.poll(() => held.own[0]?.text.title).toBe("Walking");
  });

  it("says what to do first when nothing has been mapped yet", async () => {
    await openHomework({ maps: [] });
    expect(await screen.findByRole("heading", { name: "No loop has been mapped yet" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Print" })).toBeNull();
  });
});
