import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { CycleMapCanvas } from "#renderer/features/cycle-map/index.ts";
import type { Change } from "#shared/cycle/change.ts";
import { newCycleMap } from "#shared/cycle/new-map.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import type { ExitId, ItemId, MapId, PartnerId, UnitId } from "#shared/domain/ids.ts";
import type { Partner } from "#shared/domain/unit.ts";

const partner = (name: string): Partner => ({ id: v7() as PartnerId, name, pronouns: "" });
const partners = { a: partner("Anna"), b: partner("Michael") };

function open() {
  const empty = newCycleMap(v7() as MapId, v7() as UnitId, partners.a.id, partners.b.id);
  const item = { id: v7() as ItemId, slot: "move" as const, text: "I follow" };
  const exit = {
    id: v7() as ExitId,
    edge: { side: "a" as const, from: "move" as const },
    text: "Can we slow down?",
    by: "both" as const,
    heard: 1,
    missed: 0,
  };
  const map: CycleMap = {
    ...empty,
    sides: { ...empty.sides, a: { ...empty.sides.a, items: [item] } },
    exits: [exit],
  };
  const changes: Change[] = [];
  render(
    <CycleMapCanvas
      labels="pursuer-distancer"
      map={map}
      partners={partners}
      onChange={(change) => changes.push(change)}
      onUndo={() => undefined}
      onChanges={() => undefined}
      onRedo={() => undefined}
      canUndo={false}
      canRedo={false}
      newId={v7}
      drafts={{ get: () => undefined, set: () => undefined }}
    />,
  );
  return { user: userEvent.setup(), changes };
}

const panel = () => within(screen.getByRole("region", { name: "Walk the loop" }));
const read = () => panel().getByRole("status").textContent;
const card = (name: string) => screen.getByRole("region", { name });

describe("walking the loop", () => {
  it("sets out by the space bar where the focus is, and reads the place", async () => {
    const { user } = open();
    act(() => within(card("Anna’s move")).getByRole("button", { name: "I follow" }).focus());
    await user.keyboard(" ");
    expect(read()).toBe("Anna’s moveI follow");
    expect(card("Anna’s move")).toHaveAttribute("data-present");
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("goes round all twelve places by space, arrow, remote and press, and comes home", async () => {
    const { user, changes } = open();
    await user.click(screen.getByRole("button", { name: "Walk the loop" }));
    expect(read()).toBe("What Anna seesnot yet named");
    await user.keyboard(" {ArrowRight}{PageDown}");
    expect(read()).toContain("Anna’s story");
    await user.click(card("Anna’s move"));
    expect(read()).toContain("What shows of Anna");
    await user.keyboard("{ArrowLeft}{PageUp}");
    expect(read()).toContain("Underneath, for Anna");
    for (let step = 0; step < 12; step += 1) await user.click(panel().getByRole("button", { name: "Next" }));
    expect(read()).toContain("Underneath, for Anna");
    expect(changes).toEqual([]);
  });

  it("steps out through an exit, and back into the loop", async () => {
    const { user } = open();
    act(() => within(card("Anna’s move")).getByRole("button", { name: "I follow" }).focus());
    await user.keyboard(" ");
    await user.click(panel().getByRole("button", { name: /Leave by “Can we slow down\?”/ }));
    expect(read()).toContain("“Can we slow down?”");
    expect(read()).toContain("step out of the loop");
    expect(card("Anna’s move")).not.toHaveAttribute("data-present");
    await user.click(panel().getByRole("button", { name: "Back into the loop" }));
    expect(read()).toBe("Anna’s moveI follow");
  });

  it("goes by itself only when asked to", async () => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: "Walk the loop" }));
    const byItself = panel().getByRole("button", { name: "Go on by itself" });
    expect(byItself).toHaveAttribute("aria-pressed", "false");
    await user.click(byItself);
    expect(panel().getByRole("button", { name: "Pause" })).toHaveAttribute("aria-pressed", "true");
  });

  it("ends on Escape, and rests at the place it came to", async () => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: "Walk the loop" }));
    await user.keyboard("{ArrowRight}{Escape}");
    expect(screen.queryByRole("region", { name: "Walk the loop" })).toBeNull();
    expect(within(card("What Anna needs")).getByRole("button")).toHaveFocus();
  });
});
