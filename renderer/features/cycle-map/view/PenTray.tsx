import { t } from "#renderer/i18n/index.ts";
import { INK_COLOURS, INK_WIDTHS, type InkColour, type InkWidth, type Stroke } from "#shared/domain/ink.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { inkColourName } from "./ink-words.ts";
import styles from "./PenTray.module.css";
import type { Ink } from "./use-ink.ts";

const WIDTH_NAMES = { fine: "ink:fine", medium: "ink:medium", broad: "ink:broad" } as const;
const DOTS: Record<InkWidth, number> = { fine: 3, medium: 5.5, broad: 9 };

type PenTrayProps = { ink: Ink; strokes: readonly Stroke[]; partners: { a: Partner; b: Partner } };

/** While one draws: the pen's colour and width, who sees what is drawn, the eraser, and the way out. */
export function PenTray({ ink, strokes, partners }: PenTrayProps) {
  const { pen, erasing, actions } = ink;
  const colour = (one: InkColour) => (
    <button
      key={one}
      type="button"
      aria-pressed={!erasing && pen.colour === one}
      aria-label={inkColourName(one, partners)}
      title={inkColourName(one, partners)}
      onClick={() => actions.choose({ colour: one })}
    >
      <span className={styles.colour} data-colour={one} />
    </button>
  );
  const width = (one: InkWidth) => (
    <button
      key={one}
      type="button"
      aria-pressed={!erasing && pen.width === one}
      aria-label={t(WIDTH_NAMES[one])}
      title={t(WIDTH_NAMES[one])}
      onClick={() => actions.choose({ width: one })}
    >
      <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r={DOTS[one]} />
      </svg>
    </button>
  );
  return (
    <section className={styles.tray} aria-label={t("ink:pen")} data-pen-tray="">
      <fieldset aria-label={t("ink:colour")}>{INK_COLOURS.map(colour)}</fieldset>
      <fieldset aria-label={t("ink:width")}>{INK_WIDTHS.map(width)}</fieldset>
      <button type="button" className={styles.word} aria-pressed={erasing} onClick={actions.toggleErasing}>
        {t("ink:eraser")}
      </button>
      <fieldset aria-label={t("ink:whoSees")} className={styles.sharing}>
        {(["shared", "clinician"] as const).map((sharing) => (
          <button
            key={sharing}
            type="button"
            className={styles.word}
            aria-pressed={pen.sharing === sharing}
            onClick={() => actions.choose({ sharing })}
          >
            {t(sharing === "shared" ? "ink:coupleSees" : "ink:onlyYou")}
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        className={styles.word}
        aria-disabled={strokes.length === 0 || undefined}
        onClick={() => actions.remove(strokes)}
      >
        {t("ink:clear")}
      </button>
      <button type="button" className={`${styles.word} ${styles.done}`} onClick={actions.leave}>
        {t("ink:done")}
      </button>
    </section>
  );
}
