import { Button, SegmentedControl, Switch } from "@mantine/core";
import { useState } from "react";
import { ClosedSign, useClosed } from "#renderer/features/joint-work/index.ts";
import { t } from "#renderer/i18n/index.ts";
import { Notice } from "#renderer/ui/Notice.tsx";
import { GiveDialog } from "../given/GiveDialog.tsx";
import type { Homework } from "../use-homework.ts";
import type { Output } from "../use-output.ts";
import { BookletTray } from "./BookletTray.tsx";
import styles from "./sheets-part.module.css";

/** What goes home: given, in a booklet, on which paper. */
export function PaperPanel({ homework, output }: { homework: Homework; output: Output }) {
  const [giving, setGiving] = useState(false);
  const [given, setGiven] = useState(false);
  const { desk, present, unitId } = homework;
  const closed = useClosed(unitId, "homework");
  return (
    <div className={styles.paperPanel}>
      {closed && <ClosedSign unitId={unitId} work="homework" closed={closed} />}
      {!closed && (
        <div className={styles.give}>
          <Button
            fullWidth
            disabled={!present}
            onClick={() => {
              setGiven(false);
              setGiving(true);
            }}
          >
            {t("homeworkDesk:give")}
          </Button>
          <p role="status" className={styles.status}>
            {given ? t("homeworkDesk:givenNow") : ""}
          </p>
        </div>
      )}
      <BookletTray homework={homework} />
      <PaperChoices homework={homework} />
      {!closed && <ToPaper homework={homework} output={output} />}
      {giving && (
        <GiveDialog
          homework={homework}
          sheets={
            desk.printing === "booklet" && desk.booklet.length > 0 ? desk.booklet : present ? [present] : []
          }
          onClose={() => setGiving(false)}
          onGiven={() => {
            setGiving(false);
            setGiven(true);
          }}
        />
      )}
    </div>
  );
}

function PaperChoices({ homework: { desk, change, choice } }: { homework: Homework }) {
  return (
    <div className={styles.choices}>
      <div>
        <p id="paper-choice" className={styles.label}>
          {t("homeworkDesk:paper")}
        </p>
        <SegmentedControl
          fullWidth
          size="md"
          aria-labelledby="paper-choice"
          value={choice.paper}
          data={[
            { value: "a4", label: t("homeworkDesk:a4") },
            { value: "letter", label: t("homeworkDesk:letter") },
          ]}
          onChange={(value) =>
            change({ paper: { ...desk.paper, paper: value === "letter" ? "letter" : "a4" } })
          }
        />
      </div>
      <Switch
        size="md"
        className={styles.switch}
        label={t("homeworkDesk:largePrint")}
        checked={choice.largePrint}
        onChange={({ currentTarget: { checked } }) =>
          change({ paper: { ...desk.paper, largePrint: checked } })
        }
      />
      <Switch
        size="md"
        className={styles.switch}
        label={t("homeworkDesk:greyscale")}
        checked={choice.greyscale}
        onChange={({ currentTarget: { checked } }) =>
          change({ paper: { ...desk.paper, greyscale: checked } })
        }
      />
      <Switch
        size="md"
        className={styles.switch}
        label={t("homeworkDesk:withoutWords")}
        description={t("homeworkDesk:withoutWordsHint")}
        checked={desk.withoutWords}
        onChange={({ currentTarget: { checked } }) => change({ withoutWords: checked })}
      />
    </div>
  );
}

function ToPaper({ homework, output }: { homework: Homework; output: Output }) {
  const possible = homework.present !== undefined;
  return (
    <div className={styles.output}>
      <Button variant="default" px={10} disabled={!possible} aria-busy={output.busy} onClick={output.savePdf}>
        {t("homeworkDesk:savePdf")}
      </Button>
      <Button
        variant="default"
        disabled={!possible}
        aria-busy={output.busy}
        title={t("homeworkDesk:printShortcut")}
        aria-keyshortcuts="Control+P Meta+P"
        onClick={output.print}
      >
        {t("homeworkDesk:print")}
      </Button>
      <p role="status" className={styles.status}>
        {output.status}
      </p>
      {output.problem && <Notice sentence={output.problem} />}
      <p className={styles.note}>{t("homeworkDesk:queueNote")}</p>
    </div>
  );
}
