import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Booklet } from "#renderer/features/homework/index.ts";
import { HomeworkSheet } from "#renderer/features/homework/sheets/HomeworkSheet.tsx";
import { LIBRARY } from "#shared/homework/library/library.ts";
import type { Sheet } from "#shared/homework/sheet.ts";
import {
  ANNA_AND_MICHAEL,
  annaAndMichael,
  coupleWith,
  filledWith,
  noWords,
  sheetFor,
} from "#tests/support/print-page/sample-sheets.ts";

const CHOICE = { paper: "a4", largePrint: false, greyscale: false } as const;
const show = (sheet: Sheet) => render(<HomeworkSheet sheet={sheet} choice={CHOICE} />).container;
const under = (label: string) => screen.getByText(label).parentElement as HTMLElement;
const everySheet = LIBRARY.map(({ key, practice }) => ({
  key,
  side: practice === "both" ? null : practice === "pursuer" ? ("a" as const) : ("b" as const),
}));

describe("a homework sheet", () => {
  it("says for whom it is and after which session", () => {
    show(annaAndMichael.distancer);
    expect(screen.getByText("Practice for this week · for Michael")).toBeVisible();
    expect(screen.getByText("after session 4")).toBeVisible();
  });

  it("leaves the session out before the first one", () => {
    show(noWords.pursuer);
    expect(screen.queryByText(/after session/u)).toBeNull();
  });

  it("sets the person's own words under what they stand for", () => {
    show(annaAndMichael.pursuer);
    expect(within(under("When this happens")).getByText("the door closing")).toBeVisible();
    expect(within(under("What I tend to do")).getByText("I follow him and keep asking")).toBeVisible();
    expect(within(under("What I mean by it")).getByText("trying to stay close")).toBeVisible();
    expect(within(under("What I need")).getByText("to know I matter to you")).toBeVisible();
  });

  it("calls places and the cycle by the couple's own label pack", () => {
    const couple = { ...ANNA_AND_MICHAEL, labels: "eft" as const };
    show(sheetFor("reaching-out-so-that-it-can-be-heard", "a", couple));
    expect(within(under("My cue")).getByText("the door closing")).toBeVisible();
    expect(screen.queryByText("When this happens")).toBeNull();
    show(sheetFor("the-two-of-us-and-the-loop", null, couple));
    expect(screen.getByRole("heading", { level: 1, name: "The two of us and the cycle" })).toBeVisible();
    expect(screen.getByText("Two moves, one cycle")).toBeVisible();
  });

  it.each(everySheet)("quotes every word and nothing else: $key", ({ key, side }) => {
    const sheet = sheetFor(key, side, ANNA_AND_MICHAEL);
    const page = show(sheet);
    const quoted = [...page.querySelectorAll("blockquote")].map((quote) => quote.textContent);
    const words = [sheet.words.a, sheet.words.b].flatMap((places) => Object.values(places).flat());
    const named = ["name", "two-moves"].includes(sheet.text.opening) ? [`“${sheet.cycleName}”`] : [];
    expect([...new Set(quoted)].toSorted()).toEqual(
      [...new Set([...words, ...named, ...sheet.exits])].toSorted(),
    );
  });

  it.each(everySheet)("stands without any word of theirs: $key", ({ key, side }) => {
    const page = show(sheetFor(key, side, coupleWith([], ["Anna", "Michael"], "")));
    expect(page.querySelector("blockquote")).toBeNull();
    expect(page.textContent).not.toMatch(/undefined|null|[{}]|“”/u);
  });

  it("lists several words for one place one below the other", () => {
    show(filledWith(["I knock", "I call again"], ["Anna", "Michael"], "").pursuer);
    const items = within(under("What I tend to do")).getAllByRole("listitem");
    expect(items.map((item) => item.textContent)).toEqual(["I knock", "I call again"]);
  });

  it("names the partner whose answer is waited for", () => {
    const text = show(annaAndMichael.distancer).textContent ?? "";
    expect(text).toContain("Look for Anna before Anna has to look for you");
  });

  it("shows the two moves side by side, each with what is meant by it", () => {
    show(annaAndMichael.both);
    expect(screen.getAllByText("The move that shows")).toHaveLength(2);
    expect(screen.getAllByText("What is meant by it")).toHaveLength(2);
    expect(screen.getByText("“The knock and the closed door”")).toBeVisible();
  });

  it.each(["pursuer", "distancer", "both"] as const)(
    "has one title, numbered steps and a week: %s",
    (practice) => {
      show(annaAndMichael[practice]);
      expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
      const table = screen.getByRole("table", { name: "" });
      expect(screen.getByRole("region", { name: "This week" })).toContainElement(table);
      expect(within(table).getByRole("rowheader", { name: "Mon" })).toBeVisible();
      expect(within(table).getAllByRole("columnheader").length).toBeGreaterThan(3);
    },
  );

  it("asks the six questions of the weekly log in the order in which they are typed back", () => {
    show(sheetFor("the-week-with-the-loop", null, ANNA_AND_MICHAEL));
    const rows = within(screen.getByRole("table")).getAllByRole("rowheader");
    expect(rows.map((row) => row.textContent)).toEqual([
      "1How often the loop ran",
      "2How strong it was at its strongest, 0 to 10",
      "3Minutes until you had found each other again",
      "4Who named it first Anna Michael",
      "5Ways out that were tried",
      "6Ways out that were heard",
    ]);
  });

  it("stands alone when it is one, and behind a cover with its title and whose it is when there are more", () => {
    const { rerender } = render(<Booklet sheets={[annaAndMichael.pursuer]} choice={CHOICE} />);
    expect(screen.queryByText("Something to take home")).toBeNull();
    rerender(<Booklet sheets={[annaAndMichael.pursuer, annaAndMichael.both]} choice={CHOICE} />);
    expect(screen.getByText("Something to take home")).toBeVisible();
    const items = within(screen.getAllByRole("list")[0] as HTMLElement).getAllByRole("listitem");
    expect(items.map((item) => item.textContent)).toEqual([
      "Reaching out so that it can be heard for Anna",
      "The two of us and the loop for both",
    ]);
  });
});
