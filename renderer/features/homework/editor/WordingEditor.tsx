import { Button } from "@mantine/core";
import { useState } from "react";
import { t } from "#renderer/i18n/index.ts";
import { Dialog } from "#renderer/ui/Dialog.tsx";
import { sheetTextSchema } from "#shared/homework/sheet-text.ts";
import type { Homework, PresentSheet } from "../use-homework.ts";
import styles from "./editor.module.css";
import { TextFields } from "./TextFields.tsx";
import { useTextSteps } from "./use-text-steps.ts";

type Props = { homework: Homework; present: PresentSheet; onDone: () => void };

/** The wording of the chosen sheet, for this couple only. It goes along with what is given or printed. */
export function WordingEditor({ homework, present, onDone }: Props) {
  const { change, undo, canUndo } = useTextSteps(present.text, homework.reword);
  const [leaving, setLeaving] = useState(false);
  const whole = sheetTextSchema.safeParse(present.text).success;
  return (
    <section className={styles.editor} aria-labelledby="wording-title">
      <div className={styles.head}>
        <h2 id="wording-title">{t("homeworkDesk:editTitle")}</h2>
        <Button h={44} onClick={onDone}>
          {t("homeworkDesk:doneEditing")}
        </Button>
      </div>
      <p className={styles.note}>{t("homeworkDesk:editHint")}</p>
      <div className={styles.buttons}>
        <Button variant="default" h={44} disabled={!canUndo} onClick={undo}>
          {t("homeworkDesk:undo")}
        </Button>
        {present.edited && (
          <Button variant="subtle" h={44} onClick={() => setLeaving(true)}>
            {t("homeworkDesk:backToLibrary")}
          </Button>
        )}
      </div>
      {!whole && (
        <p role="status" className={styles.missing}>
          {t("homeworkDesk:notYetComplete")}
        </p>
      )}
      <TextFields text={present.text} onChange={change} />
      <Dialog opened={leaving} onClose={() => setLeaving(false)} title={t("homeworkDesk:backTitle")}>
        <p>{t("homeworkDesk:backBody")}</p>
        <div className={styles.dialogButtons}>
          <Button variant="default" onClick={() => setLeaving(false)}>
            {t("homeworkDesk:keepMine")}
          </Button>
          <Button
            onClick={() => {
              setLeaving(false);
              homework.reword(null);
            }}
          >
            {t("homeworkDesk:backToLibrary")}
          </Button>
        </div>
      </Dialog>
    </section>
  );
}
