import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { CycleMapCanvas, changesOfDrafts } from "#renderer/features/cycle-map/index.ts";
import { applyChange } from "#shared/cycle/apply-change.ts";
import type { Change } from "#shared/cycle/change.ts";
import { invertChange } from "#shared/cycle/invert-change.ts";
import { newCycleMap } from "#shared/cycle/new-map.ts";
import type { CycleMap, Exit } from "#shared/domain/cycle-map.ts";
import type { ExitId, MapId, PartnerId, UnitId } from "#shared/domain/ids.ts";
import type { Partner } from "#shared/domain/unit.ts";

const partner = (name: string): Partner => ({ id: v7() as PartnerId, name, pronouns: "" });
const partners = { a: partner("Anna"), b: partner("Michael") };

const anExit = (part: Partial<Exit> = {}): Exit => ({
  id: v7() as ExitId,
  edge: { side: "a", from: "move" },
  text: "Can we slow down?",
  by: "a",
  heard: 3,
  missed: 5,
  ...part,
});
const mapWith = (...exits: Exit[]): CycleMap => ({
  ...newCycleMap(v7() as MapId, v7() as UnitId, partners.a.id, partners.b.id),
  exits,
});

function open(start: CycleMap, { kept = {}, readOnly = false }: { kept?: object; readOnly?: boolean } = {}) {
  const changes: Change[] = [];
  const texts = new Map<string, string>(Object.entries(kept));
  function Page() {
    const [map, setMap] = useState(start);
    const [past, setPast] = useState<Change[]>([]);
    const become = (change: Change) => {
      const outcome = applyChange(map, change);
      if (outcome.ok) setMap(outcome.map);
    };
    return (
      <CycleMapCanvas
        labels="pursuer-distancer"
        map={map}
        partners={partners}
        onChange={(change) => {
          changes.push(change);
          const inverse = invertChange(map, change);
          if (inverse) setPast([...past, inverse]);
          become(change);
        }}
        onUndo={() => {
          const last = past.at(-1);
          if (last) become(last);
          setPast(past.slice(0, -1));
        }}
        onChanges={() => undefined}
        onRedo={() => undefined}
        canUndo={past.length > 0}
        canRedo={false}
        newId={v7}
        drafts={{
          get: (key) => texts.get(key),
          set: (key, text) => (text === undefined ? texts.delete(key) : texts.set(key, text)),
        }}
        readOnly={readOnly}
      />
    );
  }
  render(<Page />);
  return { changes, texts, user: userEvent.setup() };
}

const pill = () => within(stack()).getByRole("button", { name: /^“Can we slow down\?”, / });
const stack = () => screen.getByRole("region", { name: /^Ways out: / });
const editor = () => screen.getByRole("textbox", { name: /^A way out, in their own words/ });
const place = (name: string) => within(screen.getByRole("region", { name })).getByRole("button");

