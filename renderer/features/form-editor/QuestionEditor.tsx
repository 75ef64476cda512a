import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { isAsked, type Question } from "#shared/forms/question.ts";
import { t } from "../../i18n/index.ts";
import { AddQuestion } from "./AddQuestion.tsx";
import { KINDS, withAdded, withKind, withMoved, withoutQuestion, withQuestion } from "./draft.ts";
import { questionAnchor, useEditing } from "./editing-context.ts";
import styles from "./FormEditor.module.css";
import { Movers } from "./Movers.tsx";
import { OptionsEditor } from "./OptionsEditor.tsx";
import { ShowWhen } from "./ShowWhen.tsx";

type Props = { question: Question; up: boolean; down: boolean };

/** One question: its words always; the rest of it when one opens it. */
export function QuestionEditor({ question, up, down }: Props) {
  const { draft, change, faults, newQuestionId } = useEditing();
  const [open, setOpen] = useState(question.text === "");
  const fault = faults.find(({ questionId }) => questionId === question.id)?.words;
  const what = question.text.trim() === "" ? t("formEditor:thisQuestion") : `“${question.text}”`;
  const set = (next: Question) => change(withQuestion(draft, next));
  return (
    <li className={styles.question}>
      <div className={styles.line}>
        <Textarea
          id={questionAnchor(question.id)}
          className={styles.words ?? ""}
          size="md"
          classNames={{ input: styles.grows ?? "" }}
          rows={1}
          maxLength={2000}
          label={t(`formEditor:kinds.${question.kind}`)}
          error={fault}
          value={question.text}
          onChange={({ currentTarget }) => set({ ...question, text: currentTarget.value })}
        />
        <Movers
          what={what}
          up={up}
          down={down}
          onMove={(by) => change(withMoved(draft, question.id, by))}
          onRemove={() => change(withoutQuestion(draft, question))}
        />
      </div>
      <details
        open={open}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        className={styles.more}
      >
        <summary aria-label={t("formEditor:moreOf", { what })}>{t("formEditor:more")}</summary>
        {open && (
          <div className={styles.fields}>
            <NativeSelect
              size="md"
              label={t("formEditor:kind")}
              value={question.kind}
              data={KINDS.map((kind) => ({ value: kind, label: t(`formEditor:kinds.${kind}`) }))}
              onChange={({ currentTarget }) =>
                change(
                  withKind(
                    draft,
                    question,
                    KINDS.find((kind) => kind === currentTarget.value) ?? question.kind,
                    newQuestionId,
                  ),
                )
              }
            />
            <KindFields question={question} onChange={set} />
            <TextInput
              size="md"
              label={t("formEditor:hint")}
              maxLength={2000}
              value={question.hint}
              onChange={({ currentTarget }) => set({ ...question, hint: currentTarget.value })}
            />
            {isAsked(question) && (
              <Checkbox
                size="md"
                classNames={{ body: styles.check ?? "" }}
                label={t("formEditor:required")}
                checked={question.required}
                onChange={({ currentTarget }) => set({ ...question, required: currentTarget.checked })}
              />
            )}
            <ShowWhen
              condition={question.showWhen}
              before={question.id}
              onChange={(showWhen) => set({ ...question, showWhen })}
            />
          </div>
        )}
      </details>
      {question.kind === "group" && (
        <>
          <ol className={styles.questions}>
            {question.items.map((item, index) => (
              <QuestionEditor
                key={item.id}
                question={item}
                up={index > 0}
                down={index < question.items.length - 1}
              />
            ))}
          </ol>
          <AddQuestion inGroup onAdd={(item) => change(withAdded(draft, { group: question.id }, item))} />
        </>
      )}
    </li>
  );
}

type KindProps = { question: Question; onChange: (next: Question) => void };

function KindFields({ question, onChange }: KindProps) {
  if (question.kind === "choice" || question.kind === "open-choice")
    return <OptionsEditor question={question} onChange={onChange} />;
  if (question.kind === "rating") {
    return (
      <div className={styles.pair}>
        {(["low", "high"] as const).map((end) => (
          <TextInput
            key={end}
            size="md"
            label={t(`formEditor:${end}`)}
            maxLength={80}
            value={question[end]}
            onChange={({ currentTarget }) => onChange({ ...question, [end]: currentTarget.value })}
          />
        ))}
      </div>
    );
  }
  if (question.kind !== "whole-number" && question.kind !== "decimal") return null;
  return (
    <div className={styles.pair}>
      {(["min", "max"] as const).map((end) => (
        <NumberInput
          key={end}
          size="md"
          hideControls
          label={t(`formEditor:${end}`)}
          allowDecimal={question.kind === "decimal"}
          value={question[end] ?? ""}
          onChange={(value) => onChange({ ...question, [end]: typeof value === "number" ? value : null })}
        />
      ))}
      <TextInput
        size="md"
        label={t("formEditor:unit")}
        maxLength={40}
        value={question.unit}
        onChange={({ currentTarget }) => onChange({ ...question, unit: currentTarget.value })}
      />
    </div>
  );
}
