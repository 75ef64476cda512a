import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { CycleMapCanvas } from "#renderer/features/cycle-map/index.ts";
import { applyChange } from "#shared/cycle/apply-change.ts";
import type { Change } from "#shared/cycle/change.ts";
import { newCycleMap } from "#shared/cycle/new-map.ts";
import type { CycleMap, Slot } from "#shared/domain/cycle-map.ts";
import type { ItemId, MapId, PartnerId, UnitId } from "#shared/domain/ids.ts";
import type { Partner } from "#shared/domain/unit.ts";

const partner = (name: string): Partner => ({ id: v7() as PartnerId, name, pronouns: "" });
const partners = { a: partner("Anna"), b: partner("Michael") };

function open(words: [Slot, string][], readOnly = false) {
  const empty = newCycleMap(v7() as MapId, v7() as UnitId, partners.a.id, partners.b.id);
  const items = words.map(([slot, text]) => ({ id: v7() as ItemId, slot, text }));
  const start: CycleMap = { ...empty, sides: { ...empty.sides, a: { ...empty.sides.a, items } } };
  const changes: Change[] = [];
  function Page() {
    const [map, setMap] = useState(start);
    return (
      <CycleMapCanvas
        labels="pursuer-distancer"
        map={map}
        partners={partners}
        onChange={(change) => {
          changes.push(change);
          const outcome = applyChange(map, change);
          if (outcome.ok) setMap(outcome.map);
        }}
        onChanges={() => undefined}
        onUndo={() => undefined}
        onRedo={() => undefined}
        canUndo={false}
        canRedo={false}
        newId={v7}
        drafts={{ get: () => undefined, set: () => undefined }}
        readOnly={readOnly}
      />
    );
  }
  render(<Page />);
  return { user: userEvent.setup(), changes };
}

const card = (name: string) => within(screen.getByRole("region", { name }));
const outline = () => within(screen.getByRole("complementary", { name: "Outline of the map" }));
const said = () => screen.getAllByRole("status").map((status) => status.textContent);
const AGREED = { with: "shared", agreedBy: "a", agreedAt: expect.any(String) };

describe("showing words to both", () => {
  it("takes one press beside them, and says whose agreement it was; another hides them again", async () => {
    const { user, changes } = open([["vulnerable", "alone"]]);
    await user.click(
      card("Underneath, for Anna").getByRole("button", { name: "Anna agrees to show “alone”" }),
    );
    expect(changes).toMatchObject([{ kind: "set-sharing", sharing: AGREED }]);
    expect(said().join()).toContain("Anna agreed. Both can see “alone” now.");
    await user.click(card("Underneath, for Anna").getByRole("button", { name: "Hide “alone” again" }));
    expect(changes[1]).toMatchObject({ kind: "set-sharing", sharing: { with: "a" } });
    expect(said().join()).toContain("“alone” is hidden again.");
  });

  it("takes one key on them", async () => {
    const { user, changes } = open([["need", "to matter"]]);
    act(() => card("What Anna needs").getByRole("button", { name: "to matter" }).focus());
    await user.keyboard("s");
    expect(changes).toMatchObject([{ kind: "set-sharing", sharing: AGREED }]);
  });

  it("goes one by one on a walk, by key and by button, and says when nothing is left", async () => {
    const { user, changes } = open([
      ["trigger", "the door"],
      ["trigger", "the silence"],
    ]);
    await user.keyboard(" ");
    const panel = within(screen.getByRole("region", { name: "Walk the loop" }));
    await user.click(panel.getByRole("button", { name: "Anna agrees to show “the door”" }));
    await user.keyboard("s");
    expect(changes.map(({ kind }) => kind)).toEqual(["set-sharing", "set-sharing"]);
    expect(panel.queryByRole("button", { name: /agrees to show/ })).toBeNull();
    await user.keyboard("s");
    expect(changes).toHaveLength(2);
    expect(said().join()).toContain("What Anna sees: nothing is hidden here.");
  });

  it("is told and done in the outline, where what shows anyway says so", async () => {
    const { user, changes } = open([
      ["move", "I ask"],
      ["story", "I am too much"],
    ]);
    expect(outline().getByRole("button", { name: "Hide “I ask” again" })).toBeInTheDocument();
    expect(outline().getAllByText("hidden")).toHaveLength(1);
    await user.click(outline().getByRole("button", { name: "Anna agrees to show “I am too much”" }));
    expect(changes).toMatchObject([{ kind: "set-sharing", sharing: AGREED }]);
    expect(outline().getAllByText("shown to both")).toHaveLength(2);
  });

  it("cannot be changed on a map that is only looked at", () => {
    open([["story", "I am too much"]], true);
    expect(screen.queryByRole("button", { name: /agrees to show/ })).toBeNull();
    expect(outline().getByText("hidden")).toBeInTheDocument();
  });
});
