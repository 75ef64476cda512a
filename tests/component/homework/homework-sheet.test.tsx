import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { HomeworkSheet } from "#renderer/features/homework/index.ts";
import type { Sheet } from "#shared/homework/sheet.ts";
import { annaAndMichael, filledWith, noWords } from "#tests/support/print-page/sample-sheets.ts";

const show = (sheet: Sheet) => render(<HomeworkSheet sheet={sheet} paper="a4" />).container;
const under = (label: string) => screen.getByText(label).parentElement as HTMLElement;

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

  it.each(["pursuer", "distancer", "both"] as const)("quotes every word and nothing else: %s", (practice) => {
    const sheet: Sheet = annaAndMichael[practice];
    const quoted = [...show(sheet).querySelectorAll("blockquote")].map((quote) => quote.textContent);
    const words =
      sheet.practice === "both"
        ? [`“${sheet.cycleName}”`, ...sheet.partners.flatMap((one) => [...one.move, ...one.intention])]
        : [sheet.trigger, sheet.move, sheet.intention, sheet.vulnerable, sheet.need].flat();
    expect(quoted).toEqual(words);
  });

  it.each(["pursuer", "distancer", "both"] as const)("stands without any word of theirs: %s", (practice) => {
    const page = show(noWords[practice]);
    expect(page.querySelector("blockquote")).toBeNull();
    expect(page.textContent).not.toMatch(/undefined|null|\{\{|“”/u);
    expect(screen.getByText("Our name for the loop")).toBeVisible();
  });

  it("lists several words for one place one below the other", () => {
    show(filledWith(["I knock", "I call again"], ["Anna", "Michael"], "").pursuer);
    const items = within(under("What I tend to do")).getAllByRole("listitem");
    expect(items.map((item) => item.textContent)).toEqual(["I knock", "I call again"]);
  });

  it("names the partner whose answer is waited for, and never by a role in a family", () => {
    const text = show(annaAndMichael.distancer).textContent ?? "";
    expect(text).toContain("Look for Anna before Anna has to look for you");
    expect(text).not.toMatch(/husband|wife|\bhe\b|\bshe\b/iu);
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
});
