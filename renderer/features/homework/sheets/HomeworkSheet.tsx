import { t } from "#renderer/i18n/index.ts";
import { useFonts } from "#renderer/ui/use-fonts.ts";
import type { Paper } from "#shared/domain/settings.ts";
import type { Sheet } from "#shared/homework/sheet.ts";
import { BothSteps, BothWeek, TwoMoves } from "./BothSheet.tsx";
import type { Fit } from "./fit.ts";
import { DistancerSteps, LoopBox, OwnWeek, PursuerSteps } from "./OwnSheet.tsx";
import styles from "./sheet.module.css";
import { useFit } from "./use-fit.ts";
import { WritingLine } from "./Words.tsx";

type Props = {
  sheet: Sheet;
  paper: Paper;
  /** Called once the sheet stands as it will be printed: the fonts are there and it keeps to one page. */
  onSettled?: () => void;
};

/** One homework sheet at true paper size, on exactly one page whatever the couple's words. */
export function HomeworkSheet({ sheet, paper, onSettled }: Props) {
  const fonts = useFonts();
  const ready = fonts > 0 && onSettled !== undefined;
  return (
    <FittedSheet
      key={JSON.stringify([sheet, paper, fonts])}
      sheet={sheet}
      paper={paper}
      {...(ready && { onSettled })}
    />
  );
}

function FittedSheet({ sheet, paper, onSettled }: Props) {
  const { room, flow, fit } = useFit(sheet, onSettled);
  return (
    <article className={styles.paper} data-paper={paper} data-density={fit.density}>
      <div ref={room} className={styles.room}>
        <div ref={flow} className={styles.flow}>
          <SheetHead sheet={sheet} />
          {sheet.practice === "both" ? (
            <BothBody sheet={sheet} fit={fit} />
          ) : (
            <OwnBody sheet={sheet} fit={fit} />
          )}
          <SheetFoot sheet={sheet} />
        </div>
      </div>
    </article>
  );
}

function SheetHead({ sheet }: { sheet: Sheet }) {
  return (
    <header>
      <p className={styles.head}>
        <span>
          {sheet.practice === "both"
            ? t("homework:sheet.headBoth", { first: sheet.partners[0].name, second: sheet.partners[1].name })
            : t("homework:sheet.head", { name: sheet.forName })}
        </span>
        {sheet.afterSession !== null && (
          <span>{t("homework:sheet.afterSession", { number: sheet.afterSession })}</span>
        )}
      </p>
      <h1>{t(`homework:${sheet.practice}.title`)}</h1>
      <p className={styles.lede}>
        {sheet.practice === "both"
          ? t("homework:both.lede")
          : t(`homework:${sheet.practice}.lede`, { partner: sheet.partnerName })}
      </p>
    </header>
  );
}

function OwnBody({ sheet, fit }: { sheet: Exclude<Sheet, { practice: "both" }>; fit: Fit }) {
  const Steps = sheet.practice === "pursuer" ? PursuerSteps : DistancerSteps;
  return (
    <>
      <LoopBox sheet={sheet} fit={fit} />
      <Steps sheet={sheet} fit={fit} />
      <OwnWeek sheet={sheet} fit={fit} />
    </>
  );
}

function BothBody({ sheet, fit }: { sheet: Extract<Sheet, { practice: "both" }>; fit: Fit }) {
  return (
    <>
      <TwoMoves sheet={sheet} fit={fit} />
      <BothSteps />
      <BothWeek sheet={sheet} fit={fit} />
    </>
  );
}

function SheetFoot({ sheet }: { sheet: Sheet }) {
  return (
    <footer className={styles.foot}>
      {sheet.practice !== "both" && <CycleName name={sheet.cycleName} />}
      <span>{t("homework:sheet.bringBack")}</span>
    </footer>
  );
}

function CycleName({ name }: { name: string }) {
  if (name !== "")
    return <span className={styles.cycleName}>{t("homework:sheet.quotedName", { name })}</span>;
  return (
    <span className={styles.cycleName}>
      {t("homework:sheet.ourNameForIt")} <WritingLine width="short" />
    </span>
  );
}
