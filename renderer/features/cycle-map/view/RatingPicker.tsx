import { type KeyboardEvent, useCallback, useRef, useState } from "react";
import { t } from "#renderer/i18n/index.ts";
import styles from "./RatingPicker.module.css";
import { useDismiss } from "./use-dismiss.ts";

type RatingPickerProps = {
  /** What is rated, as a phrase. */
  what: string;
  rating: number | null;
  /** What the button shows. */
  children: string;
  className: string | undefined;
  readOnly: boolean;
  onRate: (rating: number | null) => void;
};

const RATINGS = Array.from({ length: 11 }, (_, rating) => rating);

/** A rating from 0 to 10: pressed for a choice, or set at once by arrow keys and digits. */
export function RatingPicker({ what, rating, children, className, readOnly, onRate }: RatingPickerProps) {
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => setOpen(false), []);
  useDismiss(frame, open, close);

  const rate = (value: number | null) => {
    setOpen(false);
    button.current?.focus({ preventScroll: true });
    if (value !== rating) onRate(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const asked = ratingFor(event.key, rating);
    if (event.key === "Escape" && open) setOpen(false);
    else if (asked !== undefined && !readOnly) rate(asked);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={frame} className={styles.frame} data-still="" data-open={open ? "" : undefined}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={
          rating === null ? t("cycleMap:notRated", { what }) : t("cycleMap:rated", { what, rating })
        }
        aria-expanded={readOnly ? undefined : open}
        aria-disabled={readOnly || undefined}
        onKeyDown={onKeyDown}
        onClick={() => !readOnly && setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <fieldset className={styles.choice}>
          <legend>{what}</legend>
          {RATINGS.map((value) => (
            <button
              key={value}
              type="button"
              aria-pressed={value === rating}
              onKeyDown={onKeyDown}
              onClick={() => rate(value)}
            >
              {value}
            </button>
          ))}
          <button
            type="button"
            className={styles.none}
            aria-label={t("cycleMap:unrate")}
            title={t("cycleMap:unrate")}
            onKeyDown={onKeyDown}
            onClick={() => rate(null)}
          >
            –
          </button>
        </fieldset>
      )}
    </div>
  );
}

function ratingFor(key: string, rating: number | null): number | null | undefined {
  if (key === "ArrowUp" || key === "ArrowRight") return Math.min(10, (rating ?? -1) + 1);
  if (key === "ArrowDown" || key === "ArrowLeft") return Math.max(0, (rating ?? 11) - 1);
  if (key === "Delete" || key === "Backspace") return null;
  return /^\d$/.test(key) ? Number(key) : undefined;
}
