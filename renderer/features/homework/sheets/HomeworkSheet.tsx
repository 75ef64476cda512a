import { t } from "#renderer/i18n/index.ts";
import { useFonts } from "#renderer/ui/use-fonts.ts";
import type { PaperChoice, Sheet } from "#shared/homework/sheet.ts";
import { LOOP_WORDS } from "#shared/homework/tokens.ts";
import { numbered } from "../numbered.ts";
import { type Fit, type PrintSize, sizeOf } from "./fit.ts";
import { type Leaf, leavesOf } from "./leaves.ts";
import { Opening } from "./Opening.tsx";
import { PracticeLog } from "./PracticeLog.tsx";
import paper from "./paper.module.css";
import { Steps } from "./Steps.tsx";
import styles from "./sheet.module.css";
import { useFit } from "./use-fit.ts";
import { WritingLine } from "./Words.tsx";

type Props = {
  sheet: Sheet;
  choice: PaperChoice;
  /** Called once the sheet stands as it will be printed: the fonts are there and it keeps to its pages. */
  onSettled?: () => void;
};

/** One homework sheet at true paper size, on as few pages as it can be, whatever the couple's words. */
export function HomeworkSheet({ sheet, choice, onSettled }: Props) {
  const fonts = useFonts();
  const ready = fonts > 0 && onSettled !== undefined;
  return (
    <FittedSheet
      key={JSON.stringify([sheet, choice, fonts])}
      sheet={sheet}
      choice={choice}
      {...(ready && { onSettled })}
    />
  );
}

function FittedSheet({ sheet, choice, onSettled }: Props) {
  const size = sizeOf(sheet, choice.largePrint);
  const { leaves, fit } = useFit(sheet, size, onSettled);
  const parts = leavesOf(sheet.text, fit.leaves);
  return (
    <article ref={leaves} aria-label={sheet.text.title}>
      {numbered(parts).map(({ place, one: leaf }) => (
        <div
          // The leaves of a sheet never change places.
          key={`${place}/${parts.length}`}
          className={paper.paper}
          data-leaf=""
          data-paper={choice.paper}
          data-size={size}
          data-density={fit.density}
          data-greyscale={choice.greyscale}
          data-of={sheet.side ?? "both"}
        >
          <div data-room="" className={styles.room}>
            <div className={styles.flow}>
              {place === 1 ? <SheetHead sheet={sheet} size={size} /> : <GoesOn sheet={sheet} />}
              <LeafBody sheet={sheet} leaf={leaf} fit={fit} size={size} alone={fit.leaves !== "one"} />
              <SheetFoot sheet={sheet} size={size} />
            </div>
          </div>
        </div>
      ))}
    </article>
  );
}

type BodyProps = { sheet: Sheet; leaf: Leaf; fit: Fit; size: PrintSize; alone: boolean };

function LeafBody({ sheet, leaf, fit, size, alone }: BodyProps) {
  return (
    <>
      {leaf.opening && <Opening sheet={sheet} fit={fit} />}
      {leaf.steps.length > 0 && (
        <Steps sheet={sheet} steps={leaf.steps} first={leaf.firstStep} fit={fit} size={size} />
      )}
      {leaf.log && <PracticeLog sheet={sheet} fit={fit} alone={alone} />}
    </>
  );
}

const forWhom = ({ side, names }: Sheet) =>
  side === null
    ? t("homework:sheet.headBoth", { first: names.a, second: names.b })
    : t("homework:sheet.head", { name: names[side] });

function SheetHead({ sheet, size }: { sheet: Sheet; size: PrintSize }) {
  return (
    <header>
      {size !== "poster" && (
        <p className={styles.head}>
          <span>{forWhom(sheet)}</span>
          {sheet.afterSession !== null && (
            <span>{t("homework:sheet.afterSession", { number: sheet.afterSession })}</span>
          )}
        </p>
      )}
      <h1>{sheet.text.title}</h1>
      {sheet.text.lede !== "" && <p className={styles.lede}>{sheet.text.lede}</p>}
    </header>
  );
}

/** Above a leaf that goes on with the sheet before it. */
function GoesOn({ sheet }: { sheet: Sheet }) {
  return (
    <p className={styles.head}>
      <span>{sheet.text.title}</span>
      <span>{forWhom(sheet)}</span>
    </p>
  );
}

function SheetFoot({ sheet, size }: { sheet: Sheet; size: PrintSize }) {
  const named = ["name", "two-moves"].includes(sheet.text.opening);
  if (size === "poster") return <footer className={styles.foot}>{t("homework:sheet.posterFoot")}</footer>;
  return (
    <footer className={styles.foot}>
      {!named && <CycleName sheet={sheet} />}
      <span>{t("homework:sheet.bringBack")}</span>
    </footer>
  );
}

function CycleName({ sheet: { cycleName: name, labels } }: { sheet: Sheet }) {
  if (name !== "")
    return <span className={styles.cycleName}>{t("homework:sheet.quotedName", { name })}</span>;
  return (
    <span className={styles.cycleName}>
      {t("homework:sheet.ourNameForIt", { loop: LOOP_WORDS[labels] })} <WritingLine width="short" />
    </span>
  );
}
