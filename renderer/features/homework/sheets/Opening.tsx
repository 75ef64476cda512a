import { t } from "#renderer/i18n/index.ts";
import { SIDES } from "#shared/domain/cycle-map.ts";
import type { Sheet } from "#shared/homework/sheet.ts";
import { LOOP_WORDS } from "#shared/homework/tokens.ts";
import type { Fit } from "./fit.ts";
import { Arrow, Mark } from "./Mark.tsx";
import { placeLabel } from "./place-label.ts";
import styles from "./sheet.module.css";
import { Place } from "./Words.tsx";

type Props = { sheet: Sheet; fit: Fit };

/** The couple's own words that a sheet begins with. */
export function Opening({ sheet, fit }: Props) {
  switch (sheet.text.opening) {
    case "none":
      return null;
    case "loop":
      return <Loop sheet={sheet} fit={fit} />;
    case "underneath":
      return <Underneath sheet={sheet} fit={fit} />;
    case "name":
      return <OurName sheet={sheet} fit={fit} />;
    case "two-moves":
      return <TwoMoves sheet={sheet} fit={fit} />;
    case "exits":
      return <Exits sheet={sheet} fit={fit} />;
  }
}

/** What sets me off, what I then do, and what I mean by it; of each of the two on a sheet for both. */
function Loop({ sheet, fit }: Props) {
  return SIDES.filter((side) => sheet.side === null || side === sheet.side).map((side) => {
    const { trigger = [], move = [], intention = [] } = sheet.words[side];
    return (
      <div key={side} className={styles.loop} data-side={side}>
        <Place label={placeLabel(sheet, "trigger")} words={trigger} fit={fit} />
        <Arrow />
        <Place label={placeLabel(sheet, "move")} words={move} fit={fit} />
        <div className={styles.meaning}>
          <Place label={placeLabel(sheet, "intention")} words={intention} fit={fit} />
        </div>
      </div>
    );
  });
}

function Underneath({ sheet, fit }: Props) {
  return SIDES.filter((side) => sheet.side === null || side === sheet.side).map((side) => {
    const { vulnerable = [], need = [] } = sheet.words[side];
    return (
      <div key={side} className={styles.underneath} data-side={side}>
        <Place label={placeLabel(sheet, "vulnerable")} words={vulnerable} fit={fit} />
        <Place label={placeLabel(sheet, "need")} words={need} fit={fit} />
      </div>
    );
  });
}

/** The couple's own name for it. */
function OurName({ sheet: { cycleName, labels }, fit }: Props) {
  return (
    <div className={styles.named}>
      <Place
        label={t("homework:sheet.ourNameForIt", { loop: LOOP_WORDS[labels] })}
        words={cycleName === "" ? [] : [t("homework:sheet.quotedName", { name: cycleName })]}
        fit={fit}
      />
    </div>
  );
}

/** Both moves side by side, each with what is meant by it. */
function TwoMoves({ sheet, fit }: Props) {
  return (
    <>
      <OurName sheet={sheet} fit={fit} />
      <h2>{t("homework:sheet.twoMoves", { loop: LOOP_WORDS[sheet.labels] })}</h2>
      <div className={styles.sides}>
        {SIDES.map((side) => (
          <div key={side} className={styles.side} data-side={side}>
            <p className={styles.name}>
              <Mark side={side} />
              <span>{sheet.names[side]}</span>
            </p>
            <Place
              label={t(`homework:between.${sheet.labels}.move`)}
              words={sheet.words[side].move ?? []}
              fit={fit}
            />
            <Place
              label={t(`homework:between.${sheet.labels}.intention`)}
              words={sheet.words[side].intention ?? []}
              fit={fit}
            />
          </div>
        ))}
      </div>
    </>
  );
}

function Exits({ sheet: { exits, labels }, fit }: Props) {
  return (
    <div className={styles.named}>
      <Place label={t("homework:sheet.exitsSoFar", { loop: LOOP_WORDS[labels] })} words={exits} fit={fit} />
    </div>
  );
}
