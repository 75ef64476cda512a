import { t } from "#renderer/i18n/index.ts";
import type { Sheet } from "#shared/homework/sheet.ts";
import type { Fit } from "./fit.ts";
import { Arrow } from "./Mark.tsx";
import { Step } from "./Step.tsx";
import styles from "./sheet.module.css";
import { choose, WeekTable } from "./WeekTable.tsx";
import { Place, WritingLine } from "./Words.tsx";

type OwnSheetData = Exclude<Sheet, { practice: "both" }>;
type Props = { sheet: OwnSheetData; fit: Fit };

/** What sets me off, what I then do, and what I mean by it. */
export function LoopBox({ sheet, fit }: Props) {
  return (
    <div className={styles.loop}>
      <Place label={t("homework:sheet.trigger")} words={sheet.trigger} fit={fit} />
      <Arrow />
      <Place label={t("homework:sheet.move")} words={sheet.move} fit={fit} />
      <div className={styles.meaning}>
        <Place label={t("homework:sheet.intention")} words={sheet.intention} fit={fit} />
      </div>
    </div>
  );
}

export function PursuerSteps({ sheet, fit }: Props) {
  return (
    <ol className={styles.steps}>
      <Step lead={t("homework:pursuer.notice")} text={t("homework:pursuer.noticeText")}>
        <WritingLine />
      </Step>
      <Step lead={t("homework:pursuer.settle")} text={t("homework:pursuer.settleText")}>
        <WritingLine />
      </Step>
      <Step lead={t("homework:pursuer.ask")} text={t("homework:pursuer.askText")}>
        <div className={styles.pair}>
          <Place label={t("homework:sheet.feelUnderneath")} words={sheet.vulnerable} fit={fit} />
          <Place label={t("homework:pursuer.need")} words={sheet.need} fit={fit} />
        </div>
        <p>{t("homework:pursuer.request")}</p>
        <WritingLine />
      </Step>
      <Step lead={t("homework:pursuer.wait")} text={t("homework:pursuer.waitText")}>
        <WritingLine />
      </Step>
    </ol>
  );
}

export function DistancerSteps({ sheet, fit }: Props) {
  const partner = sheet.partnerName;
  return (
    <ol className={styles.steps}>
      <Step lead={t("homework:distancer.notice")} text={t("homework:distancer.noticeText")}>
        <WritingLine />
      </Step>
      <Step lead={t("homework:distancer.care")} text={t("homework:distancer.careText")}>
        <WritingLine />
      </Step>
      <Step lead={t("homework:distancer.back")} text={t("homework:distancer.backText")}>
        <p className={styles.fillIn}>
          {t("homework:distancer.backIn")} <WritingLine width="short" /> {t("homework:distancer.backMinutes")}{" "}
          <WritingLine width="long" />
        </p>
      </Step>
      <Step lead={t("homework:distancer.first")} text={t("homework:distancer.firstText", { partner })}>
        <div className={styles.pair}>
          <Place label={t("homework:sheet.feelUnderneath")} words={sheet.vulnerable} fit={fit} />
          <Place label={t("homework:distancer.need")} words={sheet.need} fit={fit} />
        </div>
        <p>{t("homework:distancer.sentence")}</p>
        <WritingLine />
      </Step>
    </ol>
  );
}

export function OwnWeek({ sheet, fit }: Props) {
  const yesOrNotYet = choose(t("homework:sheet.yes"), t("homework:sheet.notYet"));
  const onTimeOrLate = choose(t("homework:sheet.onTime"), t("homework:sheet.late"));
  const practised =
    sheet.practice === "pursuer"
      ? [
          { head: t("homework:pursuer.settledFirst"), width: "choice" as const, cell: yesOrNotYet },
          { head: t("homework:pursuer.askedOnce"), width: "choice" as const, cell: yesOrNotYet },
        ]
      : [
          { head: t("homework:distancer.saidWhen"), width: "choice" as const, cell: yesOrNotYet },
          { head: t("homework:distancer.cameBack"), width: "choice" as const, cell: onTimeOrLate },
        ];
  return (
    <WeekTable
      fit={fit}
      columns={[
        { head: t("homework:sheet.whatSetItOff"), width: "wide" },
        ...practised,
        { head: t("homework:sheet.minutesToCalm"), width: "narrow" },
      ]}
    />
  );
}
