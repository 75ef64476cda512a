import { expect, it } from "vitest";
import { actOf, NOBODY_KEY, PAUSE_KEY, SIDE_KEYS } from "#renderer/features/live-session/pad-keys.ts";

const press = (key: string, held: Partial<Parameters<typeof actOf>[0]> = {}) =>
  actOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false, ...held });

it("every key of the pad does one thing", () => {
  const keys = [...SIDE_KEYS.flatMap((side) => Object.values(side)), NOBODY_KEY, PAUSE_KEY];
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(press(key), key).toBeDefined();
});

it("the left hand is the one partner, the right hand the other", () => {
  expect(press("a")).toEqual({ kind: "tap", side: 0, what: { valence: "negative" } });
  expect(press("L")).toEqual({ kind: "tap", side: 1, what: { valence: "positive" } });
  expect(press("q")).toEqual({ kind: "tap", side: 0, what: { tag: "pursue" } });
  expect(press("i")).toEqual({ kind: "tap", side: 1, what: { tag: "withdraw" } });
  expect(press("h")).toEqual({ kind: "floor", side: 1 });
});

it("undo is Ctrl or Cmd and Z, or Backspace; other keys with Ctrl stay with the window", () => {
  for (const act of [press("z", { ctrlKey: true }), press("Z", { metaKey: true }), press("Backspace")])
    expect(act).toEqual({ kind: "undo" });
  expect(press("l", { ctrlKey: true })).toBeUndefined();
  expect(press("k", { metaKey: true })).toBeUndefined();
});

it("a key held down counts once", () => {
  expect(press("a", { repeat: true })).toBeUndefined();
});
