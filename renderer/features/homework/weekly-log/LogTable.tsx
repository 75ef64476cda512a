import { Button } from "@mantine/core";
import { t } from "#renderer/i18n/index.ts";
import { useSurroundings } from "#renderer/ui/surroundings.ts";
import type { Unit } from "#shared/domain/unit.ts";
import type { WeeklyLog } from "#shared/domain/weekly-log.ts";
import { calendarDay, dayInWords } from "../../units/index.ts";
import { keeperInWords, whoInWords } from "./keeper-words.ts";
import styles from "./weekly-log.module.css";

type Props = {
  unit: Unit;
  logs: readonly WeeklyLog[];
  onChange: (log: WeeklyLog) => void;
  onRemove: (log: WeeklyLog) => void;
};

/** Every week that was typed in. A place left empty on paper stays empty here. */
export function LogTable({ unit, logs, onChange, onRemove }: Props) {
  const today = calendarDay(useSurroundings().now());
  if (logs.length === 0) return <p className={styles.note}>{t("homeworkDesk:logNone")}</p>;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>{t("homeworkDesk:logTable")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("homeworkDesk:logHeadWeek")}</th>
            <th scope="col">{t("homeworkDesk:logHeadBy")}</th>
            <th scope="col">{t("homeworkDesk:logEpisodes")}</th>
            <th scope="col">{t("homeworkDesk:logPeak")}</th>
            <th scope="col">{t("homeworkDesk:logRecovery")}</th>
            <th scope="col">{t("homeworkDesk:logNamed")}</th>
            <th scope="col">{t("homeworkDesk:logTried")}</th>
            <th scope="col">{t("homeworkDesk:logHeard")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {logs.toReversed().map((log) => {
            const day = dayInWords(log.weekOf, today);
            const who = keeperInWords(unit, log.partnerId);
            return (
              <tr key={log.id}>
                <th scope="row">
                  <time dateTime={log.weekOf}>{day}</time>
                </th>
                <td>{who}</td>
                <td>{log.episodes}</td>
                <td>{log.peak}</td>
                <td>{log.recoveryMinutes}</td>
                <td>{log.namedFirst === null ? "" : whoInWords(unit, log.namedFirst)}</td>
                <td>{log.exitsTried}</td>
                <td>{log.exitsHeard}</td>
                <td className={styles.rowActions}>
                  <Button
                    variant="subtle"
                    h={44}
                    px={10}
                    aria-label={t("homeworkDesk:logChangeOf", { day, who })}
                    onClick={() => onChange(log)}
                  >
                    {t("homeworkDesk:logChangeShort")}
                  </Button>
                  <Button
                    variant="subtle"
                    h={44}
                    px={10}
                    aria-label={t("homeworkDesk:logRemoveOf", { day, who })}
                    onClick={() => onRemove(log)}
                  >
                    {t("homeworkDesk:logRemoveShort")}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
