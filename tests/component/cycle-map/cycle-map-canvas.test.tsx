import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { CycleMapCanvas, type DraftStore } from "#renderer/features/cycle-map/index.ts";
import { applyChange } from "#shared/cycle/apply-change.ts";
import type { Change } from "#shared/cycle/change.ts";
import { invertChange } from "#shared/cycle/invert-change.ts";
import { newCycleMap } from "#shared/cycle/new-map.ts";
import {
  type CycleMap,
  ITEMS_PER_SLOT_MAX,
  type SideKey,
  SLOTS,
  type Slot,
} from "#shared/domain/cycle-map.ts";
import type { ItemId, MapId, PartnerId, UnitId } from "#shared/domain/ids.ts";
import type { Partner } from "#shared/domain/unit.ts";

const partner = (name: string): Partner => ({ id: v7() as PartnerId, name, pronouns: "" });
const partners = { a: partner("Anna"), b: partner("Michael") };

type Words = [side: SideKey, slot: Slot, text: string];

function mapWith(...words: Words[]): CycleMap {
  const empty = newCycleMap(v7() as MapId, v7() as UnitId, partners.a.id, partners.b.id);
  return words.reduce((map, [side, slot, text]) => {
    const change: Change = {
      kind: "add-item",
      side,
      item: { id: v7() as ItemId, slot, text },
      before: null,
    };
    const outcome = applyChange(map, change);
    if (!outcome.ok) throw new Error(outcome.refusal);
    return outcome.map;
  }, empty);
}

function draftStore(kept: Record<string, string> = {}) {
  const texts = new Map(Object.entries(kept));
  const store: DraftStore = {
    get: (key) => texts.get(key),
    set: (key, text) => (text === undefined ? texts.delete(key) : texts.set(key, text)),
  };
  return { texts, store };
}

type Opening = { drafts?: ReturnType<typeof draftStore>; readOnly?: boolean; names?: [string, string] };

function open(start: CycleMap, { drafts = draftStore(), readOnly = false, names }: Opening = {}) {
  const [nameA, nameB] = names ?? [partners.a.name, partners.b.name];
  const shownPartners = { a: { ...partners.a, name: nameA }, b: { ...partners.b, name: nameB } };
  const changes: Change[] = [];
  const shown = { map: start };
  function Page() {
    const [map, setMap] = useState(start);
    const [past, setPast] = useState<Change[]>([]);
    shown.map = map;
    const become = (change: Change): boolean => {
      const outcome = applyChange(map, change);
      if (outcome.ok) setMap(outcome.map);
      return outcome.ok;
    };
    return (
      <CycleMapCanvas
        labels="pursuer-distancer"
        map={map}
        partners={shownPartners}
        onChange={(change) => {
          changes.push(change);
          const inverse = invertChange(map, change);
          if (become(change) && inverse) setPast([...past, inverse]);
        }}
        onUndo={() => {
          const last = past.at(-1);
          if (last && become(last)) setPast(past.slice(0, -1));
        }}
        onChanges={() => undefined}
        onRedo={() => undefined}
        canUndo={past.length > 0}
        canRedo={false}
        newId={() => v7()}
        drafts={drafts.store}
        readOnly={readOnly}
      />
    );
  }
  const view = render(<Page />);
  return { changes, shown, drafts, user: userEvent.setup(), view };
}

const card = (name: string) => screen.getByRole("region", { name });
const emptyPlace = (name: string) => within(card(name)).getByRole("button", { name: /write here$/ });
const words = (name: string) =>
  within(card(name))
    .queryAllByRole("listitem")
    .map((line) => line.textContent);
const editor = (place: string) => screen.getByRole("textbox", { name: `${place}, in their own words` });

