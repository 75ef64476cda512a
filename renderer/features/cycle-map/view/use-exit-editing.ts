import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { t } from "#renderer/i18n/index.ts";
import { findExit } from "#shared/cycle/apply-exit-change.ts";
import { type Edge, EXIT_TEXT_MAX, type ExitMaker } from "#shared/domain/cycle-map.ts";
import { type ExitId, exitIdSchema } from "#shared/domain/ids.ts";
import { line } from "#shared/domain/text.ts";
import { alongEdges, edgeKey, endsOf } from "../engine/edges.ts";
import { placeKey } from "../engine/places.ts";
import { type ExitTarget, edgeIsFull, exitDraftKey, unfinishedExit } from "./exit-target.ts";
import { edgeName } from "./exit-words.ts";
import type { MapActions, MapEditingInput } from "./use-map-editing.ts";

const exitWords = line(EXIT_TEXT_MAX);

export type CarriedExit = { readonly exitId: ExitId; readonly over: Edge };

export type ExitActions = {
  write: (target: ExitTarget) => void;
  /** `rest`: the hand stays at the exit, instead of going wherever it went by itself. */
  save: (target: ExitTarget, written: { text: string; by: ExitMaker }, rest: boolean) => void;
  cancel: (target: ExitTarget) => void;
  remove: (exitId: ExitId, where?: ExitTarget["where"]) => void;
  tally: (exitId: ExitId, outcome: "heard" | "missed", by: 1 | -1) => void;
  moveTo: (exitId: ExitId, edge: Edge) => void;
  pickUp: (exitId: ExitId) => void;
  carry: (step: 1 | -1) => void;
  putDown: () => void;
  putBack: () => void;
};

export type ExitEditing = {
  readonly editing: ExitTarget | null;
  readonly carried: CarriedExit | null;
  readonly actions: ExitActions;
};

type Input = MapEditingInput & { hands: Pick<MapActions, "say" | "offerUndo" | "rest" | "dismissNotice"> };

/** What the clinician is doing with the exits: writing, counting, carrying them to another edge. */
export function useExitEditing(input: Input): ExitEditing {
  const [editing, setEditing] = useState<ExitTarget | null>(() =>
    input.readOnly ? null : (unfinishedExit(input.map, input.drafts) ?? null),
  );
  const [carried, setCarried] = useState<CarriedExit | null>(null);
  const latest = useRef({ ...input, carried });
  useLayoutEffect(() => {
    latest.current = { ...input, carried };
  });
  const actions = useMemo(() => {
    const scene: Scene = { now: () => latest.current, setEditing, setCarried };
    return { ...writingActions(scene), ...carryingActions(scene) };
  }, []);
  return { editing, carried, actions };
}

type Scene = {
  now: () => Input & { carried: CarriedExit | null };
  setEditing: (target: ExitTarget | null) => void;
  setCarried: (carried: CarriedExit | null) => void;
};

const exitSelector = (exitId: ExitId) => `[data-exit="${exitId}"]`;
const placeSelector = (edge: Edge) => `[data-place="${placeKey(endsOf(edge).from)}"] [data-entry]`;
const selectorOf = ({ edge, exitId, where }: ExitTarget) => {
  if (where) return exitId ? `[data-outline-exit="${exitId}"]` : `[data-outline-edge="${edgeKey(edge)}"]`;
  return exitId ? exitSelector(exitId) : placeSelector(edge);
};

