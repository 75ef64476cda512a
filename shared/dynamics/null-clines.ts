import type { Actor } from "./couple.ts";

/** A point of a null cline: `own` is the mood that stays where it is while the other's mood is `other`. */
export type OnNullCline = { readonly own: number; readonly other: number };

/**
 * The straight stretches on which one partner's mood would not change, for the other's moods from `from` to `to`.
 * own = (constant + I(other)) / (1 − inertia). Where both partners' null clines cross, both rest.
 * Source: Gottman, Murray, Swanson, Tyson & Swanson, The Mathematics of Marriage, 2002.
 */
export function nullCline(
  actor: Actor,
  { from, to }: { from: number; to: number },
): (readonly [OnNullCline, OnNullCline])[] {
  return actor.influence
    .filter((piece) => piece.above < to && piece.upTo > from)
    .map(({ above, upTo, slope, base }) => {
      const point = (other: number): OnNullCline => ({
        own: (actor.constant + base + slope * other) / (1 - actor.inertia),
        other,
      });
      return [point(Math.max(above, from)), point(Math.min(upTo, to))] as const;
    });
}
