import { useId } from "react";
import { t } from "#renderer/i18n/index.ts";
import { SIDES } from "#shared/domain/cycle-map.ts";
import type { Sheet } from "#shared/homework/sheet.ts";
import { LOOP_WORDS } from "#shared/homework/tokens.ts";
import { Mark } from "./Mark.tsx";
import sheetStyles from "./sheet.module.css";
import { weekdays } from "./WeekTable.tsx";
import { WritingLine } from "./Words.tsx";
import styles from "./week-table.module.css";

const QUESTIONS = ["episodes", "peak", "recovery", "named", "tried", "heard"] as const;

/** The weekly cycle log: six counts, day by day, numbered as they are typed back in. */
export function CycleWeek({ sheet }: { sheet: Sheet }) {
  const heading = useId();
  const loop = LOOP_WORDS[sheet.labels];
  const days = weekdays("whole-week");
  return (
    <>
      <section className={styles.cycleWeek} aria-labelledby={heading}>
        <h2 id={heading}>{t("homework:sheet.thisWeek")}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col" data-width="question">
                {t("homework:sheet.weekBegins")}
              </th>
              {days.map((day) => (
                <th key={day} scope="col">
                  {day}
                </th>
              ))}
              <th scope="col" data-width="total">
                {t("homework:sheet.weekInAll")}
              </th>
            </tr>
          </thead>
          <tbody>
            {QUESTIONS.map((question, index) => (
              <tr key={question}>
                <th scope="row">
                  <span className={styles.question}>
                    <span className={styles.number}>{index + 1}</span>
                    <span>
                      {t(`homework:cycleWeek.${question}`, { loop })}
                      {question === "named" && <WhoIsWho sheet={sheet} />}
                    </span>
                  </span>
                </th>
                {days.map((day) => (
                  <td key={day}>{question === "named" && <BothMarks />}</td>
                ))}
                <td data-width="total">{question === "named" && <BothMarks />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>{t("homework:sheet.worthRemembering")}</h2>
        <WritingLine />
        <WritingLine />
      </section>
      <p className={sheetStyles.label}>{t("homework:cycleWeek.hint")}</p>
    </>
  );
}

const WhoIsWho = ({ sheet }: { sheet: Sheet }) => (
  <small className={styles.legend}>
    {SIDES.map((side) => (
      <span key={side}>
        <Mark side={side} /> {sheet.names[side]}
      </span>
    ))}
  </small>
);

const BothMarks = () => (
  <span className={styles.bothMarks}>
    <Mark side="a" />
    <Mark side="b" />
  </span>
);
