import { useLayoutEffect, useState } from "react";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import type { LabelPack } from "#shared/domain/label-pack.ts";
import type { Partner } from "#shared/domain/unit.ts";
import styles from "./CycleMapCanvas.module.css";
import { MapScene } from "./MapScene.tsx";
import { type MapMarks, MapMarksContext } from "./map-marks.ts";
import { MapStage } from "./map-stage.ts";
import { VocabularyContext, vocabularyOf } from "./place-words.ts";
import { useExitEditing } from "./use-exit-editing.ts";
import { useMapEditing } from "./use-map-editing.ts";
import { useWalk } from "./use-walk.ts";

type CycleMapPictureProps = {
  map: CycleMap;
  partners: { a: Partner; b: Partner };
  /** The words in which the places are named. */
  labels: LabelPack;
  /** What the picture is of, for the ear. */
  label: string;
  marks: MapMarks;
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

/** The whole map as a still picture, with marks on what is to be pointed out. Without tools, keys and gestures. */
export function CycleMapPicture({ map, partners, labels, label, marks }: CycleMapPictureProps) {
  const [stage] = useState(() => new MapStage());
  const words = vocabularyOf(labels, map.kind);
  const hands = { ...STILL, map, partners, labels, stage, words };
  const editing = useMapEditing(hands);
  const exits = useExitEditing({ ...hands, hands: editing.actions });
  const walk = useWalk();
  useLayoutEffect(() => stage.arrange());
  return (
    <section className={styles.picture} aria-label={label} data-cycle-picture="">
      <VocabularyContext value={words}>
        <MapMarksContext value={marks}>
          <MapScene {...hands} editing={editing} exits={exits} walk={walk} asked={undefined} />
        </MapMarksContext>
      </VocabularyContext>
    </section>
  );
}
