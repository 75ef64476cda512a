import type { MouseEvent } from "react";
import { t } from "#renderer/i18n/index.ts";
import { SIDES } from "#shared/domain/cycle-map.ts";
import { endsOf } from "../engine/edges.ts";
import { PLACES, type Place, placeKey, samePlace } from "../engine/places.ts";
import styles from "./CycleMapCanvas.module.css";
import type { CycleMapCanvasProps } from "./CycleMapCanvas.tsx";
import { InkDrawing } from "./InkDrawing.tsx";
import { LoopDrawing } from "./LoopDrawing.tsx";
import type { MapStage } from "./map-stage.ts";
import { PlaceCard } from "./PlaceCard.tsx";
import { SceneExits } from "./SceneExits.tsx";
import { SideHeading } from "./SideHeading.tsx";
import { StrengthBadges } from "./StrengthBadges.tsx";
import { itemsAt } from "./target.ts";
import type { ExitEditing } from "./use-exit-editing.ts";
import type { MapEditing } from "./use-map-editing.ts";
import type { Walk } from "./use-walk.ts";
import { WalkPulse } from "./WalkPulse.tsx";

export type SceneProps = CycleMapCanvasProps & {
  stage: MapStage;
  readOnly: boolean;
  editing: MapEditing;
  exits: ExitEditing;
  walk: Walk;
  asked: Place | undefined;
  drawing?: boolean;
};

/** The drawn map itself: headings, loop, cards, ways out and strengths. */
export function MapScene(props: SceneProps) {
  const { map, partners, drafts, stage, readOnly, editing: now, asked, onChange } = props;
  const { walking } = props.walk;
  const { editing, carried, actions } = now;
  const writingAt = (place: Place) =>
    editing && !editing.where && samePlace(editing.place, place) ? (editing.itemId ?? "new") : undefined;
  return (
    <div
      ref={stage.rootRef}
      className={styles.stage}
      data-stage=""
      data-walking={walking ? "" : undefined}
      data-drawing={props.drawing ? "" : undefined}
      onClickCapture={walking ? (event) => walkOn(event, props) : undefined}
    >
      {SIDES.map((side) => (
        <SideHeading
          key={side}
          side={side}
          name={partners[side].name}
          role={map.sides[side].role}
          body={map.sides[side].body}
          readOnly={readOnly}
          drafts={drafts}
          stage={stage}
          onChange={onChange}
        />
      ))}
      <div ref={stage.worldRef} className={styles.world}>
        <LoopDrawing stage={stage} a={map.sides.a.strength} b={map.sides.b.strength} />
        <div
          ref={stage.refOf("line-words")}
          className={styles.lineWords}
          aria-hidden="true"
          data-line-words=""
        >
          <span>{t("cycleMap:seen")}</span>
          <span>{t("cycleMap:underneathLine")}</span>
        </div>
        {PLACES.map((place) => (
          <PlaceCard
            key={placeKey(place)}
            place={place}
            name={partners[place.side].name}
            partners={partners}
            items={itemsAt(map, place)}
            writing={writingAt(place)}
            guided={writingAt(place) !== undefined && editing?.guided === true}
            carried={carried?.itemId}
            asked={asked !== undefined && samePlace(asked, place)}
            target={carried !== null && samePlace(carried.over, place)}
            present={walking !== null && !walking.out && samePlace(endsOf(walking.stop).from, place)}
            readOnly={readOnly}
            drafts={drafts}
            actions={actions}
            stage={stage}
          />
        ))}
        <SceneExits {...props} />
        {walking && <WalkPulse stage={stage} walking={walking} />}
        <StrengthBadges {...props} />
        <InkDrawing ink={map.ink} stage={stage} />
      </div>
    </div>
  );
}

/** While one walks, a press on the picture leads on, and a press on an exit out through it. */
function walkOn(event: MouseEvent, { map, walk }: SceneProps): void {
  event.stopPropagation();
  event.preventDefault();
  const pill = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-pill]") : null;
  const exit = map.exits.find(({ id }) => id === pill?.dataset.pill);
  if (exit) walk.leaveBy(exit);
  else if (!walk.walking?.out) walk.step(1);
}
