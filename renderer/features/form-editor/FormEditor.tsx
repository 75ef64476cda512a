import { Button, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { questionIdSchema } from "#shared/forms/condition.ts";
import type { Form, Section } from "#shared/forms/form.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Icon } from "../../ui/icons/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import { type Draft, newQuestion, newSection } from "./draft.ts";
import { EditingContext, questionAnchor } from "./editing-context.ts";
import styles from "./FormEditor.module.css";
import { FormPreview } from "./FormPreview.tsx";
import { type Fault, faultsOf } from "./faults.ts";
import { LeaveDialog } from "./LeaveDialog.tsx";
import { SectionEditor } from "./SectionEditor.tsx";
import { useUnsaved } from "./use-unsaved.ts";
import { VersionList } from "./VersionList.tsx";

const VIEWS = ["write", "preview", "versions"] as const;
type View = (typeof VIEWS)[number];

/** A form being written: its words, a preview that can be tried, and what it said before. */
export function FormEditor({ start, isNew }: { start: Form; isNew: boolean }) {
  const [draft, setDraft] = useState<Draft>(start);
  const [view, setView] = useState<View>("write");
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const dirty = draft !== start;
  const { newId } = useSurroundings();
  const blocker = useUnsaved(dirty);
  const client = useQueryClient();
  const navigate = useNavigate();
  const save = useMutation(
    queries.formLibrary.save.mutationOptions({
      async onSuccess(saved) {
        blocker.allow();
        await client.invalidateQueries({ queryKey: queries.formLibrary.key() });
        await navigate({ to: "/forms/$formId", params: { formId: saved.id }, replace: true });
      },
    }),
  );
  const keep = () => {
    const found = faultsOf(draft);
    setFaults(found);
    const [first] = found;
    if (!first) return save.mutate({ form: draft });
    setView("write");
    if (first.questionId) document.getElementById(questionAnchor(first.questionId))?.focus();
  };
  const newQuestionId = () => questionIdSchema.parse(`q-${newId()}`);
  const addSection = () =>
    setDraft({
      ...draft,
      sections: [...draft.sections, newSection(newQuestion("long-text", newQuestionId(), newQuestionId))],
    });
  return (
    <div className={styles.page}>
      <Link to="/forms" className={styles.back}>
        <Icon name="back" size={20} /> {t("formEditor:formsTitle")}
      </Link>
      <div className={styles.head}>
        <h1>{isNew ? t("formEditor:newForm") : start.title}</h1>
        <span role="status" className={styles.saved}>
          {dirty ? t("formEditor:notSaved") : isNew ? "" : t("formEditor:savedAs", { number: start.version })}
        </span>
        <Button loading={save.isPending} disabled={!dirty && !isNew} onClick={keep}>
          {t("formEditor:save")}
        </Button>
      </div>
      <SegmentedControl
        aria-label={t("formEditor:views")}
        value={view}
        onChange={(value) => setView(VIEWS.find((one) => one === value) ?? view)}
        data={VIEWS.filter((one) => one !== "versions" || !isNew).map((value) => ({
          value,
          label: t(`formEditor:view.${value}`),
        }))}
        classNames={{ root: styles.views ?? "", label: styles.segment ?? "" }}
      />
      {save.isError && <Notice sentence={errorSentence(save.error)} />}
      {faults.length > 0 && (
        <div role="alert" className={styles.faults}>
          <strong>{t("formEditor:cannotSave")}</strong>
          <ul>
            {faults.map(({ words, section, questionId }) => (
              <li key={`${questionId} ${section} ${words}`}>
                {section === null ? words : t("formEditor:inSection", { number: section + 1, words })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {view === "preview" && <FormPreview form={draft} />}
      {view === "versions" && (
        <VersionList
          formId={start.id}
          onBringBack={(form) => {
            setDraft({ ...form, version: start.version });
            setView("write");
          }}
        />
      )}
      {view === "write" && (
        <EditingContext value={{ draft, change: setDraft, newQuestionId, faults }}>
          <Head draft={draft} onChange={setDraft} />
          {draft.sections.map((section, at) => (
            <SectionEditor key={sectionKey(section) ?? at} section={section} at={at} />
          ))}
          <Button variant="default" leftSection={<Icon name="plus" size={18} />} onClick={addSection}>
            {t("formEditor:addSection")}
          </Button>
        </EditingContext>
      )}
      <LeaveDialog blocker={blocker} />
    </div>
  );
}

/** The same for as long as the same questions stand in it, in whatever order. */
const sectionKey = ({ questions }: Section) => questions.map(({ id }) => id).toSorted()[0];

const WHO = ["partner", "either", "unit"] as const;
const SHARING = ["private-to-partner", "private-to-clinician"] as const;

function Head({ draft, onChange }: { draft: Draft; onChange: (next: Draft) => void }) {
  return (
    <div className={styles.fields}>
      <TextInput
        size="md"
        label={t("formEditor:title")}
        maxLength={200}
        value={draft.title}
        onChange={({ currentTarget }) => onChange({ ...draft, title: currentTarget.value })}
      />
      <Textarea
        size="md"
        label={t("formEditor:introduction")}
        classNames={{ input: styles.grows ?? "" }}
        rows={2}
        maxLength={4000}
        value={draft.introduction}
        onChange={({ currentTarget }) => onChange({ ...draft, introduction: currentTarget.value })}
      />
      <div className={styles.choice}>
        <span id="answered-by">{t("formEditor:answeredBy")}</span>
        <SegmentedControl
          aria-labelledby="answered-by"
          value={draft.answeredBy}
          onChange={(value) =>
            onChange({ ...draft, answeredBy: WHO.find((one) => one === value) ?? draft.answeredBy })
          }
          data={WHO.map((value) => ({ value, label: t(`formEditor:who.${value}`) }))}
          classNames={{ label: styles.segment ?? "" }}
        />
      </div>
      <div className={styles.choice}>
        <span id="shared-with">{t("formEditor:sharing")}</span>
        <SegmentedControl
          aria-labelledby="shared-with"
          value={draft.sharing}
          onChange={(value) =>
            onChange({ ...draft, sharing: SHARING.find((one) => one === value) ?? draft.sharing })
          }
          data={SHARING.map((value) => ({ value, label: t(`formEditor:with.${value}`) }))}
          classNames={{ label: styles.segment ?? "" }}
        />
      </div>
    </div>
  );
}
