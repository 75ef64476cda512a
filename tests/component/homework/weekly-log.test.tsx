import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { WeeklyLog } from "#shared/domain/weekly-log.ts";
import { weekOf } from "#tests/support/homework.ts";
import { anna, michael, openHomework, unitId } from "#tests/support/homework-scene.tsx";

describe("the weekly log", () => {
  const openLog = async (logs: WeeklyLog[] = []) => {
    const scene = await openHomework({ homework: { logs } });
    await scene.user.click(await screen.findByRole("radio", { name: "Weekly log" }));
    const first = await screen.findByRole("textbox", { name: /How often it ran/u });
    return { ...scene, first };
  };

  it("is typed in by keys alone, and goes on to the other partner's of the same week", async () => {
    const { user, held, first } = await openLog();
    await user.click(first);
    await user.keyboard("4{Enter}7{Enter}90{Enter}2{Enter}3{Enter}1{Enter}");
    expect(await screen.findByText("Kept: the week of Mon 2 March, Anna.")).toBeVisible();
    expect(held.logs).toMatchObject([
      {
        partnerId: anna,
        weekOf: "2026-03-02",
        episodes: 4,
        peak: 7,
        recoveryMinutes: 90,
        namedFirst: michael,
        exitsTried: 3,
        exitsHeard: 1,
      },
    ]);
    expect(first).toHaveFocus();
    expect(screen.getByRole("combobox", { name: "Who kept it" })).toHaveDisplayValue("Michael");
    await user.keyboard("0{Enter}");
    await expect.poll(() => held.logs.length).toBe(2);
    expect(held.logs[1]).toMatchObject({ partnerId: michael, episodes: 0, peak: null });
  });

  it("says which count does not fit, and keeps what was typed", async () => {
    const { user, held, first } = await openLog();
    await user.click(first);
    await user.keyboard("4{Enter}12{Enter}{Enter}{Enter}1{Enter}2{Enter}");
    expect(await screen.findByText("A whole number from 0 to 10, or nothing.")).toBeVisible();
    expect(screen.getByText("No more can be heard than were tried.")).toBeVisible();
    expect(screen.getByRole("textbox", { name: /Strongest/u })).toHaveFocus();
    expect(held.logs).toEqual([]);
  });

  it("never writes over a week that stands, but opens it to be changed", async () => {
    const standing = weekOf(unitId, anna);
    const { user, held } = await openLog([standing]);
    expect(await screen.findByText(/logged already for Anna/u)).toBeVisible();
    expect(screen.getByRole("button", { name: "Keep the week" })).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "Change the one that stands" }));
    const first = await screen.findByRole("textbox", { name: /How often it ran/u });
    expect(first).toHaveValue("4");
    await user.clear(first);
    await user.type(first, "5");
    await user.click(screen.getByRole("button", { name: "Keep the change" }));
    await expect.poll(() => held.logs).toMatchObject([{ id: standing.id, episodes: 5 }]);
  });

  it("shows every week, the newest first, and gives back one that was removed", async () => {
    const [first, second] = [weekOf(unitId, anna), weekOf(unitId, null, { weekOf: "2026-03-09" })];
    const { user, held } = await openLog([first, second]);
    const rows = await screen.findAllByRole("row");
    expect(rows[1]).toHaveTextContent(/9 March.*both together/u);
    await user.click(screen.getByRole("button", { name: /Remove the week of Mon 2 March/u }));
    await expect.poll(() => held.logs).toEqual([second]);
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await expect.poll(() => held.logs.length).toBe(2);
  });
});
