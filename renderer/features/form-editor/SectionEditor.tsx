import { Textarea, TextInput } from "@mantine/core";
import { useId } from "react";
import type { Section } from "#shared/forms/form.ts";
import { t } from "../../i18n/index.ts";
import { AddQuestion } from "./AddQuestion.tsx";
import { withAdded, withMovedSection, withoutSection, withSection } from "./draft.ts";
import { useEditing } from "./editing-context.ts";
import styles from "./FormEditor.module.css";
import { Movers } from "./Movers.tsx";
import { QuestionEditor } from "./QuestionEditor.tsx";
import { ShowWhen } from "./ShowWhen.tsx";

/** One section: what it is called, when it is shown, and its questions. */
export function SectionEditor({ section, at }: { section: Section; at: number }) {
  const { draft, change } = useEditing();
  const headId = useId();
  const set = (part: Partial<Section>) => change(withSection(draft, at, (one) => ({ ...one, ...part })));
  const name = t("formEditor:section", { number: at + 1 });
  return (
    <section className={styles.section} aria-labelledby={headId}>
      <div className={styles.sectionHead}>
        <h2 id={headId}>{name}</h2>
        <Movers
          what={name}
          up={at > 0}
          down={at < draft.sections.length - 1}
          onMove={(by) => change(withMovedSection(draft, at, by))}
          {...(draft.sections.length > 1 ? { onRemove: () => change(withoutSection(draft, at)) } : {})}
        />
      </div>
      <TextInput
        size="md"
        label={t("formEditor:sectionTitle")}
        maxLength={200}
        value={section.title}
        onChange={({ currentTarget }) => set({ title: currentTarget.value })}
      />
      <Textarea
        size="md"
        label={t("formEditor:introduction")}
        classNames={{ input: styles.grows ?? "" }}
        rows={1}
        maxLength={4000}
        value={section.introduction}
        onChange={({ currentTarget }) => set({ introduction: currentTarget.value })}
      />
      <ShowWhen
        condition={section.showWhen}
        before={section.questions[0]?.id}
        onChange={(showWhen) => set({ showWhen })}
      />
      <ol className={styles.questions}>
        {section.questions.map((question, index) => (
          <QuestionEditor
            key={question.id}
            question={question}
            up={index > 0}
            down={index < section.questions.length - 1}
          />
        ))}
      </ol>
      <AddQuestion onAdd={(question) => change(withAdded(draft, { section: at }, question))} />
    </section>
  );
}
