import type { Slot } from "#shared/domain/cycle-map.ts";
import type { LabelPack } from "#shared/domain/label-pack.ts";
import { LIBRARY } from "#shared/homework/library/library.ts";
import type { Sheet } from "#shared/homework/sheet.ts";
import { slotsAsked } from "#shared/homework/sheet-text.ts";
import { LOOP_WORDS, withTokens } from "#shared/homework/tokens.ts";

type Words = Partial<Record<Slot, string[]>>;
type Couple = {
  names: { a: string; b: string };
  cycleName: string;
  afterSession: number | null;
  words: { a: Words; b: Words };
  exits: string[];
  labels?: LabelPack;
};

/** A sheet of the library as the core would fill it for this couple. */
export function sheetFor(key: string, side: "a" | "b" | null, couple: Couple): Sheet {
  const found = LIBRARY.find((one) => one.key === key);
  if (!found) throw new Error(`there is no sheet ${key}`);
  const { names, labels = "pursuer-distancer" } = couple;
  const asked = (of: "a" | "b") =>
    side === null || side === of
      ? Object.fromEntries(slotsAsked(found.text).map((slot) => [slot, couple.words[of][slot] ?? []]))
      : {};
  const [name, partner] = side === "b" ? [names.b, names.a] : [names.a, names.b];
  return {
    practice: found.practice,
    side,
    labels,
    names,
    cycleName: couple.cycleName,
    afterSession: couple.afterSession,
    words: { a: asked("a"), b: asked("b") },
    exits: found.text.opening === "exits" ? couple.exits : [],
    text: withTokens(found.text, { name, partner, loop: LOOP_WORDS[labels] }),
  };
}

/** The couple in the target picture. */
export const ANNA_AND_MICHAEL: Couple = {
  names: { a: "Anna", b: "Michael" },
  cycleName: "The knock and the closed door",
  afterSession: 4,
  words: {
    a: {
      trigger: ["the door closing"],
      move: ["I follow him and keep asking"],
      intention: ["trying to stay close"],
      story: ["I don’t matter"],
      vulnerable: ["alone, scared"],
      need: ["to know I matter to you"],
    },
    b: {
      trigger: ["that look, the questions"],
      move: ["I go quiet and leave the room"],
      intention: ["trying not to make it worse"],
      story: ["whatever I say is wrong"],
      vulnerable: ["a failure, ashamed"],
      need: [],
    },
  },
  exits: ["“Is this the knock?”", "tea, and ten minutes side by side"],
};

/** A person's own sheet of each practice, and one for both. */
const threeOf = (couple: Couple) => ({
  pursuer: sheetFor("reaching-out-so-that-it-can-be-heard", "a", couple),
  distancer: sheetFor("stepping-back-without-going-away", "b", couple),
  both: sheetFor("the-two-of-us-and-the-loop", null, couple),
});

export const annaAndMichael = threeOf(ANNA_AND_MICHAEL);

/** A couple with every place filled by `words`. */
export function coupleWith(words: string[], names: [string, string], cycleName: string): Couple {
  const own: Words = {
    trigger: words,
    move: words,
    intention: words,
    story: words,
    vulnerable: words,
    need: words,
  };
  return {
    names: { a: names[0], b: names[1] },
    cycleName,
    afterSession: words.length === 0 ? null : 123,
    words: { a: own, b: own },
    exits: words,
  };
}

/** Three sheets with every place filled by `words`. */
export const filledWith = (words: string[], names: [string, string], cycleName: string) =>
  threeOf(coupleWith(words, names, cycleName));

export const noWords = filledWith([], ["Anna", "Michael"], "");

const LONG =
  "When you look past me while I am still speaking, I hear every door of my childhood close at once, and I start to " +
  "explain faster and louder, because somewhere I still believe that the right sentence would make you stay in the room";

/** As much as the records allow: six texts of 240 characters in every place, and the longest names. */
export const OVERLONG = coupleWith(
  Array.from({ length: 6 }, (_, i) =>
    `${i + 1} ${LONG} ${"and stay with me ".repeat(2)}`.slice(0, 240).trim(),
  ),
  [
    "Maximiliane-Alexandra ".repeat(3).slice(0, 60).trim(),
    "Bartholomew Featherstone ".repeat(3).slice(0, 60).trim(),
  ],
  "The long corridor in which every door closes one after the other, until ".padEnd(80, "x"),
);

export const overlong = threeOf(OVERLONG);

/** Letters wider than any sentence has, with nowhere to break. */
export const widest = filledWith(
  Array.from({ length: 6 }, (_, i) => `${i}${"W".repeat(239)}`),
  ["W".repeat(60), "M".repeat(60)],
  "W".repeat(80),
);

/** A script that is not in the bundled fonts, and an emoji. */
export const otherScripts = filledWith(
  [
    "門が閉まる音がすると、私はもう一度呼びかけてしまう。".repeat(8).slice(0, 240),
    "Я молчу и ухожу из комнаты",
    "🙂 אני שותק",
  ],
  ["さくら", "Łukasz"],
  "ノックと閉じた扉",
);
