import type { CycleMap, CycleRole, RoleKind } from "../domain/cycle-map.ts";
import { z } from "../domain/zod.ts";

/** The patterns a cycle can have. A pattern is of the cycle as it runs now, never of a person. */
export const PATTERNS = [
  "pursue-distance",
  "attack-attack",
  "withdraw-withdraw",
  "pursue-pursue",
  "burnt-out-pursuer",
  "reversal",
] as const;
export const patternSchema = z.enum(PATTERNS);
export type Pattern = z.infer<typeof patternSchema>;

/** The roles of a map's two sides, the left one first. */
export type RolePair = readonly [CycleRole, CycleRole];
type Kinds = readonly [RoleKind, RoleKind];

const ROLES: Record<Pattern, Kinds> = {
  "pursue-distance": ["pursues", "distances"],
  "attack-attack": ["attacks", "attacks"],
  "withdraw-withdraw": ["distances", "distances"],
  "pursue-pursue": ["pursues", "pursues"],
  "burnt-out-pursuer": ["gave-up", "distances"],
  reversal: ["takes-turns", "takes-turns"],
};

/** The roles a map starts with when its pattern is chosen, the left side first. */
export function rolesOf(pattern: Pattern): [CycleRole, CycleRole] {
  const [a, b] = ROLES[pattern];
  return [{ kind: a }, { kind: b }];
}

export const rolePair = ({ sides }: CycleMap): [CycleRole, CycleRole] => [sides.a.role, sides.b.role];

/**
 * The pattern two roles make, read together with the roles of earlier versions: partners who have exchanged theirs are
 * a reversal, and two who both distance where one used to pursue are a burnt-out pursuer. Null when a role is in own
 * words, or the two make none of the patterns we have a name for.
 */
export function patternOf(now: RolePair, earlier: readonly RolePair[] = []): Pattern | null {
  const here = kindsOf(now);
  if (!here) return null;
  const before = earlier.map(kindsOf).filter((kinds) => kinds !== undefined);
  if (here.includes("takes-turns") || before.some((kinds) => isExchanged(kinds, here))) return "reversal";
  const named = PATTERNS.find((pattern) => sorted(ROLES[pattern]) === sorted(here));
  if (named === "withdraw-withdraw" && before.some(isChase)) return "burnt-out-pursuer";
  // Attacking is a way of pursuing when the other one steps back.
  return named ?? (isChase(here) ? "pursue-distance" : null);
}

function kindsOf([a, b]: RolePair): Kinds | undefined {
  return a.kind === "own-words" || b.kind === "own-words" ? undefined : [a.kind, b.kind];
}

const sorted = (kinds: Kinds): string => kinds.toSorted().join(" ");

/** One comes nearer and the other steps back. */
const isChase = (kinds: Kinds): boolean =>
  kinds.includes("distances") && (kinds.includes("pursues") || kinds.includes("attacks"));

const isExchanged = (before: Kinds, now: Kinds): boolean =>
  isChase(before) && isChase(now) && (before[0] === "distances") !== (now[0] === "distances");
