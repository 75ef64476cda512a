/** One straight stretch of an influence: holds above `above` (not at it) and up to `upTo`, and gives base + slope × other. */
export type Piece = {
  readonly above: number;
  readonly upTo: number;
  readonly slope: number;
  readonly base: number;
};

/** How one partner's mood moves the other's next one: straight stretches, in order, that cover every mood once. */
export type Influence = readonly Piece[];

/**
 * Influence that grows with the other's mood, with one slope when it is above zero and another at or below it.
 * I(x) = warm·x for x > 0, cold·x for x ≤ 0.
 * Source: Gottman, Murray, Swanson, Tyson & Swanson, The Mathematics of Marriage, 2002 (bilinear influence).
 */
export const bilinear = ({ warm, cold }: { warm: number; cold: number }): Influence => [
  { above: Number.NEGATIVE_INFINITY, upTo: 0, slope: cold, base: 0 },
  { above: 0, upTo: Number.POSITIVE_INFINITY, slope: warm, base: 0 },
];

type Ojive = { warmAbove: number; warmPush: number; coldUpTo: number; coldPush: number };

/**
 * Influence that waits: none in between, one fixed push above `warmAbove`, another at or below `coldUpTo`.
 * Source: The Mathematics of Marriage, 2002 (ojive influence).
 */
export const ojive = ({ warmAbove, warmPush, coldUpTo, coldPush }: Ojive): Influence => [
  { above: Number.NEGATIVE_INFINITY, upTo: coldUpTo, slope: 0, base: coldPush },
  { above: coldUpTo, upTo: warmAbove, slope: 0, base: 0 },
  { above: warmAbove, upTo: Number.POSITIVE_INFINITY, slope: 0, base: warmPush },
];

/** `repair` and `damping` are amounts, zero or more; the thresholds are moods of the other. */
export type RepairAndDamping = { repairUpTo: number; repair: number; dampingAbove: number; damping: number };

/**
 * Adds a lift of `repair` when the other is at or below `repairUpTo`, and takes `damping` away above `dampingAbove`.
 * Source: The Mathematics of Marriage, 2002 (repair and damping terms).
 */
export function withRepairAndDamping(influence: Influence, terms: RepairAndDamping): Influence {
  const cuts = [terms.repairUpTo, terms.dampingAbove];
  return cuts.reduce(cutAt, influence).map((piece) => ({
    ...piece,
    base:
      piece.base +
      (piece.upTo <= terms.repairUpTo ? terms.repair : 0) -
      (piece.above >= terms.dampingAbove ? terms.damping : 0),
  }));
}

const cutAt = (influence: Influence, at: number): Influence =>
  influence.flatMap((piece) =>
    piece.above < at && at < piece.upTo
      ? [
          { ...piece, upTo: at },
          { ...piece, above: at },
        ]
      : [piece],
  );

/** Tells whether this stretch is the one that holds at `other`. */
export const holdsAt = (piece: Piece, other: number): boolean => other > piece.above && other <= piece.upTo;

/** What the influence adds to the next mood when the other's mood is `other`. */
export function influenceAt(influence: Influence, other: number): number {
  const piece = influence.find(({ upTo }) => other <= upTo);
  if (!piece) throw new RangeError("An influence covers every mood.");
  return piece.base + piece.slope * other;
}
