import type { SafetyEntry } from "#shared/domain/safety.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { t } from "../../i18n/index.ts";
import { dayInFull } from "../../ui/calendar.ts";
import type { OfUnit } from "./JointWorkPage.tsx";
import styles from "./Section.module.css";

/** Everything recorded at the gate, the newest first. Nothing of it is ever taken out. */
export function SafetyHistory({ unit, register: { safety } }: OfUnit) {
  if (safety.length === 0) return null;
  return (
    <details className={styles.history}>
      <summary>{t("jointWork:history")}</summary>
      <ol reversed>
        {safety.toReversed().map((entry) => (
          <li key={entry.id}>
            {wordsOf(entry, unit.partners)}
            {"reason" in entry && <span>{entry.reason}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}

function wordsOf(entry: SafetyEntry, partners: readonly Partner[]): string {
  const day = dayInFull(entry.kind === "decision" ? entry.decidedOn : entry.at.slice(0, 10));
  const outcome = entry.kind === "decision" ? t(`jointWork:standing.${entry.outcome}`) : "";
  const whose = "partnerId" in entry ? entry.partnerId : undefined;
  const name = partners.find(({ id }) => id === whose)?.name ?? "";
  return t(`jointWork:historyEntry.${entry.kind}`, { day, outcome, name });
}
