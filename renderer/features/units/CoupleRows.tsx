import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, memo, type Ref } from "react";
import type { UnitSummary } from "#shared/contract/units.ts";
import { t } from "../../i18n/index.ts";
import { calendarDay } from "../../ui/calendar.ts";
import { PartnerMark } from "../../ui/PartnerMark.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import styles from "./CoupleRows.module.css";
import { lastSeen } from "./calendar-words.ts";

type Props = { summaries: readonly UnitSummary[]; ref: Ref<HTMLOListElement>; onLeaveUp: () => void };

/** One line a couple; arrows walk up and down, Enter opens. Lines out of sight cost nothing to draw. */
export function CoupleRows({ summaries, ref, onLeaveUp }: Props) {
  const today = calendarDay(useSurroundings().now());
  return (
    <ol ref={ref} className={styles.rows} onKeyDown={(event) => walk(event, onLeaveUp)}>
      {summaries.map((summary) => (
        <CoupleRow key={summary.unit.id} summary={summary} today={today} />
      ))}
    </ol>
  );
}

function walk(event: KeyboardEvent<HTMLOListElement>, onLeaveUp: () => void): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const links: Element[] = [...event.currentTarget.querySelectorAll("a")];
  const here = document.activeElement ? links.indexOf(document.activeElement) : -1;
  const next = here + (event.key === "ArrowDown" ? 1 : -1);
  event.preventDefault();
  if (next < 0) onLeaveUp();
  else (links[next] as HTMLElement | undefined)?.focus();
}

const CoupleRow = memo(({ summary, today }: { summary: UnitSummary; today: string }) => {
  const { unit, cycleName, sessionCount, lastHeldOn } = summary;
  return (
    <li className={styles.row}>
      <Link to="/units/$unitId" params={{ unitId: unit.id }} className={styles.link}>
        <span className={styles.names}>
          {unit.partners.map((partner, index) => (
            <span key={partner.id} className={styles.name}>
              <PartnerMark index={index} size={14} />
              {partner.name}
            </span>
          ))}
        </span>
        <span className={styles.cycle} data-unnamed={cycleName === ""}>
          {cycleName === "" ? t("units:unnamedCycle") : t("units:cycleQuoted", { name: cycleName })}
        </span>
        <span className={styles.facts}>
          <span>{t("units:sessions", { count: sessionCount })}</span>
          {lastHeldOn && <span>{lastSeen(lastHeldOn, today)}</span>}
        </span>
      </Link>
    </li>
  );
});
