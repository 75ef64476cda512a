import { t } from "#renderer/i18n/index.ts";
import { SIDES } from "#shared/domain/cycle-map.ts";
import type { Sheet } from "#shared/homework/sheet.ts";
import type { LogAnswer } from "#shared/homework/sheet-text.ts";
import { CycleWeek } from "./CycleWeek.tsx";
import type { Fit } from "./fit.ts";
import { Mark } from "./Mark.tsx";
import { Choices, type Column, choose, WeekTable } from "./WeekTable.tsx";

/** The week, to note down how it went. */
export function PracticeLog({ sheet, fit, alone }: { sheet: Sheet; fit: Fit; alone: boolean }) {
  const { log } = sheet.text;
  if (log === null) return null;
  if (log.kind === "cycle-week") return <CycleWeek sheet={sheet} />;
  return (
    <WeekTable
      fit={fit}
      alone={alone}
      columns={log.columns.map(({ head, answer }) => ({ head, ...columnFor(answer, sheet) }))}
    />
  );
}

function columnFor(answer: LogAnswer, sheet: Sheet): Omit<Column, "head"> {
  switch (answer) {
    case "words":
      return { width: "wide" };
    case "number":
      return { width: "narrow" };
    case "yes-or-not-yet":
      return { width: "choice", cell: choose(t("homework:sheet.yes"), t("homework:sheet.notYet")) };
    case "on-time-or-late":
      return { width: "choice", cell: choose(t("homework:sheet.onTime"), t("homework:sheet.late")) };
    case "who":
      return { width: "who", cell: <Choices answers={SIDES.map((side) => whoIs(sheet, side))} /> };
  }
}

const whoIs = (sheet: Sheet, side: "a" | "b") => ({
  key: side,
  answer: (
    <>
      <Mark side={side} />
      {sheet.names[side]}
    </>
  ),
});
