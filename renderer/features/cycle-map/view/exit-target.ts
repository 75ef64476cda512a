import { exitsOn } from "#shared/cycle/apply-exit-change.ts";
import { type CycleMap, type Edge, EXITS_PER_EDGE_MAX } from "#shared/domain/cycle-map.ts";
import type { ExitId } from "#shared/domain/ids.ts";
import { EDGES, edgeKey } from "../engine/edges.ts";
import type { DraftStore } from "./target.ts";

/** What is being written: the words of an exit, or a new one on an edge. */
export type ExitTarget = {
  readonly edge: Edge;
  readonly exitId: ExitId | null;
  /** Where it is written, when not on the map. */
  readonly where?: "outline";
};

export const exitDraftKey = ({ edge, exitId }: ExitTarget): string =>
  exitId === null ? `exit-on:${edgeKey(edge)}` : `exit:${exitId}`;

export const edgeIsFull = (map: CycleMap, edge: Edge): boolean =>
  exitsOn(map, edge).length >= EXITS_PER_EDGE_MAX;

/** Every exit that could be under way: those that are there, and a new one on each edge. */
export const exitTargets = (map: CycleMap): ExitTarget[] => [
  ...map.exits.map(({ id, edge }) => ({ edge, exitId: id })),
  ...EDGES.map((edge) => ({ edge, exitId: null })),
];

/** The exit whose words were under way when the window went, if any. */
export const unfinishedExit = (map: CycleMap, drafts: DraftStore): ExitTarget | undefined =>
  exitTargets(map).find((target) => drafts.get(exitDraftKey(target)) !== undefined);