describe("writing on the map", () => {
  it("puts words into an empty place and rests on them", async () => {
    const { user, changes } = open(mapWith());
    await user.click(emptyPlace("Anna’s move"));
    await user.type(editor("Anna’s move"), "I follow him{Enter}");
    expect(words("Anna’s move")).toEqual(["I follow him"]);
    expect(changes).toMatchObject([{ kind: "add-item", side: "a", item: { slot: "move" }, before: null }]);
    expect(within(card("Anna’s move")).getByRole("button", { name: "I follow him" })).toHaveFocus();
  });

  it("opens by Enter on a place, and by Enter on words to change them", async () => {
    const { user, changes } = open(mapWith(["a", "story", "he is gone"]));
    act(() => within(card("Anna’s story")).getByRole("button", { name: "he is gone" }).focus());
    await user.keyboard("{Enter}");
    await user.clear(editor("Anna’s story"));
    await user.type(editor("Anna’s story"), "he  wants\tout{Enter}");
    expect(changes).toMatchObject([{ kind: "edit-text", text: "he wants out" }]);
    expect(words("Anna’s story")).toEqual(["he wants out"]);
  });

  it("changes nothing on Escape, on unchanged words, and on none", async () => {
    const { user, changes } = open(mapWith(["a", "story", "he is gone"]));
    await user.click(within(card("Anna’s story")).getByRole("button", { name: "he is gone" }));
    await user.type(editor("Anna’s story"), " again{Escape}");
    expect(within(card("Anna’s story")).getByRole("button", { name: "he is gone" })).toHaveFocus();
    await user.keyboard("{Enter}");
    await user.keyboard("{Enter}");
    await user.keyboard("{Enter}");
    await user.clear(editor("Anna’s story"));
    await user.keyboard("{Enter}");
    expect(changes).toEqual([]);
    expect(words("Anna’s story")).toEqual(["he is gone"]);
  });

  it("saves by Tab and goes to the next place of the loop", async () => {
    const { user } = open(mapWith());
    await user.click(emptyPlace("What Anna sees"));
    await user.type(editor("What Anna sees"), "the door closing{Tab}");
    expect(words("What Anna sees")).toEqual(["the door closing"]);
    expect(editor("What Anna needs")).toHaveFocus();
  });

  it("keeps what was written when one goes elsewhere", async () => {
    const { user } = open(mapWith());
    await user.click(emptyPlace("Anna’s move"));
    await user.type(editor("Anna’s move"), "I call twice");
    await user.click(emptyPlace("Michael’s move"));
    expect(words("Anna’s move")).toEqual(["I call twice"]);
    expect(editor("Michael’s move")).toHaveFocus();
  });

  it("adds further lines to a place, as many as it has room for", async () => {
    const nearly = Array.from(
      { length: ITEMS_PER_SLOT_MAX - 1 },
      (_, n): Words => ["b", "reactive", `words ${n}`],
    );
    const { user } = open(mapWith(...nearly));
    act(() => within(card("What shows of Michael")).getByRole("button", { name: "words 0" }).focus());
    await user.keyboard("a");
    await user.type(editor("What shows of Michael"), "the last{Enter}");
    expect(words("What shows of Michael")).toHaveLength(ITEMS_PER_SLOT_MAX);
    await user.keyboard("a");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.getByRole("status")).toHaveTextContent("as many lines as it has room for");
  });

  it("cannot be done on a map for reading", async () => {
    const { user, changes } = open(mapWith(["a", "move", "I call"]), { readOnly: true });
    await user.click(within(card("Anna’s move")).getByRole("button", { name: "I call" }));
    await user.keyboard("{Delete}");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.queryByRole("button", { name: /write here/ })).toBeNull();
    expect(changes).toEqual([]);
  });
});

describe("drafts", () => {
  it("are kept on every keystroke and forgotten once saved", async () => {
    const { user, drafts } = open(mapWith());
    await user.click(emptyPlace("Anna’s move"));
    await user.type(editor("Anna’s move"), "I fol");
    expect(drafts.texts.get("slot:a:move")).toBe("I fol");
    await user.keyboard("low{Enter}");
    expect(drafts.texts.size).toBe(0);
  });

  it("reopen their editor after a reload, words and all", () => {
    const map = mapWith(["b", "story", "I cannot win"]);
    const id = map.sides.b.items[0]?.id ?? "";
    open(map, { drafts: draftStore({ [`item:${id}`]: "I cannot win, wha" }) });
    expect(editor("Michael’s story")).toHaveValue("I cannot win, wha");
    expect(editor("Michael’s story")).toHaveFocus();
  });

  it("leave the other cards alone while one types", async () => {
    const { user } = open(mapWith(["b", "story", "I cannot win"]));
    const other = within(card("Michael’s story")).getByRole("button", { name: "I cannot win" });
    const seen: MutationRecord[] = [];
    const watcher = new MutationObserver((records) => seen.push(...records));
    await user.click(emptyPlace("Anna’s move"));
    watcher.observe(other.closest("section") as HTMLElement, { subtree: true, childList: true });
    await user.type(editor("Anna’s move"), "I follow");
    expect(seen).toEqual([]);
    watcher.disconnect();
  });
});

