import type { Difference } from "#shared/cycle/compare-maps.ts";
import { type MapMark, type MapMarks, type MarkKey, roleWords } from "../../features/cycle-map/index.ts";
import { t } from "../../i18n/index.ts";

type Rating = Extract<Difference, { kind: "strength" | "body" }>;

const RATED = {
  strength: { came: "mapDesk:markNew", went: "mapDesk:markGone", changed: "mapDesk:markFromTo" },
  body: { came: "mapDesk:markBodyCame", went: "mapDesk:markBodyWent", changed: "mapDesk:markBody" },
} as const;

/** What to point out on each of two pictures: on the one before what goes, on the one after what came. */
export function changeMarks(differences: readonly Difference[]): { before: MapMarks; after: MapMarks } {
  const before = new Map<MarkKey, MapMark>();
  const after = new Map<MarkKey, MapMark>();
  const both = (key: MarkKey, words: string) => {
    for (const marks of [before, after]) {
      const known = marks.get(key);
      marks.set(key, { kind: "changed", words: known ? `${known.words}, ${words}` : words });
    }
  };
  const came = (key: MarkKey, words = t("mapDesk:markNew")) => after.set(key, { kind: "new", words });
  const went = (key: MarkKey, words = t("mapDesk:markGone")) => before.set(key, { kind: "gone", words });
  const rated = ({ kind, side, from, to }: Rating) => {
    const key: MarkKey = `${kind}:${side}`;
    const words = RATED[kind];
    if (from === null) came(key, t(words.came));
    else if (to === null) went(key, t(words.went));
    else both(key, t(words.changed, { from, to }));
  };
  for (const difference of differences) {
    switch (difference.kind) {
      case "item-came":
        came(difference.item.id);
        break;
      case "item-went":
        went(difference.item.id);
        break;
      case "item-moved":
        both(difference.item.id, t("mapDesk:markMoved"));
        break;
      case "item-reworded":
        both(difference.item.id, t("mapDesk:markReworded"));
        break;
      case "exit-came":
        came(difference.exit.id);
        break;
      case "exit-went":
        went(difference.exit.id);
        break;
      case "exit-moved":
        both(difference.exit.id, t("mapDesk:markMoved"));
        break;
      case "exit-reworded":
        both(difference.exit.id, t("mapDesk:markReworded"));
        break;
      case "exit-counted":
        both(difference.exit.id, t("mapDesk:markCounted"));
        break;
      case "strength":
      case "body":
        rated(difference);
        break;
      case "role": {
        const words = { from: roleWords(difference.from), to: roleWords(difference.to) };
        both(`role:${difference.side}`, t("mapDesk:markFromTo", words));
        break;
      }
      case "name":
      case "topic":
        break;
    }
  }
  return { before, after };
}
