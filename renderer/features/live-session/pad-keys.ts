import type { Tag, Valence } from "#shared/domain/tally.ts";
import type { Mark } from "#shared/tally/codes.ts";

/** What a key of the pad does; side 0 sits on the left. */
export type PadAct =
  | { kind: "tap"; side: 0 | 1; what: { valence: Valence } | { tag: Tag } }
  | { kind: "floor"; side: 0 | 1 | null }
  | { kind: "pause" }
  | { kind: "undo" };

type Keys = Record<Mark | "floor", string>;

/** Left hand, right hand: the middle row for the tone, the rows above and below for moves. */
export const SIDE_KEYS: readonly [Keys, Keys] = [
  {
    negative: "a",
    neutral: "s",
    positive: "d",
    pursue: "q",
    withdraw: "w",
    repair: "e",
    soften: "z",
    stay: "x",
    flooded: "c",
    floor: "f",
  },
  {
    negative: "j",
    neutral: "k",
    positive: "l",
    pursue: "u",
    withdraw: "i",
    repair: "o",
    soften: "m",
    stay: ",",
    flooded: ".",
    floor: "h",
  },
];
export const NOBODY_KEY = "g";
export const PAUSE_KEY = "p";

const ACTS: ReadonlyMap<string, PadAct> = new Map<string, PadAct>([
  ...actsOf(0),
  ...actsOf(1),
  [NOBODY_KEY, { kind: "floor", side: null }],
  [PAUSE_KEY, { kind: "pause" }],
  ["backspace", { kind: "undo" }],
]);

function actsOf(side: 0 | 1): [string, PadAct][] {
  const { floor, negative, neutral, positive, ...tags } = SIDE_KEYS[side];
  const tones = Object.entries({ negative, neutral, positive }) as [Valence, string][];
  return [
    ...tones.map(([valence, key]): [string, PadAct] => [key, { kind: "tap", side, what: { valence } }]),
    ...(Object.entries(tags) as [Tag, string][]).map(([tag, key]): [string, PadAct] => [
      key,
      { kind: "tap", side, what: { tag } },
    ]),
    [floor, { kind: "floor", side }],
  ];
}

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "repeat">;

/** What a press on the keyboard asks for, if anything. A key held down counts once. */
export function actOf({ key, ctrlKey, metaKey, altKey, shiftKey, repeat }: Pressed): PadAct | undefined {
  if (repeat || altKey || shiftKey) return undefined;
  if (ctrlKey || metaKey) return key.toLowerCase() === "z" ? { kind: "undo" } : undefined;
  return ACTS.get(key.toLowerCase());
}
