import type { Partner } from "#shared/domain/unit.ts";
import { type LiveRecord, useLiveRecord } from "../../live/index.ts";
import { HomeworkInSession } from "../homework/index.ts";
import { AttendanceCard } from "./AttendanceCard.tsx";
import { PlanCard } from "./PlanCard.tsx";
import styles from "./TodaySection.module.css";

/** Who is there, what is planned, and how the homework went. */
export function TodaySection({ partners, record }: { partners: readonly Partner[]; record: LiveRecord }) {
  const { session } = useLiveRecord(record);
  return (
    <div className={styles.today}>
      <AttendanceCard partners={partners} record={record} />
      <PlanCard record={record} />
      <HomeworkInSession session={session} />
    </div>
  );
}
