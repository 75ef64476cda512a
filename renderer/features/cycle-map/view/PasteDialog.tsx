import { useId, useState } from "react";
import { t } from "#renderer/i18n/index.ts";
import { Dialog } from "#renderer/ui/Dialog.tsx";
import type { Partner } from "#shared/domain/unit.ts";
import type { Place } from "../engine/places.ts";
import { type PlacedLine, placeLines } from "../paste-lines.ts";
import styles from "./PasteDialog.module.css";
import { useVocabulary } from "./place-words.ts";

type PasteDialogProps = {
  lines: readonly string[];
  /** Where the lines may go, one each, in this order. */
  places: readonly Place[];
  partners: { a: Partner; b: Partner };
  onPut: (lines: readonly { place: Place; text: string }[]) => void;
  onLeave: () => void;
};

/** Which pasted line goes where, to be looked at and mended before anything is on the map. */
export function PasteDialog({ lines, places, partners, onPut, onLeave }: PasteDialogProps) {
  const [texts, setTexts] = useState(lines);
  const placed = placeLines(texts, places);
  const going = placed.flatMap(({ place, text }) => (place ? [{ place, text }] : []));
  const wrong = placed.some((line) => complaint(line) !== undefined);
  return (
    <Dialog opened onClose={onLeave} title={t("writing:pasteTitle")} size={680} high>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!wrong && going.length > 0) onPut(going);
        }}
      >
        <p className={styles.body}>{t("writing:pasteBody")}</p>
        <ol className={styles.lines}>
          {placed.map((line) => (
            <Line
              key={line.number}
              line={line}
              partners={partners}
              onText={(text) => setTexts(texts.with(line.number - 1, text))}
            />
          ))}
        </ol>
        <div className={styles.ways}>
          <button type="button" onClick={onLeave}>
            {t("writing:leave")}
          </button>
          <button
            type="submit"
            className={styles.put}
            aria-disabled={wrong || going.length === 0 || undefined}
            data-autofocus=""
          >
            {t("writing:putOn", { count: going.length })}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function complaint({ number, text, place, tooLong }: PlacedLine): string | undefined {
  if (text.trim() === "") return undefined;
  if (!place) return t("writing:noPlace", { number });
  return tooLong > 0 ? t("writing:tooLong", { number, count: tooLong }) : undefined;
}

type LineProps = { line: PlacedLine; partners: PasteDialogProps["partners"]; onText: (text: string) => void };

function Line({ line, partners, onText }: LineProps) {
  const id = useId();
  const { number, place, text } = line;
  const words = useVocabulary();
  const where = place && words.placeName(place.slot, partners[place.side].name);
  const wrong = complaint(line);
  return (
    <li data-side={place?.side} data-wrong={wrong ? "" : undefined}>
      <span className={styles.where} aria-hidden="true">
        {where ?? t("writing:goesNowhere")}
      </span>
      <input
        aria-label={
          where ? t("writing:lineFor", { number, place: where }) : t("writing:lineNowhere", { number })
        }
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? id : undefined}
        dir="auto"
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      {wrong && (
        <p id={id} className={styles.wrong}>
          {wrong}
        </p>
      )}
    </li>
  );
}
