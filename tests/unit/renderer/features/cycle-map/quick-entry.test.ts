import { describe, expect, it } from "vitest";
import { GUIDED_ORDER, placesFrom } from "#renderer/features/cycle-map/engine/guided-order.ts";
import { placeKey } from "#renderer/features/cycle-map/engine/places.ts";
import { linesOf, placeLines } from "#renderer/features/cycle-map/paste-lines.ts";
import { suggestWords } from "#renderer/features/cycle-map/suggest-words.ts";
import { en } from "#renderer/i18n/en/index.ts";
import { ITEM_TEXT_MAX } from "#shared/domain/cycle-map.ts";

const offered = (part: Partial<Parameters<typeof suggestWords>[0]>) =>
  suggestWords({ typed: "", slot: "move", earlier: [], list: [], present: [], ...part }).map(
    ({ text }) => text,
  );

describe("words offered while one writes", () => {
  const earlier = [
    { slot: "story" as const, text: "I give up on us" },
    { slot: "move" as const, text: "I give a long speech" },
  ];
  const list = ["I go quiet", "I give short answers", "I leave the room"];

  it("are the partner’s own for this place first, then ours, then the partner’s own from elsewhere", () => {
    expect(offered({ typed: "I g", earlier, list })).toEqual([
      "I give a long speech",
      "I go quiet",
      "I give short answers",
      "I give up on us",
    ]);
  });

  it("suit every word typed, in whatever letters and order, and not one’s middle", () => {
    expect(offered({ typed: "ROOM lea", list })).toEqual(["I leave the room"]);
    expect(offered({ typed: "oom", list })).toEqual([]);
    expect(offered({ typed: "i don't", list: ["I don’t know"] })).toEqual(["I don’t know"]);
  });

  it("are five at most, none twice, none that stands there or is typed out already", () => {
    const many = Array.from({ length: 9 }, (_, n) => `I ask ${n}`);
    expect(offered({ typed: "I ask", list: many })).toHaveLength(5);
    expect(offered({ typed: "I ask 1", list: [...many, "i ASK 1"] })).toEqual([]);
    expect(offered({ typed: "I ask", list: ["I ask", "I ask again", "I ASK AGAIN"] })).toEqual([
      "I ask again",
    ]);
    expect(offered({ typed: "go", list, present: ["i go quiet"] })).toEqual([]);
  });

  it("are all that suits the place, when nothing is typed and they are asked for", () => {
    expect(offered({ earlier, list })).toEqual(["I give a long speech", ...list]);
  });

  it("are some thirty a place, short enough for a card, each once", () => {
    for (const ours of Object.values(en.words).map((text) => text.split("\n"))) {
      expect(ours.length).toBeGreaterThanOrEqual(20);
      expect(new Set(ours).size).toBe(ours.length);
      for (const text of ours) {
        expect(text).toBe(text.trim());
        expect(text.length).toBeGreaterThan(1);
        expect(text.length).toBeLessThan(60);
        expect(text).not.toMatch(/\b(he|she|him|her|his|hers|wife|husband|man|woman)\b/i);
      }
    }
  });
});

describe("several lines pasted", () => {
  it("are those that say something, without bullets and numbers, each on one line", () => {
    expect(linesOf("- the door\r\n\n 2) I ask\tagain \n• I wait\n10 times I call")).toEqual([
      "the door",
      "I ask again",
      "I wait",
      "10 times I call",
    ]);
    expect(linesOf("only one")).toEqual(["only one"]);
  });

  it("go one a place in the order of asking, from the place they were pasted at, past those that are filled", () => {
    const places = placesFrom({ side: "a", slot: "move" }, new Set(["b:trigger"]));
    expect(places.slice(0, 3).map(placeKey)).toEqual(["a:move", "b:move", "a:story"]);
    expect(placesFrom({ side: "a", slot: "trigger" }, new Set())).toEqual(GUIDED_ORDER);
  });

  it("are named where they are too long or no place is left; one left empty takes no place", () => {
    const [first, second] = GUIDED_ORDER;
    if (!first || !second) throw new Error("no order");
    const long = "x".repeat(ITEM_TEXT_MAX + 3);
    expect(placeLines(["one", " ", long, "three"], [first, second])).toEqual([
      { number: 1, text: "one", place: first, tooLong: 0 },
      { number: 2, text: " ", place: undefined, tooLong: 0 },
      { number: 3, text: long, place: second, tooLong: 3 },
      { number: 4, text: "three", place: undefined, tooLong: 0 },
    ]);
  });
});
