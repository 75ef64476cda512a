import { t } from "#renderer/i18n/index.ts";
import { ZOOM_STEP } from "../engine/camera.ts";
import styles from "./MapFooter.module.css";
import type { MapStage } from "./map-stage.ts";
import type { Ink } from "./use-ink.ts";

type MapFooterProps = {
  stage: MapStage;
  readOnly: boolean;
  canUndo: boolean;
  canRedo: boolean;
  outlineShown: boolean;
  guideOn: boolean;
  walking: boolean;
  ink: Ink;
  onWalk: () => void;
  /** Nothing is left to ask about. */
  guideDone: boolean;
  onUndo: () => void;
  onRedo: () => void;
  onOutline: () => void;
  onGuide: () => void;
};

const ICONS = {
  undo: "M9 6L4 11l5 5M4 11h10a5 5 0 0 1 0 10h-3",
  redo: "M15 6l5 5-5 5M20 11H10a5 5 0 0 0 0 10h3",
  out: "M5 12h14",
  in: "M5 12h14M12 5v14",
  fit: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
  outline: "M5 6h14M9 12h10M9 18h10M5 12h.01M5 18h.01",
  pen: "M4 20l1.2-4.6L16.5 4.1a1.9 1.9 0 0 1 2.7 0l.7.7a1.9 1.9 0 0 1 0 2.7L8.6 18.8zM14.3 6.3l3.4 3.4",
  guide: "M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.3M12 18.5h.01",
};

const HINTS = [
  ["cycleMap:keyTab", "cycleMap:hintTab"],
  ["cycleMap:keyEnter", "cycleMap:hintEnter"],
  ["cycleMap:keyExit", "cycleMap:hintExit"],
  ["cycleMap:keyWalk", "cycleMap:hintWalk"],
  ["ink:keyPen", "ink:hintPen"],
  ["cycleMap:keyMove", "cycleMap:hintMove"],
  ["cycleMap:keyShow", "cycleMap:hintShow"],
  ["links:keyLink", "links:hintLink"],
  ["cycleMap:keyDelete", "cycleMap:hintDelete"],
  ["cycleMap:keyOutline", "cycleMap:hintOutline"],
  ["cycleMap:keyFit", "cycleMap:hintFit"],
] as const;

/** What the keys do, what above and below mean, and the map's tools. */
export function MapFooter(props: MapFooterProps) {
  const { stage, readOnly } = props;
  return (
    <footer className={styles.footer}>
      <ul className={styles.hints} aria-hidden="true">
        {HINTS.filter(([, hint]) => !readOnly || /Tab|Outline|Fit|Walk/.test(hint)).map(([key, hint]) => (
          <li key={hint}>
            <kbd>{t(key)}</kbd> {t(hint)}
          </li>
        ))}
      </ul>
      <p className={styles.legend}>
        <span>{t("cycleMap:legendAbove")}</span> <span aria-hidden="true">·</span>{" "}
        <span>{t("cycleMap:legendBelow")}</span>
      </p>
      <button type="button" className={styles.walk} aria-pressed={props.walking} onClick={props.onWalk}>
        {t("cycleMap:walk")}
      </button>
      <div className={styles.tools} role="toolbar" aria-label={t("cycleMap:tools")}>
        {!readOnly && (
          <>
            <Tool icon="undo" label={t("cycleMap:undo")} off={!props.canUndo} onPress={props.onUndo} />
            <Tool icon="redo" label={t("cycleMap:redo")} off={!props.canRedo} onPress={props.onRedo} />
            <Tool
              icon="pen"
              label={t("ink:draw", {
                who: t(props.ink.pen.sharing === "shared" ? "ink:coupleSees" : "ink:onlyYou"),
              })}
              pressed={props.ink.on}
              off={props.walking}
              onPress={props.ink.actions.toggle}
            />
            <Tool
              icon="guide"
              label={t("cycleMap:guide")}
              off={props.guideDone}
              pressed={props.guideOn}
              // Where the hand goes when the last question is answered and its row is gone.
              guide={!props.guideOn}
              onPress={props.onGuide}
            />
          </>
        )}
        <Tool
          icon="outline"
          label={t("cycleMap:showOutline")}
          pressed={props.outlineShown}
          onPress={props.onOutline}
        />
        <Tool icon="out" label={t("cycleMap:zoomOut")} onPress={() => stage.zoom(1 / ZOOM_STEP)} />
        <Tool icon="in" label={t("cycleMap:zoomIn")} onPress={() => stage.zoom(ZOOM_STEP)} />
        <Tool icon="fit" label={t("cycleMap:fit")} onPress={() => stage.fit()} />
      </div>
    </footer>
  );
}

type ToolProps = {
  icon: keyof typeof ICONS;
  label: string;
  off?: boolean;
  pressed?: boolean;
  guide?: boolean;
  onPress: () => void;
};

function Tool({ icon, label, off = false, pressed, guide = false, onPress }: ToolProps) {
  return (
    <button
      type="button"
      title={label}
      data-guide={guide ? "" : undefined}
      aria-label={label}
      aria-disabled={off || undefined}
      aria-pressed={pressed}
      onClick={() => !off && onPress()}
    >
      <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
        <path d={ICONS[icon]} />
      </svg>
    </button>
  );
}
