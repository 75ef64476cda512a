import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { ClinicianWindow } from "#renderer/app/ClinicianWindow.tsx";
import { type IdleState, watchIdle } from "#renderer/app/idle-lock.ts";
import { emptyPractice } from "#tests/support/fake-practice.ts";
import { handClock } from "#tests/support/hand-clock.ts";
import { showWindow } from "#tests/support/show-window.tsx";

const MINUTE = 60_000;

function watched(afterMs: number) {
  const clock = handClock();
  const said: IdleState[] = [];
  const watch = watchIdle(clock, afterMs, (state) => said.push(state));
  return { clock, said, watch };
}

test("twenty seconds before the end it warns, then counts, then is over, once", () => {
  const { clock, said } = watched(MINUTE);
  clock.pass(39_000);
  expect(said).toEqual([]);
  clock.pass(1000);
  expect(said.at(-1)).toEqual({ kind: "soon", secondsLeft: 20 });
  clock.pass(19_000);
  expect(said.at(-1)).toEqual({ kind: "soon", secondsLeft: 1 });
  clock.pass(60_000);
  expect(said.filter((state) => state.kind === "over")).toHaveLength(1);
  expect(said.at(-1)).toEqual({ kind: "over" });
});

test("a touch during the warning goes back to work and gives the whole time again", () => {
  const { clock, said, watch } = watched(MINUTE);
  clock.pass(50_000);
  watch.touched();
  expect(said.at(-1)).toEqual({ kind: "working" });
  clock.pass(39_000);
  expect(said.at(-1)).toEqual({ kind: "working" });
});

test("a computer that slept is locked by the wall clock, and the first touch comes too late", () => {
  const { clock, said, watch } = watched(5 * MINUTE);
  clock.sleep(2 * 60 * MINUTE);
  watch.touched();
  expect(said).toEqual([{ kind: "over" }]);
});

test("setting the clock back does not put the lock off", () => {
  const { clock, said } = watched(MINUTE);
  clock.sleep(-24 * 60 * MINUTE);
  clock.pass(MINUTE);
  expect(said.at(-1)).toEqual({ kind: "over" });
});

test("an untouched window warns calmly, stays when asked to, and locks when nobody answers", async () => {
  const clock = handClock();
  const flushes: number[] = [];
  const flush = (withinMs: number) => Promise.resolve(flushes.push(withinMs) > 0);
  const { core, heading } = showWindow(emptyPractice(), <ClinicianWindow flush={flush} clock={clock} />);
  await heading("Couples");
  await waitFor(() => expect(clock.watching()).toBe(true));

  act(() => clock.pass(4 * MINUTE + 45_000));
  expect(await screen.findByText("Locking in 15 seconds")).toBeVisible();
  fireEvent.click(screen.getByRole("button", { name: "Stay" }));
  expect(screen.queryByText(/Locking in \d/)).not.toBeInTheDocument();
  expect(core.calls).not.toContain("vault.lock");

  act(() => clock.pass(5 * MINUTE));
  await waitFor(() => expect(core.calls).toContain("vault.lock"));
  expect(flushes).toEqual([1000]);
});
