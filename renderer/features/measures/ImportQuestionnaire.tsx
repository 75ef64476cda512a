import { Button, FileButton } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ImportPreview } from "#shared/contract/measures.ts";
import { FILE_LIMITS } from "#shared/measures/json.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Asked } from "./Asked.tsx";
import { ConfirmImport } from "./ConfirmImport.tsx";
import layout from "./import.module.css";
import styles from "./measures.module.css";
import { Report } from "./Report.tsx";

type Picked = { name: string; text: string };

/** Choose a file, see what it would become, confirm the licence; only then is anything kept. */
export function ImportQuestionnaire() {
  const [picked, setPicked] = useState<Picked | null>(null);
  const [scoring, setScoring] = useState<Picked | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const preview = useMutation(queries.measures.preview.mutationOptions());
  const look = (file: Picked, beside: Picked | null) => {
    setPicked(file);
    setScoring(beside);
    setDone(null);
    preview.mutate({ text: file.text, scoringText: beside?.text ?? null });
  };
  const finish = (title: string) => {
    setPicked(null);
    setScoring(null);
    preview.reset();
    setDone(t("measures:takenIn", { title }));
  };
  return (
    <section className={styles.section} aria-labelledby="import-title">
      <h2 id="import-title">{t("measures:importTitle")}</h2>
      <p className={styles.quiet}>{t("measures:importLead")}</p>
      <div className={styles.buttons}>
        <FileChoice
          label={picked ? t("measures:chooseOther") : t("measures:chooseFile")}
          onPick={(file) => look(file, null)}
        />
        {picked && preview.data?.questionnaire && (
          <FileChoice label={t("measures:chooseScoring")} onPick={(file) => look(picked, file)} />
        )}
      </div>
      <p role="status" className={styles.done}>
        {preview.isPending ? t("measures:reading") : done}
      </p>
      {preview.isError && <Notice sentence={errorSentence(preview.error)} />}
      {picked && preview.data && (
        <Preview
          key={`${picked.name} ${scoring?.name ?? ""} ${preview.submittedAt}`}
          picked={picked}
          scoringName={scoring?.name ?? null}
          preview={preview.data}
          onDone={finish}
        />
      )}
    </section>
  );
}

function FileChoice({ label, onPick }: { label: string; onPick: (file: Picked) => void }) {
  const read = async (file: File | null) => {
    // A file too large to be taken is cut just above the limit: the core then says that it is too large.
    if (file) onPick({ name: file.name, text: (await file.text()).slice(0, FILE_LIMITS.characters + 1) });
  };
  return (
    <FileButton
      accept="application/json,.json"
      onChange={(file) => void read(file)}
      inputProps={{ "aria-label": label }}
    >
      {(props) => (
        <Button {...props} variant="default">
          {label}
        </Button>
      )}
    </FileButton>
  );
}

type PreviewProps = {
  picked: Picked;
  scoringName: string | null;
  preview: ImportPreview;
  onDone: (title: string) => void;
};

function Preview({ picked, scoringName, preview, onDone }: PreviewProps) {
  const { questionnaire, scoring, report } = preview;
  if (!questionnaire || !scoring)
    return (
      <div className={layout.refused} role="alert">
        <h3>{t("measures:notImportable", { name: questionnaire ? (scoringName ?? "") : picked.name })}</h3>
        <p>{t("measures:notImportableBody")}</p>
        <Report report={report} />
      </div>
    );
  return (
    <div className={layout.preview}>
      <h3>{t("measures:importable", { title: questionnaire.title })}</h3>
      {scoringName !== null && (
        <p className={styles.quiet}>{t("measures:scoringFile", { name: scoringName })}</p>
      )}
      <Asked questionnaire={questionnaire} />
      <Report report={report} />
      <ConfirmImport text={picked.text} questionnaire={questionnaire} proposed={scoring} onDone={onDone} />
    </div>
  );
}
