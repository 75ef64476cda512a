import { Button, Checkbox, NativeSelect, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { queries } from "#renderer/bridge/index.ts";
import { errorSentence } from "#renderer/i18n/error-sentence.ts";
import { t } from "#renderer/i18n/index.ts";
import { Dialog } from "#renderer/ui/Dialog.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useSurroundings } from "#renderer/ui/surroundings.ts";
import { ABOUT_MAX, type OwnSheet, ownSheetSchema, PURPOSES } from "#shared/homework/library-sheet.ts";
import { PRACTICES } from "#shared/homework/sheet-text.ts";
import { STAGES } from "#shared/stages/steps.ts";
import styles from "./editor.module.css";
import { TextFields } from "./TextFields.tsx";
import { useTextSteps } from "./use-text-steps.ts";

type Props = {
  draft: OwnSheet;
  /** As it was when writing began: nothing of it can be lost. */
  first: OwnSheet;
  onChange: (what: Partial<OwnSheet>) => void;
  /** With the sheet that was kept, or with nothing. */
  onClose: (kept: OwnSheet | null) => void;
};

/** A sheet of the clinician's own, for every couple. Kept when it is said so, and never half. */
export function OwnSheetEditor({ draft, first, onChange, onClose }: Props) {
  const [leaving, setLeaving] = useState(false);
  const { now } = useSurroundings();
  const client = useQueryClient();
  const { change, undo, canUndo } = useTextSteps(draft.text, (text) => onChange({ text }));
  const keep = useMutation(
    queries.homework.keepSheet.mutationOptions({
      onSuccess: async (kept) => {
        await client.invalidateQueries({ queryKey: queries.homework.ownSheets.key() });
        onClose(kept);
      },
    }),
  );
  const whole = ownSheetSchema.safeParse({ ...draft, changedAt: now().toISOString() });
  return (
    <section className={styles.editor} aria-labelledby="own-sheet-title">
      <h2 id="own-sheet-title">{t("homeworkDesk:editOwnTitle")}</h2>
      <p className={styles.note}>{t("homeworkDesk:editHint")}</p>
      <div className={styles.buttons}>
        <Button
          h={44}
          disabled={!whole.success}
          loading={keep.isPending}
          onClick={() => whole.success && keep.mutate({ sheet: whole.data })}
        >
          {t("homeworkDesk:ownSave")}
        </Button>
        <Button variant="subtle" h={44} onClick={() => (draft === first ? onClose(null) : setLeaving(true))}>
          {t("cancel")}
        </Button>
        <Button variant="default" h={44} disabled={!canUndo} onClick={undo}>
          {t("homeworkDesk:undo")}
        </Button>
      </div>
      {!whole.success && (
        <p role="status" className={styles.missing}>
          {t("homeworkDesk:notYetComplete")}
        </p>
      )}
      {keep.isError && <Notice sentence={errorSentence(keep.error)} />}
      <Shelf draft={draft} onChange={onChange} />
      <TextFields text={draft.text} onChange={change} />
      <Dialog opened={leaving} onClose={() => setLeaving(false)} title={t("homeworkDesk:leaveTitle")}>
        <p>{t("homeworkDesk:leaveBody")}</p>
        <div className={styles.dialogButtons}>
          <Button variant="default" onClick={() => onClose(null)}>
            {t("homeworkDesk:leaveNow")}
          </Button>
          <Button onClick={() => setLeaving(false)}>{t("homeworkDesk:keepMine")}</Button>
        </div>
      </Dialog>
    </section>
  );
}

/** Where the sheet stands in the library. */
function Shelf({ draft, onChange }: Pick<Props, "draft" | "onChange">) {
  return (
    <div className={styles.group}>
      <NativeSelect
        label={t("homeworkDesk:ownPractice")}
        value={draft.practice}
        data={PRACTICES.map((one) => ({ value: one, label: t(`homeworkDesk:practices.${one}`) }))}
        onChange={({ currentTarget: { value } }) =>
          onChange({ practice: PRACTICES.find((one) => one === value) ?? draft.practice })
        }
      />
      <NativeSelect
        label={t("homeworkDesk:purpose")}
        value={draft.purpose}
        data={PURPOSES.map((one) => ({ value: one, label: t(`homeworkDesk:purposes.${one}`) }))}
        onChange={({ currentTarget: { value } }) =>
          onChange({ purpose: PURPOSES.find((one) => one === value) ?? draft.purpose })
        }
      />
      <Checkbox.Group
        size="md"
        label={t("homeworkDesk:ownStages")}
        value={draft.stages}
        onChange={(value) => onChange({ stages: STAGES.filter((one) => value.includes(one)) })}
      >
        <div className={styles.stages}>
          {STAGES.map((one) => (
            <Checkbox key={one} size="md" value={one} label={t(`homeworkDesk:stages.${one}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <Textarea
        size="md"
        rows={1}
        classNames={{ input: styles.grows ?? "" }}
        label={t("homeworkDesk:ownAbout")}
        value={draft.about}
        maxLength={ABOUT_MAX}
        onChange={({ currentTarget: { value } }) => onChange({ about: value })}
      />
      <Textarea
        size="md"
        rows={1}
        classNames={{ input: styles.grows ?? "" }}
        label={t("homeworkDesk:ownWhen")}
        value={draft.when}
        maxLength={ABOUT_MAX}
        onChange={({ currentTarget: { value } }) => onChange({ when: value })}
      />
    </div>
  );
}
