import { type ReactNode, useId } from "react";
import { t } from "#renderer/i18n/index.ts";
import type { Fit } from "./fit.ts";
import styles from "./week-table.module.css";

export type Column = { head: string; width: "narrow" | "choice" | "who" | "wide"; cell?: ReactNode };

/** The days in short; the last two as one where there is less room. */
export const weekdays = (end: "whole-week" | "weekend"): string[] => [
  t("homework:sheet.days.monday"),
  t("homework:sheet.days.tuesday"),
  t("homework:sheet.days.wednesday"),
  t("homework:sheet.days.thursday"),
  t("homework:sheet.days.friday"),
  ...(end === "weekend"
    ? [t("homework:sheet.days.weekend")]
    : [t("homework:sheet.days.saturday"), t("homework:sheet.days.sunday")]),
];

function rowsOf(rows: Fit["rows"]): { key: string; day: string }[] {
  if (rows === "open") return ["1", "2", "3", "4"].map((key) => ({ key, day: "" }));
  return weekdays(rows === "days" ? "whole-week" : "weekend").map((day) => ({ key: day, day }));
}

/** The week as a table to fill in by hand. */
export function WeekTable({ columns, fit, alone }: { columns: Column[]; fit: Fit; alone: boolean }) {
  const heading = useId();
  return (
    <section className={styles.week} data-alone={alone} aria-labelledby={heading}>
      <h2 id={heading}>{t("homework:sheet.thisWeek")}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col" data-width="day">
              {t("homework:sheet.day")}
            </th>
            {columns.map(({ head, width }) => (
              <th key={head} scope="col" data-width={width}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(fit.rows).map(({ key, day }) => (
            <tr key={key}>
              {day === "" ? <td /> : <th scope="row">{day}</th>}
              {columns.map(({ head, cell }) => (
                <td key={head}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Rings to tick, each before its answer. */
export function Choices({ answers }: { answers: { key: string; answer: ReactNode }[] }) {
  return (
    <span className={styles.choices}>
      {answers.map(({ key, answer }) => (
        <span key={key} className={styles.choice}>
          <span className={styles.ring} aria-hidden="true" />
          <span className={styles.answer}>{answer}</span>
        </span>
      ))}
    </span>
  );
}

export const choose = (...answers: string[]) => (
  <Choices answers={answers.map((answer) => ({ key: answer, answer }))} />
);
