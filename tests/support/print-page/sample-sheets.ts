import type { Sheet } from "#shared/homework/sheet.ts";

const head = { cycleName: "The knock and the closed door", afterSession: 4 };

const pursuer = {
  practice: "pursuer",
  ...head,
  forName: "Anna",
  partnerName: "Michael",
  trigger: ["the door closing"],
  move: ["I follow him and keep asking"],
  intention: ["trying to stay close"],
  vulnerable: ["alone, scared"],
  need: ["to know I matter to you"],
} satisfies Sheet;

const distancer = {
  practice: "distancer",
  ...head,
  forName: "Michael",
  partnerName: "Anna",
  trigger: ["that look, the questions"],
  move: ["I go quiet and leave the room"],
  intention: ["trying not to make it worse"],
  vulnerable: ["a failure, ashamed"],
  need: [],
} satisfies Sheet;

const both = {
  practice: "both",
  ...head,
  partners: [
    { name: "Anna", move: pursuer.move, intention: pursuer.intention },
    { name: "Michael", move: distancer.move, intention: distancer.intention },
  ],
} satisfies Sheet;

/** The three sheets of the couple in the target picture. */
export const annaAndMichael = { pursuer, distancer, both };

/** The same three with every place filled by `words`. */
export function filledWith(words: string[], names: [string, string], cycleName: string) {
  const own = { trigger: words, move: words, intention: words, vulnerable: words, need: words };
  const sheetHead = { cycleName, afterSession: words.length === 0 ? null : 123 };
  const [first, second] = names;
  return {
    pursuer: { ...pursuer, ...sheetHead, ...own, forName: first, partnerName: second },
    distancer: { ...distancer, ...sheetHead, ...own, forName: second, partnerName: first },
    both: {
      ...both,
      ...sheetHead,
      partners: [
        { name: first, move: words, intention: words },
        { name: second, move: words, intention: words },
      ],
    },
  } satisfies Record<string, Sheet>;
}

export const noWords = filledWith([], ["Anna", "Michael"], "");

const LONG =
  "When you look past me while I am still speaking, I hear every door of my childhood close at once, and I start to " +
  "explain faster and louder, because somewhere I still believe that the right sentence would make you stay in the room";

/** As much as the records allow: six texts of 240 characters in every place, and the longest names. */
export const overlong = filledWith(
  Array.from({ length: 6 }, (_, i) =>
    `${i + 1} ${LONG} ${"and stay with me ".repeat(2)}`.slice(0, 240).trim(),
  ),
  [
    "Maximiliane-Alexandra ".repeat(3).slice(0, 60).trim(),
    "Bartholomew Featherstone ".repeat(3).slice(0, 60).trim(),
  ],
  "The long corridor in which every door closes one after the other, until ".padEnd(80, "x"),
);

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