describe("exits", () => {
  it("are written by E at a place, on the edge that leaves it, and say who makes them", async () => {
    const { user, changes, texts } = open(mapWith());
    act(() => place("Anna’s move").focus());
    await user.keyboard("e");
    await user.type(editor(), "Can we slow down?");
    expect(texts.get("exit-on:a:move")).toBe("Can we slow down?");
    await user.click(screen.getByRole("button", { name: "Anna" }));
    await user.click(editor());
    await user.keyboard("{Enter}");
    expect(changes).toMatchObject([
      {
        kind: "add-exit",
        exit: { edge: { side: "a", from: "move" }, text: "Can we slow down?", by: "a", heard: 0, missed: 0 },
      },
    ]);
    expect(pill()).toHaveFocus();
    expect(texts.size).toBe(0);
  });

  it("are written from the sign on an edge too, and not kept when left empty", async () => {
    const { user, changes } = open(mapWith());
    fireEvent.click(
      screen.getByRole("button", {
        name: "Add a way out: Michael’s story → What shows of Michael",
        hidden: true,
      }),
    );
    expect(editor()).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(changes).toEqual([]);
  });

  it("are counted as heard or missed by a tap and by H and X, and uncounted with Shift", async () => {
    const { user, changes } = open(mapWith(anExit()));
    await user.click(within(stack()).getByRole("button", { name: /^heard 3: count one more/ }));
    await user.click(within(stack()).getByRole("button", { name: /^missed 5: count one more/ }));
    act(() => pill().focus());
    await user.keyboard("hx{Shift>}h{/Shift}");
    expect(changes.map((change) => change.kind === "tally-exit" && [change.outcome, change.by])).toEqual([
      ["heard", 1],
      ["missed", 1],
      ["heard", 1],
      ["missed", 1],
      ["heard", -1],
    ]);
    expect(pill()).toHaveAccessibleName("“Can we slow down?”, Anna: heard 4, missed 7");
    expect(screen.getByRole("status")).toHaveTextContent("heard 4, missed 7");
  });

  it("never count below nothing", async () => {
    const { user, changes } = open(mapWith(anExit({ heard: 0 })));
    act(() => pill().focus());
    await user.keyboard("{Shift>}h{/Shift}");
    expect(changes).toEqual([]);
  });

  it("are reworded in place, and removed with a way back", async () => {
    const { user, changes } = open(mapWith(anExit({ text: "Can we stop?" })));
    await user.click(within(stack()).getByRole("button", { name: /^“Can we stop\?”, / }));
    await user.clear(editor());
    await user.type(editor(), "Can we slow down?{Enter}");
    expect(changes).toMatchObject([{ kind: "edit-exit", text: "Can we slow down?", by: "a" }]);
    expect(pill()).toHaveFocus();
    await user.keyboard("{Delete}");
    expect(screen.queryByRole("region", { name: /^Ways out: / })).toBeNull();
    await user.click(within(screen.getByRole("status")).getByRole("button", { name: "Undo" }));
    expect(pill()).toHaveAccessibleName("“Can we slow down?”, Anna: heard 3, missed 5");
  });

  it("are carried to another edge with M and the arrows", async () => {
    const { user, changes } = open(mapWith(anExit()));
    act(() => pill().focus());
    await user.keyboard("m{ArrowLeft}");
    expect(screen.getByRole("status")).toHaveTextContent("Over: What shows of Anna → Anna’s move");
    await user.keyboard("{Enter}");
    expect(changes).toMatchObject([{ kind: "move-exit", edge: { side: "a", from: "reactive" } }]);
    expect(pill()).toHaveFocus();
  });

  it("lead on to the places they lie between", async () => {
    const { user } = open(mapWith(anExit()));
    act(() => pill().focus());
    await user.keyboard("{ArrowRight}");
    expect(place("What Michael sees")).toHaveFocus();
  });

  it("are listed, counted and written in the outline", async () => {
    const { user, changes } = open(mapWith(anExit()));
    const outline = within(screen.getByRole("complementary", { name: "Outline of the map" }));
    outline.getByText("“Can we slow down?”, Anna: heard 3, missed 5");
    await user.click(outline.getByRole("button", { name: /^heard 3/ }));
    expect(changes).toMatchObject([{ kind: "tally-exit", outcome: "heard", by: 1 }]);
    fireEvent.click(outline.getByRole("button", { name: "Anna’s story → What shows of Anna", hidden: true }));
    expect(editor()).toHaveFocus();
  });

  it("reopen their editor after a reload, and are kept at a lock", () => {
    const map = mapWith();
    const kept = { "exit-on:b:story": "I need a" };
    open(map, { kept });
    expect(editor()).toHaveValue("I need a");
    const drafts = { get: (key: string) => new Map(Object.entries(kept)).get(key) };
    expect(changesOfDrafts(map, drafts, v7)).toMatchObject([
      { kind: "add-exit", exit: { edge: { side: "b", from: "story" }, text: "I need a", by: "b" } },
    ]);
  });

  it("can only be read on a map for reading", async () => {
    const { user, changes } = open(mapWith(anExit()), { readOnly: true });
    await user.click(pill());
    await user.keyboard("hx{Delete}");
    expect(within(stack()).getAllByRole("button")).toHaveLength(1);
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(changes).toEqual([]);
  });
});
