import { Button } from "@mantine/core";
import { useDebouncedValue, useHotkeys } from "@mantine/hooks";
import { useState } from "react";
import { errorSentence } from "#renderer/i18n/error-sentence.ts";
import { t } from "#renderer/i18n/index.ts";
import { Notice } from "#renderer/ui/Notice.tsx";
import { OwnSheetEditor } from "../editor/OwnSheetEditor.tsx";
import { WordingEditor } from "../editor/WordingEditor.tsx";
import { useFilled } from "../use-filled.ts";
import { type Homework, onPaper } from "../use-homework.ts";
import { useOutput } from "../use-output.ts";
import { Library } from "./Library.tsx";
import { PaperPanel } from "./PaperPanel.tsx";
import { Preview } from "./Preview.tsx";
import { Recipients } from "./Recipients.tsx";
import styles from "./sheets-part.module.css";
import { useOwnSheetDraft } from "./use-own-sheet-draft.ts";

const TYPING_SETTLES_MS = 250;

/** Choose a sheet, word it, see it as it will be printed, and give it to the couple. */
export function SheetsPart({ homework }: { homework: Homework }) {
  const [editing, setEditing] = useState(false);
  const own = useOwnSheetDraft(homework);
  const asked = own.draft ? own.requests : onPaper(homework);
  const [requests] = useDebouncedValue(asked, TYPING_SETTLES_MS, { leading: true });
  const filled = useFilled(requests);
  const output = useOutput(onPaper(homework), homework.choice);
  useHotkeys([["mod+P", output.print]], []);

  if (homework.maps?.length === 0) return <NoMap />;
  if (!homework.map) return <Waiting />;
  return (
    <div className={styles.part}>
      <div className={styles.choosing}>
        {own.draft ? (
          <OwnSheetEditor
            draft={own.draft}
            first={own.first ?? own.draft}
            onChange={own.change}
            onClose={own.close}
          />
        ) : editing && homework.present ? (
          <WordingEditor homework={homework} present={homework.present} onDone={() => setEditing(false)} />
        ) : (
          <>
            <Recipients homework={homework} />
            <Library homework={homework} onReword={() => setEditing(true)} onOwn={own.begin} />
          </>
        )}
      </div>
      {filled.failure ? (
        <div className={styles.failed}>
          <Notice sentence={errorSentence(filled.failure)}>
            <Button variant="default" mt={14} onClick={filled.retry}>
              {t("homeworkDesk:tryAgain")}
            </Button>
          </Notice>
        </div>
      ) : filled.sheets.length > 0 ? (
        <Preview sheets={filled.sheets} choice={homework.choice} />
      ) : (
        <Waiting />
      )}
      <PaperPanel homework={homework} output={output} />
    </div>
  );
}

const Waiting = () => (
  <p role="status" className={styles.waiting}>
    {t("homeworkDesk:loading")}
  </p>
);

function NoMap() {
  return (
    <div className={styles.empty}>
      <h2>{t("homeworkDesk:noMapTitle")}</h2>
      <p>{t("homeworkDesk:noMapText")}</p>
    </div>
  );
}
