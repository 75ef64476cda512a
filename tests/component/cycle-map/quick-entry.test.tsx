import { act, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ITEM_TEXT_MAX, type Slot } from "#shared/domain/cycle-map.ts";
import type { PartnerId } from "#shared/domain/ids.ts";
import { openMap, partners } from "./open-map.tsx";

const field = (place: string) => screen.getByRole("textbox", { name: `${place}, in their own words` });
const offered = () => {
  const list = screen.queryByRole("listbox", { name: "Words that might fit" });
  return list ? within(list).getAllByRole("option") : [];
};
const options = () => offered().map(({ textContent }) => textContent);
const said = (partnerId: PartnerId, slot: Slot, text: string) => ({ partnerId, slot, text });
const words = (map: ReturnType<typeof openMap>["shown"]["map"]) =>
  (["a", "b"] as const).flatMap((side) =>
    map.sides[side].items.map(({ slot, text }) => `${side}:${slot} ${text}`),
  );

describe("quick entry", () => {
  it("goes from an empty map to all the places by Enter alone, in the order of asking", async () => {
    const { user, shown } = openMap();
    await user.keyboard("{Enter}");
    for (let n = 0; n < 14; n += 1) await user.keyboard(`words ${n}{Enter}`);
    expect(words(shown.map)).toHaveLength(14);
    expect(words(shown.map).slice(0, 3)).toEqual(["a:trigger words 0", "a:move words 1", "a:story words 4"]);
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("goes back to the question when Enter is pressed on nothing", async () => {
    const { user } = openMap();
    await user.keyboard("{Enter}{Enter}");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.getByRole("button", { name: "Write" })).toHaveFocus();
  });
});

describe("words offered on a card", () => {
  it("are said aloud, chosen by arrows, taken by Enter into the field, and saved by Enter only after that", async () => {
    const { user, shown } = openMap({ earlierWords: [said(partners.a.id, "trigger", "a slammed drawer")] });
    await user.keyboard("{Enter}a s");
    expect(options()).toEqual([
      "a slammed drawersaid before",
      "a sigh",
      "a long silence",
      "a joke that stings",
      "a sharp “fine”",
    ]);
    expect(screen.getByText(/^5 suggestions/)).toBeInTheDocument();
    await user.keyboard("{ArrowDown}");
    const active = field("What Anna sees").getAttribute("aria-activedescendant");
    expect(document.getElementById(active ?? "")).toHaveAttribute("aria-selected", "true");
    await user.keyboard("{Enter}");
    expect(field("What Anna sees")).toHaveValue("a slammed drawer");
    expect(field("What Anna sees")).toHaveFocus();
    expect(options()).toEqual([]);
    expect(words(shown.map)).toEqual([]);
    await user.keyboard("{Enter}");
    expect(words(shown.map)).toEqual(["a:trigger a slammed drawer"]);
  });

  it("are put away by Escape first, which leaves the words alone", async () => {
    const { user, shown } = openMap({ earlierWords: [] });
    await user.keyboard("{Enter}a si{Escape}");
    expect(options()).toEqual([]);
    expect(field("What Anna sees")).toHaveValue("a si");
    await user.keyboard("{Enter}");
    expect(words(shown.map)).toEqual(["a:trigger a si"]);
  });

  it("are never needed: what is typed is saved as it is, though words are offered", async () => {
    const { user, shown } = openMap({ earlierWords: [] });
    await user.keyboard("{Enter}a sig{Enter}");
    expect(words(shown.map)).toEqual(["a:trigger a sig"]);
  });

  it("are all shown by arrow down in an empty field, and taken by a press", async () => {
    const { user } = openMap({ earlierWords: [] });
    await user.keyboard("{Enter}{ArrowDown}");
    expect(options()).toHaveLength(5);
    await user.click(screen.getByRole("option", { name: "a sigh" }));
    expect(field("What Anna sees")).toHaveValue("a sigh");
    expect(field("What Anna sees")).toHaveFocus();
  });

  it("never offer one partner what the other said", async () => {
    const { user } = openMap({ earlierWords: [said(partners.b.id, "trigger", "zebra crossing")] });
    await user.keyboard("{Enter}zeb");
    expect(options()).toEqual([]);
  });

  it("are none where the clinician wants none", async () => {
    const { user } = openMap();
    await user.keyboard("{Enter}a si");
    expect(options()).toEqual([]);
  });
});

describe("several lines pasted into an empty field", () => {
  const dialog = () => within(screen.getByRole("dialog", { name: "One line a place" }));

  it("are shown with their places first, and then put on in one step", async () => {
    const { user, shown, groups } = openMap();
    await user.keyboard("{Enter}");
    await user.paste("the door closing\nI follow\n\nthat look");
    expect(dialog().getByRole("textbox", { name: "Line 1, for: What Anna sees" })).toHaveValue(
      "the door closing",
    );
    expect(dialog().getByRole("textbox", { name: "Line 3, for: What Michael sees" })).toHaveValue(
      "that look",
    );
    await user.type(dialog().getByRole("textbox", { name: /^Line 2/ }), " you");
    await user.click(dialog().getByRole("button", { name: "Put 3 lines on the map" }));
    expect(words(shown.map)).toEqual([
      "a:trigger the door closing",
      "a:move I follow you",
      "b:trigger that look",
    ]);
    expect(groups).toHaveLength(1);
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("name the lines that are too long or have no place, and go on only when they are mended", async () => {
    const { user, shown } = openMap();
    await user.keyboard("{Enter}");
    await user.paste(
      [...Array.from({ length: 13 }, (_, n) => `line ${n}`), "x".repeat(ITEM_TEXT_MAX + 2), "last"].join(
        "\n",
      ),
    );
    expect(dialog().getByText("Line 14 is 2 letters too long.")).toBeVisible();
    expect(dialog().getByText(/No free place is left for line 15/)).toBeVisible();
    await user.click(dialog().getByRole("button", { name: /^Put 14 lines/ }));
    expect(words(shown.map)).toEqual([]);
    await user.clear(dialog().getByRole("textbox", { name: /^Line 14/ }));
    await user.click(dialog().getByRole("button", { name: "Put 14 lines on the map" }));
    expect(words(shown.map)).toHaveLength(14);
    expect(words(shown.map).at(-1)).toBe("b:intention last");
  });

  it("are left by Escape, back in the field", async () => {
    const { user, shown } = openMap();
    await user.keyboard("{Enter}");
    await user.paste("one\ntwo");
    await user.keyboard("{Escape}");
    expect(words(shown.map)).toEqual([]);
    expect(field("What Anna sees")).toHaveFocus();
  });

  it("stay one text where words stand already", async () => {
    const { user, shown } = openMap();
    await user.keyboard("{Enter}first: ");
    await user.paste("one\ntwo");
    expect(screen.queryByRole("dialog")).toBeNull();
    act(() => field("What Anna sees").focus());
    await user.keyboard("{Enter}");
    expect(words(shown.map)).toEqual(["a:trigger first: one two"]);
  });
});
