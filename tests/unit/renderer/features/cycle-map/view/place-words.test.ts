import { describe, expect, it } from "vitest";
import { vocabularyOf } from "#renderer/features/cycle-map/view/place-words.ts";
import { en } from "#renderer/i18n/en/index.ts";
import { ROLE_KINDS, SLOTS } from "#shared/domain/cycle-map.ts";
import { LABEL_PACKS } from "#shared/domain/label-pack.ts";

const KINDS = ["negative", "new"] as const;

describe("a vocabulary", () => {
  for (const pack of LABEL_PACKS)
    for (const kind of KINDS) {
      const words = vocabularyOf(pack, kind);

      it(`names every place and every role in words of its own: ${pack}, ${kind}`, () => {
        for (const say of [words.placeLabel, words.placeName, words.placeQuestion]) {
          const said = SLOTS.map((slot) => say(slot, "Kim"));
          expect(new Set(said).size).toBe(SLOTS.length);
          expect(said.join(" ")).not.toMatch(/labels:|\{\{|undefined/u);
        }
        const roles = ROLE_KINDS.map((role) => words.roleWords({ kind: role }));
        expect(new Set(roles).size).toBe(ROLE_KINDS.length);
        expect(words.roleWords({ kind: "own-words", text: "waits" })).toBe("waits");
      });

      it(`keeps its labels short enough for one line of a card: ${pack}, ${kind}`, () => {
        for (const slot of SLOTS) expect(words.placeLabel(slot, "Kim").length).toBeLessThan(26);
      });

      it(`tells how one place leads to the next, with both names: ${pack}, ${kind}`, () => {
        const landing = words.landing({ name: "Kim", partner: "Robin" }, 7);
        expect(landing).toMatch(/Kim/u);
        expect(landing).toMatch(/Robin.*7|7.*Robin/u);
        expect(words.within("Kim")).toContain("Kim");
      });
    }

  it("is the same object every time, so that nothing is drawn anew for it", () => {
    expect(vocabularyOf("eft", "new")).toBe(vocabularyOf("eft", "new"));
  });

  it("differs between the packs where the schools differ", () => {
    for (const slot of ["vulnerable", "need", "trigger"] as const) {
      const names = LABEL_PACKS.map((pack) => vocabularyOf(pack, "negative").placeName(slot, "Kim"));
      expect(new Set(names).size).toBe(LABEL_PACKS.length);
    }
  });

  it("has a name and a sentence for every pack", () => {
    expect(Object.keys(en.labels.packs.name)).toEqual([...LABEL_PACKS]);
    expect(Object.keys(en.labels.packs.about)).toEqual([...LABEL_PACKS]);
  });
});