function writingActions(scene: Scene) {
  const { now, setEditing } = scene;
  return {
    write(target: ExitTarget) {
      const { map, readOnly, hands } = now();
      if (readOnly) return;
      if (target.exitId === null && edgeIsFull(map, target.edge)) return sayFull(scene, target.edge);
      hands.dismissNotice();
      setEditing(target);
    },
    save(target: ExitTarget, written: { text: string; by: ExitMaker }, rest: boolean) {
      const saved = keep(scene, target, written);
      setEditing(null);
      if (rest) now().hands.rest(selectorOf({ ...target, exitId: saved }));
    },
    cancel(target: ExitTarget) {
      now().drafts.set(exitDraftKey(target), undefined);
      setEditing(null);
      now().hands.rest(selectorOf(target));
    },
    remove(exitId: ExitId, where?: ExitTarget["where"]) {
      const { map, readOnly, drafts, onChange, hands } = now();
      const exit = findExit(map, exitId)?.exit;
      if (!exit || readOnly) return;
      drafts.set(exitDraftKey({ edge: exit.edge, exitId }), undefined);
      setEditing(null);
      onChange({ kind: "remove-exit", exitId });
      hands.offerUndo(t("cycleMap:removed", { text: exit.text }));
      hands.rest(where ? "[data-outline-exits]" : placeSelector(exit.edge));
    },
    tally(exitId: ExitId, outcome: "heard" | "missed", by: 1 | -1) {
      const { map, readOnly, onChange, hands } = now();
      const exit = findExit(map, exitId)?.exit;
      if (!exit || readOnly || exit[outcome] + by < 0) return;
      onChange({ kind: "tally-exit", exitId, outcome, by });
      const counted = (which: "heard" | "missed") => exit[which] + (which === outcome ? by : 0);
      hands.say(
        t("cycleMap:exitCounted", { text: exit.text, heard: counted("heard"), missed: counted("missed") }),
      );
    },
  };
}

/** Turns what was typed into a change, when there is one; says which exit then holds the words. */
function keep(scene: Scene, target: ExitTarget, written: { text: string; by: ExitMaker }): ExitId | null {
  const { map, drafts, newId, onChange } = scene.now();
  drafts.set(exitDraftKey(target), undefined);
  const typed = exitWords.safeParse(written.text.replaceAll(/\p{Cc}/gu, " "));
  if (!typed.success) return target.exitId;
  const { by } = written;
  if (target.exitId === null) {
    if (edgeIsFull(map, target.edge)) return null;
    const id = exitIdSchema.parse(newId());
    const exit = { id, edge: target.edge, text: typed.data, by, heard: 0, missed: 0 };
    onChange({ kind: "add-exit", exit, before: null });
    return id;
  }
  const before = findExit(map, target.exitId)?.exit;
  if (before && (before.text !== typed.data || before.by !== by))
    onChange({ kind: "edit-exit", exitId: target.exitId, text: typed.data, by });
  return target.exitId;
}

function carryingActions(scene: Scene) {
  const { now, setCarried } = scene;
  const moveTo = (exitId: ExitId, edge: Edge) => {
    const { map, readOnly, onChange, hands, partners, words: vocabulary } = now();
    const exit = findExit(map, exitId)?.exit;
    if (!exit || readOnly) return;
    if (edgeKey(exit.edge) === edgeKey(edge)) return hands.say(t("cycleMap:leftWhereItWas"));
    if (edgeIsFull(map, edge)) return sayFull(scene, edge);
    onChange({ kind: "move-exit", exitId, edge, before: null });
    hands.say(t("cycleMap:movedTo", { place: edgeName(edge, partners, vocabulary) }));
    hands.rest(exitSelector(exitId));
  };
  return {
    moveTo,
    pickUp(exitId: ExitId) {
      const { map, readOnly, hands } = now();
      const exit = findExit(map, exitId)?.exit;
      if (!exit || readOnly) return;
      setCarried({ exitId, over: exit.edge });
      hands.say(t("cycleMap:exitPickedUp", { text: exit.text }));
    },
    carry(step: 1 | -1) {
      const { carried, hands, partners, words: vocabulary } = now();
      if (!carried) return;
      const over = alongEdges(carried.over, step);
      setCarried({ ...carried, over });
      hands.say(t("cycleMap:overPlace", { place: edgeName(over, partners, vocabulary) }));
    },
    putDown() {
      const { carried } = now();
      setCarried(null);
      if (carried) moveTo(carried.exitId, carried.over);
    },
    putBack() {
      setCarried(null);
      now().hands.say(t("cycleMap:leftWhereItWas"));
    },
  };
}

const sayFull = (scene: Scene, edge: Edge): void => {
  const { hands, partners, words: vocabulary } = scene.now();
  hands.say(t("cycleMap:edgeFull", { edge: edgeName(edge, partners, vocabulary) }));
};
