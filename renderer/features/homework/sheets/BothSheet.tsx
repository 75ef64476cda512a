import { t } from "#renderer/i18n/index.ts";
import { SIDES } from "#shared/domain/cycle-map.ts";
import type { Sheet } from "#shared/homework/sheet.ts";
import type { Fit } from "./fit.ts";
import { Mark } from "./Mark.tsx";
import { Step } from "./Step.tsx";
import styles from "./sheet.module.css";
import { Choices, WeekTable } from "./WeekTable.tsx";
import { Place, WritingLine } from "./Words.tsx";

type BothSheetData = Extract<Sheet, { practice: "both" }>;
type Props = { sheet: BothSheetData; fit: Fit };

/** The couple's own name for the loop, and the two moves that make it, each with what is meant by it. */
export function TwoMoves({ sheet, fit }: Props) {
  return (
    <>
      <div className={styles.named}>
        <Place
          label={t("homework:sheet.ourNameForIt")}
          words={sheet.cycleName === "" ? [] : [t("homework:sheet.quotedName", { name: sheet.cycleName })]}
          fit={fit}
        />
      </div>
      <h2>{t("homework:both.twoMoves")}</h2>
      <div className={styles.sides}>
        {SIDES.map((side, i) => {
          const partner = sheet.partners[i === 0 ? 0 : 1];
          return (
            <div key={side} className={styles.side} data-side={side}>
              <p className={styles.name}>
                <Mark side={side} />
                <span>{partner.name}</span>
              </p>
              <Place label={t("homework:both.move")} words={partner.move} fit={fit} />
              <Place label={t("homework:both.intention")} words={partner.intention} fit={fit} />
            </div>
          );
        })}
      </div>
    </>
  );
}

export function BothSteps() {
  return (
    <>
      <h2>{t("homework:both.whenItStarts")}</h2>
      <ol className={styles.steps}>
        <Step lead={t("homework:both.name")} text={t("homework:both.nameText")}>
          <WritingLine />
        </Step>
        <Step lead={t("homework:both.read")} text={t("homework:both.readText")}>
          <div className={styles.pair}>
            {SIDES.map((side) => (
              <span key={side} className={styles.marked}>
                <Mark side={side} />
                <WritingLine />
              </span>
            ))}
          </div>
        </Step>
        <Step lead={t("homework:both.again")} text={t("homework:both.againText")}>
          <WritingLine />
        </Step>
      </ol>
    </>
  );
}

export function BothWeek({ sheet, fit }: Props) {
  const answers = SIDES.map((side, i) => ({
    key: side,
    answer: (
      <>
        <Mark side={side} />
        {sheet.partners[i === 0 ? 0 : 1].name}
      </>
    ),
  }));
  return (
    <WeekTable
      fit={fit}
      columns={[
        { head: t("homework:both.whoNamedIt"), width: "wide", cell: <Choices answers={answers} /> },
        { head: t("homework:both.whatHelped"), width: "wide" },
        { head: t("homework:sheet.minutesToCalm"), width: "narrow" },
      ]}
    />
  );
}
