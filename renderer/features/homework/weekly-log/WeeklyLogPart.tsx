import { useState } from "react";
import { errorSentence } from "#renderer/i18n/error-sentence.ts";
import { t } from "#renderer/i18n/index.ts";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useSurroundings } from "#renderer/ui/surroundings.ts";
import type { WeeklyLog } from "#shared/domain/weekly-log.ts";
import { calendarDay, dayInWords } from "../../units/index.ts";
import { UndoOffer, useUndoOffer } from "../UndoOffer.tsx";
import type { Homework } from "../use-homework.ts";
import { LogTable } from "./LogTable.tsx";
import { useWeeklyLogs } from "./use-weekly-logs.ts";
import { WeekForm } from "./WeekForm.tsx";
import styles from "./weekly-log.module.css";

/** The weekly cycle log: typed back in from paper, and every week that was. */
export function WeeklyLogPart({ homework }: { homework: Homework }) {
  const { unitId, unit } = homework;
  const { now } = useSurroundings();
  const { logs, failure, keeping, removing } = useWeeklyLogs(unitId);
  const [editing, setEditing] = useState<WeeklyLog | null>(null);
  const undo = useUndoOffer();
  if (!logs || !unit) return failure ? <Notice sentence={errorSentence(failure)} /> : null;
  const remove = (log: WeeklyLog) => {
    removing.mutate(
      { unitId, id: log.id },
      {
        onSuccess: () => {
          if (editing?.id === log.id) setEditing(null);
          const day = dayInWords(log.weekOf, calendarDay(now()));
          undo.offer(t("homeworkDesk:logRemoved", { day }), () => keeping.mutate({ log }));
        },
      },
    );
  };
  return (
    <div className={styles.part}>
      <WeekForm
        // Another log to change is another form.
        key={editing?.id ?? "new"}
        unit={unit}
        logs={logs}
        editing={editing}
        onEdit={setEditing}
        onKeep={(log) => keeping.mutateAsync({ log })}
      />
      <div className={styles.kept}>
        {failure && <Notice sentence={errorSentence(failure)} />}
        <UndoOffer {...undo} />
        <LogTable unit={unit} logs={logs} onChange={setEditing} onRemove={remove} />
      </div>
    </div>
  );
}
