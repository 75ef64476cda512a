import type { Difference } from "#shared/cycle/compare-maps.ts";
import type { MapMark, MapMarks, MarkKey, Vocabulary } from "../../features/cycle-map/index.ts";
import { t } from "../../i18n/index.ts";

type Rating = Extract<Difference, { kind: "strength" | "body" }>;

const RATED = {
  strength: { came: "mapDesk:markNew", went: "mapDesk:markGone", changed: "mapDesk:markFromTo" },
  body: { came: "mapDesk:markBodyCame", went: "mapDesk:markBodyWent", changed: "mapDesk:markBody" },
} as const;

type Marks = Map<MarkKey, MapMark>;

/** What to point out on each of two pictures: on the one before what goes, on the one after what came. */
export function changeMarks(
  differences: readonly Difference[],
  vocabulary: Vocabulary,
): { before: MapMarks; after: MapMarks } {
  const before: Marks = new Map();
  const after: Marks = new Map();
  for (const difference of differences) {
    const { kind, words } = markOf(difference, vocabulary);
    for (const key of keysOf(difference)) {
      if (kind !== "gone") add(after, key, { kind, words });
      if (kind !== "new") add(before, key, { kind, words });
    }
  }
  return { before, after };
}

function add(marks: Marks, key: MarkKey, mark: MapMark): void {
  const known = marks.get(key);
  marks.set(key, known ? { ...mark, words: `${known.words}, ${mark.words}` } : mark);
}

/** What a difference is marked on; the names stand above the picture and have no mark. */
function keysOf(difference: Difference): MarkKey[] {
  if ("item" in difference) return [difference.item.id];
  if ("exit" in difference) return [difference.exit.id];
  if ("strokes" in difference) return difference.strokes.map(({ id }) => id);
  return "side" in difference ? [`${difference.kind}:${difference.side}`] : [];
}

function markOf(difference: Difference, { roleWords }: Vocabulary): MapMark {
  switch (difference.kind) {
    case "item-came":
    case "exit-came":
    case "ink-came":
      return { kind: "new", words: t("mapDesk:markNew") };
    case "item-went":
    case "exit-went":
    case "ink-went":
      return { kind: "gone", words: t("mapDesk:markGone") };
    case "item-moved":
    case "exit-moved":
      return { kind: "changed", words: t("mapDesk:markMoved") };
    case "item-shown":
      return { kind: "changed", words: t("mapDesk:markShown") };
    case "item-hidden":
      return { kind: "changed", words: t("mapDesk:markHidden") };
    case "item-reworded":
    case "exit-reworded":
    case "name":
    case "topic":
      return { kind: "changed", words: t("mapDesk:markReworded") };
    case "ink-shared":
    case "ink-hidden":
      return { kind: "changed", words: "" };
    case "exit-counted":
      return { kind: "changed", words: t("mapDesk:markCounted") };
    case "strength":
    case "body":
      return ratingMark(difference);
    case "role": {
      const words = { from: roleWords(difference.from), to: roleWords(difference.to) };
      return { kind: "changed", words: t("mapDesk:markFromTo", words) };
    }
  }
}

function ratingMark({ kind, from, to }: Rating): MapMark {
  const words = RATED[kind];
  if (from === null) return { kind: "new", words: t(words.came) };
  if (to === null) return { kind: "gone", words: t(words.went) };
  return { kind: "changed", words: t(words.changed, { from, to }) };
}
