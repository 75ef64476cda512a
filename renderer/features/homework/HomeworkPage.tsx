import { SegmentedControl } from "@mantine/core";
import { errorSentence } from "#renderer/i18n/error-sentence.ts";
import { t } from "#renderer/i18n/index.ts";
import { Notice } from "#renderer/ui/Notice.tsx";
import type { MapId, UnitId } from "#shared/domain/ids.ts";
import { SheetsPart } from "./desk/SheetsPart.tsx";
import { GivenPart } from "./given/GivenPart.tsx";
import styles from "./homework-page.module.css";
import { useHomework } from "./use-homework.ts";
import { WeeklyLogPart } from "./weekly-log/WeeklyLogPart.tsx";

const PARTS = ["sheets", "given", "log"] as const;

/** What goes home with a couple and what comes back: sheets, what was given, the weekly log. */
export function HomeworkPage({ unitId, mapId }: { unitId: UnitId; mapId?: MapId }) {
  const homework = useHomework(unitId, mapId);
  const { desk, change, partners } = homework;
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <h1>{t("homeworkDesk:title")}</h1>
        <SegmentedControl
          size="md"
          aria-label={t("homeworkDesk:parts")}
          value={desk.part}
          data={PARTS.map((part) => ({ value: part, label: t(`homeworkDesk:part.${part}`) }))}
          onChange={(value) => change({ part: PARTS.find((part) => part === value) ?? desk.part })}
        />
      </div>
      {homework.failure ? (
        <Notice sentence={errorSentence(homework.failure)} />
      ) : (
        <>
          {desk.part === "sheets" && <SheetsPart homework={homework} />}
          {desk.part === "given" && <GivenPart homework={homework} />}
          {desk.part === "log" && partners.length > 0 && <WeeklyLogPart homework={homework} />}
        </>
      )}
    </div>
  );
}
