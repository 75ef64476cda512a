import { t } from "#renderer/i18n/index.ts";
import { SIDES } from "#shared/domain/cycle-map.ts";
import type { Sheet } from "#shared/homework/sheet.ts";
import type { Room, SheetStep } from "#shared/homework/sheet-text.ts";
import { numbered } from "../numbered.ts";
import type { Fit, PrintSize } from "./fit.ts";
import { Mark } from "./Mark.tsx";
import { placeLabel } from "./place-label.ts";
import styles from "./sheet.module.css";
import { Place, WritingLine } from "./Words.tsx";

type Props = { sheet: Sheet; steps: SheetStep[]; first: number; fit: Fit; size: PrintSize };

/** What to do, one numbered step after the other, each with room to make it one's own. */
export function Steps({ sheet, steps, first, fit, size }: Props) {
  return (
    <ol className={styles.steps} start={first} data-only={sheet.text.log === null && size !== "poster"}>
      {numbered(steps).map(({ place, one: step }) => (
        <li key={place} className={styles.step} data-number={first + place - 1}>
          <p>
            <strong>{step.lead}</strong> {step.text}
            {step.words.length === 0 && <Ask ask={step.ask} />}
          </p>
          {step.words.length > 0 && (
            <>
              <StepWords sheet={sheet} step={step} fit={fit} />
              {step.ask !== "" && <p>{step.ask}</p>}
            </>
          )}
          <RoomToWrite room={step.room} />
        </li>
      ))}
    </ol>
  );
}

/** Kept on one line where it is short, so that it stands right above what is written. */
const Ask = ({ ask }: { ask: string }) => ask !== "" && <span data-short={ask.length < 32}> {ask}</span>;

function StepWords({ sheet, step, fit }: { sheet: Sheet; step: SheetStep; fit: Fit }) {
  const sides = SIDES.filter((side) => sheet.side === null || side === sheet.side);
  return (
    <div className={styles.pair} data-alone={step.words.length * sides.length === 1}>
      {sides.flatMap((side) =>
        step.words.map((slot) => (
          <Place
            key={`${side} ${slot}`}
            label={
              <>
                {sheet.side === null && <Mark side={side} />} {placeLabel(sheet, slot)}
              </>
            }
            words={sheet.words[side][slot] ?? []}
            fit={fit}
          />
        )),
      )}
    </div>
  );
}

function RoomToWrite({ room }: { room: Room }) {
  switch (room) {
    case "none":
      return null;
    case "line":
      return <WritingLine />;
    case "lines":
      return (
        <>
          <WritingLine />
          <WritingLine />
        </>
      );
    case "each":
      return (
        <div className={styles.pair}>
          {SIDES.map((side) => (
            <span key={side} className={styles.marked}>
              <Mark side={side} />
              <WritingLine />
            </span>
          ))}
        </div>
      );
    case "come-back":
      return (
        <p className={styles.fillIn}>
          {t("homework:sheet.backIn")} <WritingLine width="short" /> {t("homework:sheet.backMinutes")}{" "}
          <WritingLine width="long" />
        </p>
      );
  }
}