describe("moving and removing", () => {
  it("carries words to another place with the keys", async () => {
    const { user, changes } = open(mapWith(["a", "story", "I feel so alone"]));
    act(() => within(card("Anna’s story")).getByRole("button", { name: "I feel so alone" }).focus());
    await user.keyboard("m{ArrowDown}");
    expect(screen.getByRole("status")).toHaveTextContent("Over: Underneath, for Anna");
    await user.keyboard("{Enter}");
    expect(changes).toMatchObject([{ kind: "move-item", side: "a", slot: "vulnerable", before: null }]);
    expect(
      within(card("Underneath, for Anna")).getByRole("button", { name: "I feel so alone" }),
    ).toHaveFocus();
  });

  it("leaves carried words where they were on Escape", async () => {
    const { user, changes } = open(mapWith(["a", "story", "I feel so alone"]));
    act(() => within(card("Anna’s story")).getByRole("button", { name: "I feel so alone" }).focus());
    await user.keyboard("m{ArrowDown}{ArrowDown}{Escape}");
    expect(changes).toEqual([]);
  });

  it("orders the lines of a place with Alt and the arrows", async () => {
    const { user } = open(mapWith(["a", "move", "one"], ["a", "move", "two"], ["a", "move", "three"]));
    act(() => within(card("Anna’s move")).getByRole("button", { name: "one" }).focus());
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(words("Anna’s move")).toEqual(["two", "one", "three"]);
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(words("Anna’s move")).toEqual(["two", "three", "one"]);
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(words("Anna’s move")).toEqual(["two", "one", "three"]);
  });

  it("walks with the arrows through lines and on to the neighbouring place", async () => {
    const { user } = open(mapWith(["a", "story", "one"], ["a", "story", "two"]));
    act(() => within(card("Anna’s story")).getByRole("button", { name: "one" }).focus());
    await user.keyboard("{ArrowDown}");
    expect(within(card("Anna’s story")).getByRole("button", { name: "two" })).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(emptyPlace("Underneath, for Anna")).toHaveFocus();
  });

  it("drops dragged words on the nearest place, and opens nothing by it", () => {
    const { changes } = open(mapWith(["a", "story", "I feel so alone"]));
    const line = within(card("Anna’s story")).getByRole("button", { name: "I feel so alone" });
    const stage = line.closest("section")?.parentElement?.parentElement as HTMLElement;
    stage.setPointerCapture = () => undefined;
    fireEvent.pointerDown(line, { pointerId: 1, clientX: 100, clientY: 320 });
    fireEvent.pointerMove(line, { pointerId: 1, clientX: 400, clientY: 500 });
    fireEvent.pointerMove(line, { pointerId: 1, clientX: 1100, clientY: 320 });
    fireEvent.pointerUp(line, { pointerId: 1, clientX: 1100, clientY: 320 });
    fireEvent.click(line);
    expect(changes).toMatchObject([{ kind: "move-item", side: "b", slot: "story" }]);
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("removes words with Delete and offers to undo it", async () => {
    const { user, changes } = open(mapWith(["a", "move", "I call"]));
    act(() => within(card("Anna’s move")).getByRole("button", { name: "I call" }).focus());
    await user.keyboard("{Delete}");
    expect(changes).toMatchObject([{ kind: "remove-item" }]);
    expect(emptyPlace("Anna’s move")).toHaveFocus();
    await user.click(within(screen.getByRole("status")).getByRole("button", { name: "Undo" }));
    expect(words("Anna’s move")).toEqual(["I call"]);
    expect(screen.getByRole("status").textContent).toBe("");
  });

  it("undoes with Ctrl+Z from anywhere but from within the writing", async () => {
    const { user } = open(mapWith(["a", "move", "I call"]));
    act(() => within(card("Anna’s move")).getByRole("button", { name: "I call" }).focus());
    await user.keyboard("{Delete}");
    await user.click(emptyPlace("Michael’s move"));
    await user.keyboard("{Control>}z{/Control}");
    expect(words("Anna’s move")).toEqual([]);
    await user.keyboard("{Escape}");
    await user.keyboard("{Control>}z{/Control}");
    expect(words("Anna’s move")).toEqual(["I call"]);
  });
});

describe("ratings and roles", () => {
  it("sets the strength of a crossing by choice, by arrow and by digit", async () => {
    const { user, changes } = open(mapWith());
    const badge = () => screen.getByRole("button", { name: /^How strongly Anna’s move lands on Michael/ });
    await user.click(badge());
    await user.click(screen.getByRole("button", { name: "7" }));
    expect(badge()).toHaveAccessibleName(/7 of 10/);
    await user.keyboard("{ArrowUp}");
    await user.keyboard("3");
    await user.keyboard("{Delete}");
    expect(changes).toEqual(
      [7, 8, 3, null].map((strength) => ({ kind: "set-strength", side: "a", strength })),
    );
  });

  it("lets a side have a role of its own words", async () => {
    const { user, changes } = open(mapWith());
    await user.click(screen.getByRole("button", { name: "How Michael moves in this cycle: distances" }));
    await user.click(screen.getByRole("button", { name: "In your own words" }));
    await user.type(screen.getByRole("textbox", { name: "In your own words" }), "goes up and down{Enter}");
    expect(changes).toEqual([
      { kind: "set-role", side: "b", role: { kind: "own-words", text: "goes up and down" } },
    ]);
    expect(screen.getByRole("button", { name: /Michael moves.*: goes up and down/ })).toBeVisible();
  });
});

describe("the guide", () => {
  it("asks for behaviours first, and goes on when a place is filled or put off", async () => {
    const { user } = open(mapWith());
    const guide = within(screen.getByRole("region", { name: "Questions that lead through the map" }));
    expect(guide.getByText("What does Anna see or hear that sets it off?")).toBeVisible();
    await user.click(guide.getByRole("button", { name: "Write" }));
    await user.type(editor("What Anna sees"), "the door closing{Enter}");
    expect(guide.getByText("What does Anna do when it starts?")).toBeVisible();
    expect(editor("Anna’s move")).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(guide.getByRole("button", { name: "Write" })).toHaveFocus();
    await user.click(guide.getByRole("button", { name: "Not now" }));
    expect(guide.getByText("What does Michael see or hear that sets it off?")).toBeVisible();
    await user.click(guide.getByRole("button", { name: "Stop asking" }));
    expect(screen.queryByText(/sets it off/)).toBeNull();
  });
});

describe("the guide, when every place has been asked about", () => {
  const all = (["a", "b"] as const).flatMap((side) =>
    SLOTS.map((slot): Words => [side, slot, `${side} ${slot}`]),
  );
  const guide = () => screen.getByRole("region", { name: "Questions that lead through the map" });
  const tool = () => screen.getByRole("button", { name: "Questions that lead through the map" });

  it("leaves its room to the map, says so to the ear, and takes the hand to its tool", async () => {
    const { user } = open(mapWith(...all.slice(0, -1)));
    expect(guide()).not.toHaveClass("visually-hidden");
    await user.click(within(guide()).getByRole("button", { name: "Not now" }));
    expect(guide()).toHaveClass("visually-hidden");
    expect(guide()).toHaveTextContent("Every place has been asked about.");
    expect(within(guide()).queryByRole("button")).toBeNull();
    expect(tool()).toHaveFocus();
  });

  it("asks again about what was put off, when its tool is pressed", async () => {
    const { user } = open(mapWith(...all.slice(0, -1)));
    await user.click(within(guide()).getByRole("button", { name: "Not now" }));
    expect(tool()).toHaveAttribute("aria-pressed", "false");
    await user.click(tool());
    expect(guide()).toHaveTextContent("What is Michael’s move trying to protect?");
  });

  it("has nothing left to ask on a full map", () => {
    open(mapWith(...all));
    expect(tool()).toHaveAttribute("aria-disabled", "true");
  });
});

describe("long names", () => {
  it("are cut short on the cards and said in full to the ear", () => {
    const name = "Bartholomäus-Maximilian von Hohenstein";
    const { view } = open(mapWith(["a", "move", "I call"]), { names: [name, "Bo"] });
    expect(view.container).toHaveTextContent("Bartholomäus-Maxi…’s move");
    expect(card(`${name}’s move`)).toBeInTheDocument();
    expect(screen.getByRole("heading", { name })).toBeInTheDocument();
  });
});

describe("the outline", () => {
  it("says the whole document in words, also how each move lands", () => {
    const start = mapWith(["a", "move", "I follow"], ["b", "trigger", "that look"]);
    open({ ...start, sides: { ...start.sides, a: { ...start.sides.a, strength: 7 } } });
    const outline = within(screen.getByRole("complementary", { name: "Outline of the map" }));
    expect(outline.getByRole("heading", { name: "Anna: pursues" })).toBeInTheDocument();
    expect(outline.getByText("I follow")).toBeInTheDocument();
    expect(outline.getByText("that look")).toBeInTheDocument();
    expect(outline.getByText("Anna’s move lands as Michael’s trigger, strength 7 of 10")).toBeInTheDocument();
    expect(outline.getByText("Michael’s move lands as Anna’s trigger")).toBeInTheDocument();
  });

  it("is shown with O, and opens the same editor", async () => {
    const { user } = open(mapWith(["a", "move", "I follow"]));
    const outline = screen.getByRole("complementary", { name: "Outline of the map" });
    expect(outline).toHaveClass("visually-hidden");
    await user.keyboard("o");
    expect(outline).not.toHaveClass("visually-hidden");
    await user.click(within(outline).getByRole("button", { name: "I follow" }));
    expect(editor("Anna’s move")).toHaveFocus();
  });
});
