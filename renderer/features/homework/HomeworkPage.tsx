import { Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import type { ReactNode } from "react";
import { ClosedSign, useClosed } from "#renderer/features/joint-work/index.ts";
import { errorSentence } from "#renderer/i18n/error-sentence.ts";
import { t } from "#renderer/i18n/index.ts";
import { Notice } from "#renderer/ui/Notice.tsx";
import type { MapId, UnitId } from "#shared/domain/ids.ts";
import styles from "./homework-page.module.css";
import { SheetChoices } from "./SheetChoices.tsx";
import { SheetPreview } from "./SheetPreview.tsx";
import { useHomework } from "./use-homework.ts";
import { useOutput } from "./use-output.ts";

/** Choose a sheet, see it as it will be printed, and give it to the couple on paper or as a file. */
export function HomeworkPage({ unitId, mapId }: { unitId: UnitId; mapId?: MapId }) {
  const homework = useHomework(unitId, mapId);
  const output = useOutput(homework.sheet && homework.request, homework.paper);
  useHotkeys([["mod+P", output.print]], []);

  if (homework.maps?.length === 0) return <NoMap />;
  return (
    <div className={styles.page}>
      <div className={styles.controls}>
        <h1>{t("homework:page.title")}</h1>
        <SheetChoices homework={homework} />
        <WhereOpen unitId={unitId}>
          <Output output={output} possible={homework.sheet !== undefined} />
        </WhereOpen>
      </div>
      <Desk homework={homework} />
    </div>
  );
}

/** The ways to paper, or why there are none for this couple now. */
function WhereOpen({ unitId, children }: { unitId: UnitId; children: ReactNode }) {
  const closed = useClosed(unitId, "homework");
  return closed ? <ClosedSign unitId={unitId} work="homework" closed={closed} /> : children;
}

function NoMap() {
  return (
    <div className={styles.empty}>
      <h1>{t("homework:page.noMapTitle")}</h1>
      <p>{t("homework:page.noMapText")}</p>
    </div>
  );
}

function Output({ output, possible }: { output: ReturnType<typeof useOutput>; possible: boolean }) {
  return (
    <div className={styles.output}>
      <Button disabled={!possible} aria-busy={output.busy} onClick={output.savePdf}>
        {t("homework:page.savePdf")}
      </Button>
      <Button
        variant="default"
        disabled={!possible}
        aria-busy={output.busy}
        title={t("homework:page.printShortcut")}
        aria-keyshortcuts="Control+P Meta+P"
        onClick={output.print}
      >
        {t("homework:page.print")}
      </Button>
      <p role="status" className={styles.status}>
        {output.status}
      </p>
      {output.problem && <Notice sentence={output.problem} />}
      <p className={styles.note}>{t("homework:page.queueNote")}</p>
    </div>
  );
}

function Desk({ homework }: { homework: ReturnType<typeof useHomework> }) {
  if (homework.sheet) return <SheetPreview sheet={homework.sheet} paper={homework.paper} />;
  if (!homework.failure) {
    return (
      <p role="status" className={styles.waiting}>
        {t("homework:page.loading")}
      </p>
    );
  }
  return (
    <div className={styles.failed}>
      <Notice sentence={errorSentence(homework.failure)}>
        <Button variant="default" mt={14} onClick={homework.retry}>
          {t("homework:page.tryAgain")}
        </Button>
      </Notice>
    </div>
  );
}
