import { useMemo, useRef } from "react";
import { t } from "#renderer/i18n/index.ts";
import type { PaperChoice, Sheet } from "#shared/homework/sheet.ts";
import { numbered } from "../numbered.ts";
import cover from "./cover.module.css";
import { HomeworkSheet } from "./HomeworkSheet.tsx";
import paper from "./paper.module.css";
import styles from "./sheet.module.css";

type Props = { sheets: readonly Sheet[]; choice: PaperChoice; onSettled?: () => void };

/** Several sheets behind one cover; a single one stands for itself. Settled once every sheet is. */
export function Booklet({ sheets, choice, onSettled }: Props) {
  const settled = useRef(new Set<number>());
  const heard = useMemo(
    () =>
      sheets.map((_, index) => () => {
        settled.current.add(index);
        if (settled.current.size === sheets.length) onSettled?.();
      }),
    [sheets, onSettled],
  );
  return (
    <div className={paper.booklet}>
      {sheets.length > 1 && <Cover sheets={sheets} choice={choice} />}
      {numbered(sheets).map(({ place, one: sheet }) => {
        const done = heard[place - 1];
        return (
          // A booklet's sheets may be the same sheet twice, for either of the two.
          <HomeworkSheet
            key={place}
            sheet={sheet}
            choice={choice}
            {...(done && onSettled && { onSettled: done })}
          />
        );
      })}
    </div>
  );
}

/** So many stand on a cover with a line each for whom they are. */
const FEW = 9;

/** Says what is inside, and for whom. */
function Cover({ sheets, choice }: { sheets: readonly Sheet[]; choice: PaperChoice }) {
  const [first] = sheets;
  if (!first) return null;
  const { names, afterSession } = first;
  return (
    <section
      className={paper.paper}
      data-leaf=""
      data-cover=""
      data-paper={choice.paper}
      data-size={choice.largePrint ? "large" : "normal"}
      data-density="roomy"
      data-greyscale={choice.greyscale}
      data-of="both"
    >
      <div className={cover.cover}>
        <h1>{t("homework:sheet.coverTitle")}</h1>
        <p className={styles.lede}>
          {t("homework:sheet.coverFor", { first: names.a, second: names.b })}
          {afterSession !== null && `, ${t("homework:sheet.afterSession", { number: afterSession })}`}
        </p>
        <ol className={cover.contents} data-many={sheets.length > FEW}>
          {numbered(sheets).map(({ place, one: sheet }) => (
            <li key={place}>
              <strong>{sheet.text.title}</strong>{" "}
              <span>
                {sheet.side === null
                  ? t("homework:sheet.forBoth")
                  : t("homework:sheet.forOne", { name: sheet.names[sheet.side] })}
              </span>
            </li>
          ))}
        </ol>
        <p className={styles.label}>{t("homework:sheet.bringBack")}</p>
      </div>
    </section>
  );
}
