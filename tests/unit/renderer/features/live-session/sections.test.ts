import { expect, it } from "vitest";
import { SECTIONS, sectionKey, sectionOf } from "#renderer/features/live-session/sections.ts";

const press = (code: string, held: Partial<KeyboardEvent> = {}) => ({
  code,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});

it("every part has a digit, which leads to it where nobody writes, and with Alt anywhere", () => {
  for (const section of SECTIONS) {
    const code = `Digit${sectionKey(section)}`;
    expect(sectionOf(press(code), false)).toBe(section);
    expect(sectionOf(press(code), true)).toBeUndefined();
    expect(sectionOf(press(code, { altKey: true }), true)).toBe(section);
  }
});

it("other keys, and digits with other keys held, lead nowhere", () => {
  expect(sectionOf(press("Digit9"), false)).toBeUndefined();
  expect(sectionOf(press("KeyA"), false)).toBeUndefined();
  expect(sectionOf(press("Digit1", { ctrlKey: true }), false)).toBeUndefined();
  expect(sectionOf(press("Digit1", { shiftKey: true }), false)).toBeUndefined();
});
