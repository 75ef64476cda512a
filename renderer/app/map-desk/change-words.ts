import type { Difference } from "#shared/cycle/compare-maps.ts";
import type { SideKey, Slot } from "#shared/domain/cycle-map.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { edgeName, makerName, type Vocabulary } from "../../features/cycle-map/index.ts";
import { t } from "../../i18n/index.ts";

type Partners = { a: Partner; b: Partner };

/** Whom or what a change is about: a partner, the ways out, or the cycle as a whole. */
export type ChangeGroup = SideKey | "exits" | "map";
export type ChangeInWords = { group: ChangeGroup; sentence: string };

/** One difference between two versions as a sentence the couple can read. */
export function changeInWords(
  difference: Difference,
  partners: Partners,
  vocabulary: Vocabulary,
): ChangeInWords {
  const place = (side: SideKey, slot: Slot) => vocabulary.placeName(slot, partners[side].name);
  if ("strokes" in difference)
    return { group: "map", sentence: t(INK[difference.kind], { count: difference.strokes.length }) };
  switch (difference.kind) {
    case "item-came":
    case "item-went": {
      const { side, item, kind } = difference;
      const words = { place: place(side, item.slot), text: item.text };
      return {
        group: side,
        sentence: t(kind === "item-came" ? "mapDesk:itemCame" : "mapDesk:itemWent", words),
      };
    }
    case "item-moved": {
      const { from, to, item } = difference;
      const words = { text: item.text, from: place(from.side, from.slot), to: place(to.side, to.slot) };
      return { group: to.side, sentence: t("mapDesk:itemMoved", words) };
    }
    case "item-shown":
    case "item-hidden": {
      const { side, item, kind } = difference;
      const words = { place: place(side, item.slot), text: item.text };
      return {
        group: side,
        sentence: t(kind === "item-shown" ? "mapDesk:itemShown" : "mapDesk:itemHidden", words),
      };
    }
    case "item-reworded": {
      const { side, item, was } = difference;
      const words = { place: place(side, item.slot), text: item.text, was };
      return { group: side, sentence: t("mapDesk:itemReworded", words) };
    }
    case "strength": {
      // One partner's move is what lands on the other.
      const group = difference.side === "a" ? "b" : "a";
      return { group, sentence: ratingWords(LANDS, difference, partners[group].name) };
    }
    case "body":
      return {
        group: difference.side,
        sentence: ratingWords(BODY, difference, partners[difference.side].name),
      };
    case "role":
      return { group: difference.side, sentence: roleChange(difference, partners, vocabulary) };
    case "name":
    case "topic":
      return { group: "map", sentence: titleWords(difference) };
    case "exit-came":
    case "exit-went":
    case "exit-moved":
    case "exit-reworded":
    case "exit-counted":
      return { group: "exits", sentence: exitWords(difference, partners, vocabulary) };
  }
}

const INK = {
  "ink-came": "ink:came",
  "ink-went": "ink:went",
  "ink-shared": "ink:shared",
  "ink-hidden": "ink:hidden",
} as const;

function roleChange(
  { side, from, to }: Extract<Difference, { kind: "role" }>,
  partners: Partners,
  { roleWords }: Vocabulary,
): string {
  const words = { name: partners[side].name, from: roleWords(from), to: roleWords(to) };
  return t("mapDesk:roleChanged", words);
}

const LANDS = {
  less: "mapDesk:landsWeaker",
  more: "mapDesk:landsStronger",
  rated: "mapDesk:landsRated",
  unrated: "mapDesk:landsUnrated",
} as const;
const BODY = {
  less: "mapDesk:bodyCalmer",
  more: "mapDesk:bodyStirred",
  rated: "mapDesk:bodyRated",
  unrated: "mapDesk:bodyUnrated",
} as const;

type Rating = Extract<Difference, { kind: "strength" | "body" }>;

function ratingWords(words: typeof LANDS | typeof BODY, { from, to }: Rating, name: string): string {
  if (to === null) return t(words.unrated, { name, from });
  if (from === null) return t(words.rated, { name, to });
  return t(to < from ? words.less : words.more, { name, from, to });
}

const TITLES = {
  name: { came: "mapDesk:nameCame", went: "mapDesk:nameWent", changed: "mapDesk:nameChanged" },
  topic: { came: "mapDesk:topicCame", went: "mapDesk:topicWent", changed: "mapDesk:topicChanged" },
} as const;

function titleWords({ kind, from, to }: Extract<Difference, { kind: "name" | "topic" }>): string {
  const what = from === "" ? "came" : to === "" ? "went" : "changed";
  return t(TITLES[kind][what], { from, to });
}

type ExitDifference = Extract<Difference, { kind: `exit-${string}` }>;

function exitWords(difference: ExitDifference, partners: Partners, vocabulary: Vocabulary): string {
  const { text, edge, by, heard, missed } = difference.exit;
  switch (difference.kind) {
    case "exit-came":
      return t("mapDesk:exitCame", { text });
    case "exit-went":
      return t("mapDesk:exitWent", { text });
    case "exit-moved":
      return t("mapDesk:exitMoved", { text, edge: edgeName(edge, partners, vocabulary) });
    case "exit-reworded": {
      const was = { was: difference.was.text, wasBy: makerName(difference.was.by, partners) };
      return t("mapDesk:exitReworded", { ...was, text, by: makerName(by, partners) });
    }
    case "exit-counted": {
      const before = { heardBefore: difference.was.heard, missedBefore: difference.was.missed };
      return t("mapDesk:exitCounted", { text, heard, missed, ...before });
    }
  }
}
