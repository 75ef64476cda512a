import { type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { t } from "#renderer/i18n/index.ts";
import { exitsOn } from "#shared/cycle/apply-exit-change.ts";
import type { Change } from "#shared/cycle/change.ts";
import type { Viewpoint } from "#shared/display/scene.ts";
import { type CycleMap, SIDES } from "#shared/domain/cycle-map.ts";
import type { LabelPack } from "#shared/domain/label-pack.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { EDGES, edgeKey, endsOf } from "../engine/edges.ts";
import { nextToAsk } from "../engine/guided-order.ts";
import { PLACES, type Place, type PlaceKey, partnerOf, placeKey, samePlace } from "../engine/places.ts";
import { ChangeMark } from "./ChangeMark.tsx";
import styles from "./CycleMapCanvas.module.css";
import { CycleMapOutline } from "./CycleMapOutline.tsx";
import { ExitHandle } from "./ExitHandle.tsx";
import { ExitStack } from "./ExitStack.tsx";
import { edgeName } from "./exit-words.ts";
import { GuidePrompt } from "./GuidePrompt.tsx";
import { LoopDrawing } from "./LoopDrawing.tsx";
import { MapFooter } from "./MapFooter.tsx";
import { MapStage } from "./map-stage.ts";
import { PlaceCard } from "./PlaceCard.tsx";
import { useVocabulary, VocabularyContext, vocabularyOf } from "./place-words.ts";
import { RatingPicker } from "./RatingPicker.tsx";
import { SideHeading } from "./SideHeading.tsx";
import { type DraftStore, itemsAt } from "./target.ts";
import { type ExitEditing, useExitEditing } from "./use-exit-editing.ts";
import { useGestures } from "./use-gestures.ts";
import { type MapEditing, useMapEditing } from "./use-map-editing.ts";
import { useMapKeys } from "./use-map-keys.ts";
import { useWalk, type Walk, type Walking } from "./use-walk.ts";
import { WalkPanel } from "./WalkPanel.tsx";
import { WalkPulse } from "./WalkPulse.tsx";

export type CycleMapCanvasProps = {
  map: CycleMap;
  partners: { a: Partner; b: Partner };
  /** The words in which the places are named. */
  labels: LabelPack;
  /** Raised for everything the clinician does to the map. */
  onChange: (change: Change) => void;
  onUndo: () => void;
  onRedo: () => void;
  canUndo: boolean;
  canRedo: boolean;
  newId: () => string;
  drafts: DraftStore;
  readOnly?: boolean;
  /** Hears what part of the map is looked at; null for all of it. */
  onLook?: (viewpoint: Viewpoint | null) => void;
  /** Asked before a walk begins, which is what `go` does. Left out, it begins at once. */
  onSetOut?: (go: () => void) => void;
  /** Hears where a walk has come to; null when there is none. */
  onWalk?: (walking: Walking | null) => void;
};

/** The cycle map, to be looked at together and written on: the loop, its outline, its guide and its tools. */
export function CycleMapCanvas(props: CycleMapCanvasProps) {
  return (
    <VocabularyContext value={vocabularyOf(props.labels, props.map.kind)}>
      <Canvas {...props} />
    </VocabularyContext>
  );
}

function Canvas(props: CycleMapCanvasProps) {
  const words = useVocabulary();
  const { map, partners, readOnly = false, onUndo, onRedo } = props;
  const [stage] = useState(() => new MapStage());
  const [outlineShown, setOutlineShown] = useState(false);
  const canvas = useRef<HTMLElement>(null);
  const editing = useMapEditing({ ...props, readOnly, stage, words });
  const guide = useGuide(map);
  const { actions, notice } = editing;
  const exits = useExitEditing({ ...props, readOnly, stage, words, hands: actions });
  // A notice that offers to undo speaks of the last change only.
  const onChange = useLatest((change: Change) => {
    actions.dismissNotice();
    props.onChange(change);
  });
  const takeBack = (step: () => void) => () => {
    if (readOnly) return;
    actions.dismissNotice();
    step();
  };
  const asked = readOnly || !guide.on ? undefined : guide.asked;

  const walk = useWalk(props.onSetOut);
  const { walking } = walk;
  const endWalk = () => {
    walk.end();
    if (walking) actions.rest(`[data-place="${edgeKey(walking.stop)}"] [data-entry]`);
  };

  // Whoever comes to the map means the map: its keys answer at once, unless an editor has taken the focus already.
  useLayoutEffect(() => {
    const element = canvas.current;
    if (element && !element.contains(document.activeElement)) element.focus({ preventScroll: true });
  }, []);
  const { onLook, onWalk } = props;
  useEffect(() => {
    if (!onLook) return;
    onLook(stage.viewpoint);
    return stage.watchCamera(() => onLook(stage.viewpoint));
  }, [stage, onLook]);
  useEffect(() => {
    onWalk?.(walking);
    return () => onWalk?.(null);
  }, [onWalk, walking]);
  useLayoutEffect(() => stage.arrange());
  useGestures(stage, actions, exits.actions, readOnly || walking !== null);
  useMapKeys({
    canvas,
    stage,
    actions,
    carried: editing.carried,
    exits,
    walk,
    onEndWalk: endWalk,
    onShowNext: () => walking && actions.showNext(endsOf(walking.stop).from),
    onUndo: takeBack(onUndo),
    onRedo: takeBack(onRedo),
    onOutline: () => setOutlineShown((shown) => !shown),
    onAsked: () => asked && actions.write({ place: asked, itemId: null, guided: true }),
  });

  return (
    <section
      ref={canvas}
      tabIndex={-1}
      data-cycle-map=""
      className={styles.canvas}
      data-outline={outlineShown ? "" : undefined}
      aria-label={t("cycleMap:canvas")}
    >
      <Stage
        {...props}
        stage={stage}
        readOnly={readOnly}
        editing={editing}
        exits={exits}
        walk={walk}
        asked={asked}
        onChange={onChange}
      />
      <CycleMapOutline
        map={map}
        partners={partners}
        shown={outlineShown}
        {...(readOnly ? {} : { onWrite: actions.write, onShare: actions.share, exits: exits.actions })}
      />
      <div className={styles.base}>
        <p className={notice?.offerUndo ? styles.notice : "visually-hidden"} role="status">
          <span>{notice?.text}</span>
          {notice?.offerUndo && (
            <button type="button" onClick={takeBack(onUndo)}>
              {t("cycleMap:undo")}
            </button>
          )}
        </p>
        {walking && (
          <WalkPanel
            map={map}
            partners={partners}
            walk={walk}
            walking={walking}
            onEnd={endWalk}
            {...(readOnly ? {} : { onShare: actions.share })}
          />
        )}
        {!readOnly && !walking && guide.on && (
          <GuidePrompt
            place={guide.asked}
            name={guide.asked ? partners[guide.asked.side].name : ""}
            onWrite={(place) => actions.write({ place, itemId: null, guided: true })}
            onSkip={guide.skip}
            onOff={guide.toggle}
          />
        )}
        <MapFooter
          {...props}
          stage={stage}
          readOnly={readOnly}
          outlineShown={outlineShown}
          walking={walking !== null}
          onWalk={() => (walking ? endWalk() : walk.start())}
          guideOn={asked !== undefined}
          guideDone={guide.done}
          onUndo={takeBack(onUndo)}
          onRedo={takeBack(onRedo)}
          onOutline={() => setOutlineShown(!outlineShown)}
          onGuide={guide.toggle}
        />
      </div>
    </section>
  );
}

type StageProps = CycleMapCanvasProps & {
  stage: MapStage;
  readOnly: boolean;
  editing: MapEditing;
  exits: ExitEditing;
  walk: Walk;
  asked: Place | undefined;
};

/** The drawn map itself: headings, loop, cards, ways out and strengths. */
export function Stage(props: StageProps) {
  const { map, partners, drafts, stage, readOnly, editing: now, asked, onChange } = props;
  const { walking } = props.walk;
  const { editing, carried, actions } = now;
  const writingAt = (place: Place) =>
    editing && samePlace(editing.place, place) ? (editing.itemId ?? "new") : undefined;
  return (
    <div
      ref={stage.rootRef}
      className={styles.stage}
      data-walking={walking ? "" : undefined}
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
        <Exits {...props} />
        {walking && <WalkPulse stage={stage} walking={walking} />}
        {SIDES.map((side) => (
          <div
            key={side}
            ref={stage.refOf(`badge:${side}`)}
            className={styles.badge}
            data-side={side}
            data-strength=""
          >
            <RatingPicker
              what={t("cycleMap:strengthOf", {
                name: partners[side].name,
                partner: partners[partnerOf(side)].name,
              })}
              rating={map.sides[side].strength}
              className={styles.strength}
              readOnly={readOnly}
              onRate={(strength) => onChange({ kind: "set-strength", side, strength })}
            >
              {map.sides[side].strength === null ? "–" : String(map.sides[side].strength)}
            </RatingPicker>
            <ChangeMark of={`strength:${side}`} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** While one walks, a press on the picture leads on, and a press on an exit out through it. */
function walkOn(event: MouseEvent, { map, walk }: StageProps): void {
  event.stopPropagation();
  event.preventDefault();
  const pill = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-pill]") : null;
  const exit = map.exits.find(({ id }) => id === pill?.dataset.pill);
  if (exit) walk.leaveBy(exit);
  else if (!walk.walking?.out) walk.step(1);
}

function Exits({
  map,
  partners,
  drafts,
  stage,
  readOnly,
  exits: { editing, carried, actions },
  walk,
}: StageProps) {
  const words = useVocabulary();
  return EDGES.map((edge) => {
    const key = edgeKey(edge);
    const exits = exitsOn(map, edge);
    const writing = editing && edgeKey(editing.edge) === key ? (editing.exitId ?? "new") : undefined;
    if (exits.length > 0 || writing)
      return (
        <ExitStack
          key={key}
          edge={edge}
          exits={exits}
          partners={partners}
          writing={writing}
          carried={carried?.exitId}
          present={walk.walking?.out && edgeKey(walk.walking.stop) === key ? walk.walking.out.id : undefined}
          readOnly={readOnly}
          drafts={drafts}
          actions={actions}
          stage={stage}
        />
      );
    if (readOnly || walk.walking) return null;
    return (
      <ExitHandle
        key={`${key}:new`}
        edge={edge}
        name={edgeName(edge, partners, words)}
        target={carried !== null && edgeKey(carried.over) === key}
        actions={actions}
        stage={stage}
      />
    );
  });
}

/** The same function at every render, calling what was passed last. */
function useLatest<Argument>(act: (argument: Argument) => void): (argument: Argument) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useMemo(() => (argument: Argument) => latest.current(argument), []);
}

function useGuide(map: CycleMap) {
  const [on, setOn] = useState(true);
  const [skipped, setSkipped] = useState<ReadonlySet<PlaceKey>>(new Set());
  const filled = PLACES.filter((place) => itemsAt(map, place).length > 0).map(placeKey);
  const asked = nextToAsk(new Set([...filled, ...skipped]));
  return {
    on,
    asked,
    /** No place is without words. */
    done: filled.length === PLACES.length,
    skip: (place: Place) => setSkipped(new Set([...skipped, placeKey(place)])),
    /** Stops asking, or asks again, also about what was put off. */
    toggle: () => {
      const asking = on && asked !== undefined;
      setOn(!asking);
      if (!asking) setSkipped(new Set());
    },
  };
}
