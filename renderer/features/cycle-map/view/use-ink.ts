import { useMemo, useState } from "react";
import { t } from "#renderer/i18n/index.ts";
import { applyChange } from "#shared/cycle/apply-change.ts";
import type { Change } from "#shared/cycle/change.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import { type StrokeId, strokeIdSchema } from "#shared/domain/ids.ts";
import type { Stroke } from "#shared/domain/ink.ts";
import { type InkPoint, type Pen, strokeOf } from "../engine/ink.ts";
import { InkHand } from "./ink-hand.ts";
import type { MapStage } from "./map-stage.ts";
import { useLatestValue } from "./use-latest.ts";
import type { MapActions } from "./use-map-editing.ts";

export type InkInput = {
  map: CycleMap;
  stage: MapStage;
  newId: () => string;
  onChange: (change: Change) => void;
  onChanges: (changes: readonly Change[]) => void;
  hands: Pick<MapActions, "say" | "offerUndo">;
};

export type InkActions = {
  toggle: () => void;
  leave: () => void;
  choose: (part: Partial<Pen>) => void;
  toggleErasing: () => void;
  /** Takes strokes off, all in one step, and offers them back. */
  remove: (strokes: readonly Stroke[]) => void;
  share: (strokes: readonly Stroke[], sharing: Stroke["sharing"]) => void;
};

export type Ink = {
  /** Drawing is switched on: mouse, finger and pen all draw. */
  readonly on: boolean;
  readonly pen: Pen;
  readonly erasing: boolean;
  readonly hand: InkHand;
  readonly actions: InkActions;
};

const FIRST_PEN: Pen = { colour: "ink", width: "medium", sharing: "shared" };

/** Drawing on the map: what the pen is like, and what becomes of a line when it is whole. */
export function useInk(input: InkInput): Ink {
  const [on, setOn] = useState(false);
  const [pen, setPen] = useState(FIRST_PEN);
  const [erasing, setErasing] = useState(false);
  const now = useLatestValue({ ...input, on, pen, erasing });
  const actions = useMemo(() => inkActions(now, { setOn, setPen, setErasing }), [now]);
  const hand = useMemo(() => {
    const draw = (points: readonly InkPoint[], direct: boolean) => {
      // From the first touch of a pen on, it stands beside the map how it draws, and for whom.
      if (direct) setOn(true);
      keep(now(), points);
    };
    const erase = (ids: readonly StrokeId[]) => {
      const { onChanges } = now();
      onChanges(ids.map((strokeId) => ({ kind: "remove-stroke", strokeId })));
    };
    return new InkHand(input.stage, () => ({ ...now(), strokes: now().map.ink, draw, erase }));
  }, [now, input.stage]);
  return { on, pen, erasing, hand, actions };
}

type Now = () => InkInput & { on: boolean; pen: Pen; erasing: boolean };
type Setters = {
  setOn: (on: boolean) => void;
  setPen: (pen: Pen) => void;
  setErasing: (erasing: boolean) => void;
};

function keep({ map, pen, stage, newId, onChange, hands }: ReturnType<Now>, points: readonly InkPoint[]) {
  const id = strokeIdSchema.parse(newId());
  const stroke = strokeOf(id, points, pen, stage.layout(), map.ink.at(-1));
  const change: Change = { kind: "add-stroke", stroke, before: null };
  if (applyChange(map, change).ok) onChange(change);
  else hands.say(t("ink:full"));
}

function inkActions(now: Now, { setOn, setPen, setErasing }: Setters): InkActions {
  const turn = (on: boolean) => {
    if (on === now().on) return;
    setOn(on);
    setErasing(false);
    now().hands.say(t(on ? "ink:isOn" : "ink:isOff"));
  };
  return {
    toggle: () => turn(!now().on),
    leave: () => turn(false),
    choose: (part) => {
      setPen({ ...now().pen, ...part });
      setErasing(false);
    },
    toggleErasing: () => setErasing(!now().erasing),
    remove: (strokes) => {
      if (strokes.length === 0) return;
      now().onChanges(strokes.map(({ id }) => ({ kind: "remove-stroke", strokeId: id })));
      now().hands.offerUndo(t("ink:removed", { count: strokes.length }));
    },
    share: (strokes, sharing) => {
      now().onChanges(strokes.map(({ id }) => ({ kind: "share-stroke", strokeId: id, sharing })));
      now().hands.say(t(sharing === "shared" ? "ink:nowShared" : "ink:nowPrivate"));
    },
  };
}
