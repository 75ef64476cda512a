import type { Difference } from "#shared/cycle/compare-maps.ts";
import { type MapMark, type MapMarks, type MarkKey, roleWords } from "../../features/cycle-map/index.ts";
import { t } from "../../i18n/index.ts";

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
  for (const difference of differences) {
    switch (difference.kind) {
      case "item-came":
        after.set(difference.item.id, { kind: "new", words: t("mapDesk:markNew") });
        break;
      case "item-went":
        before.set(difference.item.id, { kind: "gone", words: t("mapDesk:markGone") });
        break;
      case "item-moved":
        both(difference.item.id, t("mapDesk:markMoved"));
        break;
      case "item-reworded":
        both(difference.item.id, t("mapDesk:markReworded"));
        break;
      case "exit-came":
        after.set(difference.exit.id, { kind: "new", words: t("mapDesk:markNew") });
        break;
      case "exit-went":
        before.set(difference.exit.id, { kind: "gone", words: t("mapDesk:markGone") });
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
        both(`strength:${difference.side}`, t("mapDesk:markFromTo", ratings(difference)));
        break;
      case "body":
        both(`body:${difference.side}`, t("mapDesk:markBody", ratings(difference)));
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

const ratings = ({ from, to }: { from: number | null; to: number | null }) => ({
  from: from ?? "–",
  to: to ?? "–",
});
