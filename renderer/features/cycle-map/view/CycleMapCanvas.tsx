import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { t } from "#renderer/i18n/index.ts";
import type { Change } from "#shared/cycle/change.ts";
import type { Viewpoint } from "#shared/display/scene.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import type { LabelPack } from "#shared/domain/label-pack.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { edgeKey, endsOf } from "../engine/edges.ts";
import styles from "./CycleMapCanvas.module.css";
import { CycleMapOutline } from "./CycleMapOutline.tsx";
import { GuidePrompt } from "./GuidePrompt.tsx";
import { LinkDialog } from "./LinkDialog.tsx";
import { LinksContext, type LinkTargets } from "./links-context.ts";
import { MapFooter } from "./MapFooter.tsx";
import { MapScene } from "./MapScene.tsx";
import { MapStage } from "./map-stage.ts";
import { PasteDialog } from "./PasteDialog.tsx";
import { PenTray } from "./PenTray.tsx";
import { useVocabulary, VocabularyContext, vocabularyOf } from "./place-words.ts";
import type { DraftStore } from "./target.ts";
import { useExitEditing } from "./use-exit-editing.ts";
import { useGestures } from "./use-gestures.ts";
import { useGuide } from "./use-guide.ts";
import { useInk } from "./use-ink.ts";
import { useLatest } from "./use-latest.ts";
import { useLinks } from "./use-links.ts";
import { useMapEditing } from "./use-map-editing.ts";
import { useMapKeys } from "./use-map-keys.ts";
import { useWalk, type Walking } from "./use-walk.ts";
import { type CoupleWords, useWritingHelp } from "./use-writing-help.ts";
import { WalkPanel } from "./WalkPanel.tsx";
import { WritingContext } from "./writing-context.ts";

export type CycleMapCanvasProps = {
  map: CycleMap;
  partners: { a: Partner; b: Partner };
  /** The words in which the places are named. */
  labels: LabelPack;
  /** Raised for everything the clinician does to the map. */
  onChange: (change: Change) => void;
  /** Several changes that one undo takes back together. */
  onChanges: (changes: readonly Change[]) => void;
  onUndo: () => void;
  onRedo: () => void;
  canUndo: boolean;
  canRedo: boolean;
  newId: () => string;
  drafts: DraftStore;
  /** What the two said before, to be offered while one writes; left out, nothing is offered. */
  earlierWords?: CoupleWords | undefined;
  /** What items can be linked to; left out, nothing is said of links. */
  linkTargets?: LinkTargets | undefined;
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
  const guide = useGuide(map);
  const editing = useMapEditing({ ...props, readOnly, stage, words, askedAfter: guide.after });
  const { actions, notice } = editing;
  const exits = useExitEditing({ ...props, readOnly, stage, words, hands: actions });
  const writing = useWritingHelp({ ...props, actions });
  const ink = useInk({ ...props, stage, hands: actions });
  // A notice that offers to undo speaks of the last change only.
  const onChange = useLatest((change: Change) => {
    actions.dismissNotice();
    props.onChange(change);
  });
  const links = useLinks({ ...props, readOnly, onChange: props.onChange, actions });
  const takeBack = (step: () => void) => () => {
    if (readOnly) return;
    actions.dismissNotice();
    step();
  };
  const asked = readOnly || !guide.on ? undefined : guide.asked;

  const walk = useWalk(props.onSetOut);
  const { walking } = walk;
  const endWalk = () => {
    const inOutline = document.activeElement?.closest("[data-outline-twin]") !== null;
    walk.end();
    if (inOutline) actions.rest("[data-outline-walk]");
    else if (walking) actions.rest(`[data-place="${edgeKey(walking.stop)}"] [data-entry]`);
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
  useGestures(stage, {
    actions,
    exits: exits.actions,
    ink: ink.hand,
    readOnly: readOnly || walking !== null,
  });
  useMapKeys({
    canvas,
    stage,
    actions,
    carried: editing.carried,
    exits,
    walk,
    ink: readOnly ? undefined : ink,
    links: links.desk,
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
      <LinksContext value={links.desk}>
        <WritingContext value={writing.help}>
          <MapScene
            {...props}
            stage={stage}
            readOnly={readOnly}
            editing={editing}
            exits={exits}
            walk={walk}
            asked={asked}
            drawing={ink.on && !walking}
            onChange={onChange}
          />
          <CycleMapOutline
            map={map}
            partners={partners}
            shown={outlineShown}
            walk={walk}
            onEndWalk={endWalk}
            {...(readOnly
              ? {}
              : {
                  hands: {
                    editing: editing.editing,
                    editingExit: exits.editing,
                    actions,
                    exits: exits.actions,
                    ink: ink.actions,
                    // What is written in the outline is seen there, too.
                    onWrite: () => setOutlineShown(true),
                    drafts: props.drafts,
                    onChange,
                  },
                })}
          />
        </WritingContext>
      </LinksContext>
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
        {ink.on && !walking && <PenTray ink={ink} strokes={map.ink} partners={partners} />}
        {!readOnly && !walking && !ink.on && guide.on && (
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
          ink={ink}
          guideOn={asked !== undefined}
          guideDone={guide.done}
          onUndo={takeBack(onUndo)}
          onRedo={takeBack(onRedo)}
          onOutline={() => setOutlineShown(!outlineShown)}
          onGuide={guide.toggle}
        />
      </div>
      {links.item && props.linkTargets && (
        <LinkDialog item={links.item} targets={props.linkTargets} onTurn={links.turn} onClose={links.close} />
      )}
      {writing.pasting && (
        <PasteDialog
          lines={writing.pasting.lines}
          places={writing.places}
          partners={partners}
          onPut={writing.put}
          onLeave={writing.leave}
        />
      )}
    </section>
  );
}
