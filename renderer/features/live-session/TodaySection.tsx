import type { Partner } from "#shared/domain/unit.ts";
import type { LiveRecord } from "../../live/index.ts";
import { AttendanceCard } from "./AttendanceCard.tsx";
import { PlanCard } from "./PlanCard.tsx";
import styles from "./TodaySection.module.css";

/** Who is there, and what is planned. */
export function TodaySection({ partners, record }: { partners: readonly Partner[]; record: LiveRecord }) {
  return (
    <div className={styles.today}>
      <AttendanceCard partners={partners} record={record} />
      <PlanCard record={record} />
    </div>
  );
}
