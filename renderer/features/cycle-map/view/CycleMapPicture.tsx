import { useLayoutEffect, useState } from "react";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import type { Partner } from "#shared/domain/unit.ts";
import styles from "./CycleMapCanvas.module.css";
import { MapScene } from "./MapScene.tsx";
import { type MapMarks, MapMarksContext } from "./map-marks.ts";
import { MapStage } from "./map-stage.ts";
import { useExitEditing } from "./use-exit-editing.ts";
import { useMapEditing } from "./use-map-editing.ts";
import { useWalk } from "./use-walk.ts";

type CycleMapPictureProps = {
  map: CycleMap;
  partners: { a: Partner; b: Partner };
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
export function CycleMapPicture({ map, partners, label, marks }: CycleMapPictureProps) {
  const [stage] = useState(() => new MapStage());
  const hands = { ...STILL, map, partners, stage };
  const editing = useMapEditing(hands);
  const exits = useExitEditing({ ...hands, hands: editing.actions });
  const walk = useWalk();
  useLayoutEffect(() => stage.arrange());
  return (
    <section className={styles.picture} aria-label={label} data-cycle-picture="">
      <MapMarksContext value={marks}>
        <MapScene {...hands} editing={editing} exits={exits} walk={walk} asked={undefined} />
      </MapMarksContext>
    </section>
  );
}
