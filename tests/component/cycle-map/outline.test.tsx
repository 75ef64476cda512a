import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { READING_SLOTS } from "#renderer/features/cycle-map/engine/places.ts";
import { vocabularyOf } from "#renderer/features/cycle-map/view/place-words.ts";
import { SIDES } from "#shared/domain/cycle-map.ts";
import { openMap } from "./open-map.tsx";

const outline = () => within(screen.getByRole("complementary", { name: "Outline of the map" }));
const field = () => outline().getByRole("textbox", { name: /in their own words/ });
const button = (name: string | RegExp) => outline().getByRole("button", { name });

describe("the outline of the map, by itself", () => {
  it("takes the words of every place, where they are read, and rests on them", async () => {
    const { user, shown } = openMap();
    for (let n = 0; n < 14; n += 1) {
      await user.click(outline().getAllByRole("button", { name: /: not yet named$/ })[0] as HTMLElement);
      expect(field()).toHaveFocus();
      await user.keyboard(`words ${n}{Enter}`);
      expect(button(`words ${n}`)).toHaveFocus();
    }
    expect(SIDES.flatMap((side) => shown.map.sides[side].items.map(({ slot }) => slot))).toEqual([
      ...READING_SLOTS,
      ...READING_SLOTS,
    ]);
  });

  it("goes from place to place by Tab without leaving the outline", async () => {
    const { user, shown } = openMap();
    await user.click(button("What Anna sees: not yet named"));
    await user.keyboard("the door{Tab}to matter{Tab}");
    expect(shown.map.sides.a.items.map(({ slot }) => slot)).toEqual(["trigger", "need"]);
    expect(outline().getByRole("textbox", { name: /^Underneath, for Anna/ })).toHaveFocus();
  });

  it("adds, rewords, leaves as it was, and removes", async () => {
    const { user, shown } = openMap();
    const texts = () => shown.map.sides.b.items.map(({ text }) => text);
    await user.click(button("Michael’s move: not yet named"));
    await user.keyboard("I go quiet{Enter}");
    await user.click(button("Add to: Michael’s move"));
    await user.keyboard("I leave{Enter}");
    expect(texts()).toEqual(["I go quiet", "I leave"]);
    await user.click(button("I leave"));
    await user.keyboard(" the room{Enter}");
    await user.click(button("I go quiet"));
    await user.keyboard(" again{Escape}");
    expect(button("I go quiet")).toHaveFocus();
    expect(texts()).toEqual(["I go quiet", "I leave the room"]);
    await user.click(button("I go quiet"));
    await user.click(button("Remove"));
    expect(texts()).toEqual(["I leave the room"]);
    expect(button("I leave the room")).toHaveFocus();
  });

  it("rates what lands and what is felt in the body, and says how each one moves", async () => {
    const { user, shown } = openMap();
    const choice = (name: string) => outline().getByRole("combobox", { name });
    await user.selectOptions(choice("How stirred up Anna feels in the body"), "7");
    await user.selectOptions(choice("How strongly Anna’s move lands on Michael"), "8");
    await user.selectOptions(choice("How Michael moves in this cycle"), "pursues");
    expect(shown.map.sides.a).toMatchObject({ body: 7, strength: 8 });
    expect(shown.map.sides.b.role).toEqual({ kind: "pursues" });
    await user.selectOptions(choice("How stirred up Anna feels in the body"), "No rating");
    expect(shown.map.sides.a.body).toBeNull();
    await user.click(button("In Michael’s own words"));
    await user.keyboard("comes and goes{Enter}");
    expect(shown.map.sides.b.role).toEqual({ kind: "own-words", text: "comes and goes" });
    expect(outline().getByRole("heading", { name: "Michael: comes and goes" })).toBeInTheDocument();
  });

  it("writes a way out, counts it, and walks the loop and out by it", async () => {
    const { user, shown } = openMap();
    await user.click(outline().getByText("Add a way out"));
    await user.click(button(/^Anna’s move → What Michael sees$/));
    await user.keyboard("Can we slow down?{Enter}");
    expect(shown.map.exits).toMatchObject([{ text: "Can we slow down?", edge: { side: "a", from: "move" } }]);
    expect(button(/^“Can we slow down\?”/)).toHaveFocus();
    await user.click(button("heard 0 +"));
    expect(shown.map.exits[0]?.heard).toBe(1);

    await user.click(button("Set out on a walk round the loop"));
    expect(button("On to the next place")).toHaveFocus();
    const walked = () => within(outline().getByRole("region", { name: "Where the walk has come to" }));
    expect(walked().getByText(/^What Anna sees: not yet named/)).toBeInTheDocument();
    for (let n = 0; n < 5; n += 1) await user.keyboard("{Enter}");
    expect(walked().getByText(/^Anna’s move/)).toBeInTheDocument();
    await user.click(button("Step out by “Can we slow down?”"));
    expect(walked().getByText(/step out of the loop/)).toBeInTheDocument();
    await user.click(button("Stop walking"));
    expect(button("Set out on a walk round the loop")).toHaveFocus();
  });

  it("shows words with the agreement of the one they are of, on the way too, and hides them again", async () => {
    const { user, shown } = openMap();
    const sharing = () => shown.map.sides.a.items.map((item) => item.sharing?.with);
    await user.click(button("Underneath, for Anna: not yet named"));
    await user.keyboard("alone{Enter}");
    await user.click(button("What Anna sees: not yet named"));
    await user.keyboard("the door{Enter}");
    const reveal = button("Anna agrees to show “alone”");
    reveal.focus();
    await user.keyboard("{Enter}");
    expect(sharing()).toEqual(["shared", undefined]);
    const said = screen.getAllByRole("status").map((status) => status.textContent);
    expect(said.join()).toContain("Anna agreed. Both can see “alone” now.");
    expect(button("Hide “alone” again")).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(sharing()).toEqual(["a", undefined]);

    await user.click(button("Set out on a walk round the loop"));
    const walked = within(outline().getByRole("region", { name: "Where the walk has come to" }));
    await user.click(walked.getByRole("button", { name: "Anna agrees to show “the door”" }));
    expect(shown.map.sides.a.items[1]?.sharing).toMatchObject({ with: "shared", agreedBy: "a" });
  });

  it("calls the places as the couple's words have them", async () => {
    openMap({ labels: "eft" });
    const { placeName } = vocabularyOf("eft", "negative");
    for (const slot of READING_SLOTS)
      expect(button(`${placeName(slot, "Anna")}: not yet named`)).toBeInTheDocument();
  });

  it("offers words while one writes in it", async () => {
    const { user, shown } = openMap({ earlierWords: [] });
    await user.click(button("What Anna sees: not yet named"));
    await user.keyboard("a si{ArrowDown}{Enter}");
    expect(field()).toHaveValue("a sigh");
    await user.keyboard("{Enter}");
    expect(shown.map.sides.a.items[0]?.text).toBe("a sigh");
  });
});
