import { allItems, type Item, type Questionnaire } from "./questionnaire.ts";
import type { ScoreRule, Scoring } from "./scoring.ts";

/** The least and the most a score can be. */
export type Range = [least: number, most: number];

/** The range of each score that has one, by the score's id, so that a picture of it begins and ends where it does. */
export function scoreRanges(
  questionnaire: Pick<Questionnaire, "items">,
  scoring: Scoring,
): Record<string, Range> {
  const items = new Map(allItems(questionnaire).map((item) => [item.linkId, item]));
  return Object.fromEntries(
    scoring.scores.flatMap((rule): [string, Range][] => {
      const range = rangeOf(rule, items);
      return range ? [[rule.id, range]] : [];
    }),
  );
}

function rangeOf({ method, items: asked }: ScoreRule, items: ReadonlyMap<string, Item>): Range | null {
  if (method === "calculated") return null;
  const ranges = asked.map(({ linkId, reverse }) => {
    const range = rangeOfItem(items.get(linkId));
    if (!range || !reverse) return range;
    const turned = reverse.min + reverse.max;
    return [turned - range[1], turned - range[0]] satisfies Range;
  });
  const known = ranges.flatMap((range) => (range ? [range] : []));
  if (known.length < asked.length) return null;
  const share = method === "mean" ? 1 / asked.length : 1;
  const total = (end: 0 | 1) => known.reduce((sum, range) => sum + range[end] * share, 0);
  return [total(0), total(1)];
}

function rangeOfItem(item: Item | undefined): Range | null {
  if (!item || item.repeats) return null;
  if (item.type === "boolean") return [0, 1];
  const scores = item.options.map(
    ({ score, value }) => score ?? (value.kind === "integer" ? value.value : null),
  );
  const numbers = scores.flatMap((score) => score ?? []);
  if (scores.length > 0)
    return numbers.length < scores.length ? null : [Math.min(...numbers), Math.max(...numbers)];
  return item.min === null || item.max === null ? null : [item.min, item.max];
}
