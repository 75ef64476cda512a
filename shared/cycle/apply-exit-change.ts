import { type CycleMap, type Edge, EXITS_PER_EDGE_MAX, type Exit } from "../domain/cycle-map.ts";
import type { ExitId } from "../domain/ids.ts";
import type { Change } from "./change.ts";
import { type ChangeOutcome, done, refuse } from "./change-outcome.ts";

export type ExitChange = Extract<Change, { kind: `${string}-exit` }>;

/** Where an exit stands: the exit, and the one behind it on the same edge. */
export type ExitPlace = { exit: Exit; before: ExitId | null };

export const sameEdge = (one: Edge, other: Edge): boolean =>
  one.side === other.side && one.from === other.from;

/** The exits of one edge, in reading order. */
export function exitsOn(map: CycleMap, edge: Edge): Exit[] {
  return map.exits.filter((exit) => sameEdge(exit.edge, edge));
}

/** Finds an exit wherever it stands on the map. */
export function findExit(map: CycleMap, exitId: ExitId): ExitPlace | undefined {
  const index = map.exits.findIndex((exit) => exit.id === exitId);
  const exit = map.exits[index];
  if (!exit) return undefined;
  const behind = map.exits.slice(index + 1).find((other) => sameEdge(other.edge, exit.edge));
  return { exit, before: behind?.id ?? null };
}

/** As `applyChange`, for the changes that concern exits. A tally never falls below 0. */
export function applyExitChange(map: CycleMap, change: ExitChange): ChangeOutcome {
  if (change.kind === "add-exit")
    return findExit(map, change.exit.id) ? refuse("exit-exists") : insert(map, change.exit, change.before);
  const exit = findExit(map, change.exitId)?.exit;
  if (!exit) return refuse("no-such-exit");
  switch (change.kind) {
    case "edit-exit":
      return done(replace(map, exit, { text: change.text, by: change.by }));
    case "move-exit":
      if (change.before === exit.id) return refuse("no-such-neighbour");
      return insert(without(map, exit), { ...exit, edge: change.edge }, change.before);
    case "remove-exit":
      return done(without(map, exit));
    case "tally-exit": {
      const count = exit[change.outcome] + change.by;
      return count < 0 ? refuse("tally-empty") : done(replace(map, exit, { [change.outcome]: count }));
    }
  }
}

const without = (map: CycleMap, exit: Exit): CycleMap => ({
  ...map,
  exits: map.exits.filter((other) => other !== exit),
});

const replace = (map: CycleMap, exit: Exit, part: Partial<Exit>): CycleMap => ({
  ...map,
  exits: map.exits.map((other) => (other === exit ? { ...exit, ...part } : other)),
});

function insert(map: CycleMap, exit: Exit, before: ExitId | null): ChangeOutcome {
  if (exitsOn(map, exit.edge).length >= EXITS_PER_EDGE_MAX) return refuse("edge-full");
  const index =
    before === null
      ? map.exits.length
      : map.exits.findIndex((other) => other.id === before && sameEdge(other.edge, exit.edge));
  if (index < 0) return refuse("no-such-neighbour");
  return done({ ...map, exits: map.exits.toSpliced(index, 0, exit) });
}
