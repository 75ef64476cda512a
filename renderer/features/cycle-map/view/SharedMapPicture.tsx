import { useLayoutEffect, useMemo, useState } from "react";
import { newCycleMap } from "#shared/cycle/new-map.ts";
import type { SharedView } from "#shared/cycle/shared-view.ts";
import type { Viewpoint } from "#shared/display/scene.ts";
import type { CycleMap, Edge, SideKey } from "#shared/domain/cycle-map.ts";
import type { ExitId, MapId, PartnerId, UnitId } from "#shared/domain/ids.ts";
import type { LabelPack } from "#shared/domain/label-pack.ts";
import { CycleMapOutline } from "./CycleMapOutline.tsx";
import { MapScene } from "./MapScene.tsx";
import { MapStage } from "./map-stage.ts";
import { VocabularyContext, vocabularyOf } from "./place-words.ts";
import styles from "./SharedMapPicture.module.css";
import { useExitEditing } from "./use-exit-editing.ts";
import { useMapEditing } from "./use-map-editing.ts";
import type { Walk, Walking } from "./use-walk.ts";

type SharedMapPictureProps = {
  view: SharedView;
  names: { a: string; b: string };
  /** The words in which the places are named. */
  labels: LabelPack;
  /** What the clinician looks at; null shows the whole map. */
  viewpoint: Viewpoint | null;
  walk: { stop: Edge; out: ExitId | null } | null;
};

const nothing = () => undefined;
const STILL = {
  onChange: nothing,
  onChanges: nothing,
  onUndo: nothing,
  onRedo: nothing,
  canUndo: false,
  canRedo: false,
  newId: () => "",
  drafts: { get: nothing, set: nothing },
  readOnly: true,
};

/** The words are set larger here, so the map is laid out larger: by about this much, at the same window. */
const INK_SCALE = 4 / 3;

/** The map as both partners may see it, large enough to be read from across the room. Nothing on it can be touched. */
export function SharedMapPicture({ view, names, labels, viewpoint, walk }: SharedMapPictureProps) {
  const [stage] = useState(() => new MapStage(INK_SCALE));
  const map = useMemo(() => asMap(view), [view]);
  const partners = useMemo(
    () => ({ a: asPartner("a", names.a), b: asPartner("b", names.b) }),
    [names.a, names.b],
  );
  const words = vocabularyOf(labels, view.kind);
  const hands = { ...STILL, map, partners, labels, stage, words };
  const editing = useMapEditing(hands);
  const exits = useExitEditing({ ...hands, hands: editing.actions });
  const { exits: ways } = view;
  const [side, from, out] = [walk?.stop.side, walk?.stop.from, walk?.out];
  const walking = useMemo(
    (): Walking | null =>
      side && from
        ? { stop: { side, from }, out: ways.find(({ id }) => id === out) ?? null, byItself: false }
        : null,
    [side, from, out, ways],
  );
  useLayoutEffect(() => stage.follow(viewpoint), [stage, viewpoint]);
  useLayoutEffect(() => stage.arrange());
  return (
    <VocabularyContext value={words}>
      <CycleMapOutline map={map} partners={partners} shown={false} allShown />
      <div className={styles.picture} inert aria-hidden="true" data-shared-map="">
        <MapScene {...hands} editing={editing} exits={exits} walk={walkOf(walking)} asked={undefined} />
      </div>
    </VocabularyContext>
  );
}

/** The picture is drawn from a map that holds what is shared, and nothing else. */
function asMap(view: SharedView): CycleMap {
  const blank = newCycleMap("" as MapId, "" as UnitId, "" as PartnerId, "" as PartnerId);
  const side = (key: SideKey) => ({ ...blank.sides[key], ...view.sides[key] });
  return {
    ...blank,
    kind: view.kind,
    name: view.name,
    topic: view.topic,
    sides: { a: side("a"), b: side("b") },
    exits: view.exits,
    ink: view.ink,
  };
}

const asPartner = (side: SideKey, name: string) => ({ id: side as PartnerId, name, pronouns: "" });

const walkOf = (walking: Walking | null): Walk => ({
  walking,
  start: nothing,
  step: nothing,
  leaveBy: nothing,
  toggleByItself: nothing,
  end: nothing,
});
