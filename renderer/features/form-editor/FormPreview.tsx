import type { Form } from "#shared/forms/form.ts";
import { progressOf, shownSections } from "#shared/forms/walk-form.ts";
import { t } from "../../i18n/index.ts";
import { FormFields, useFormAnswers } from "../forms/index.ts";
import styles from "./FormEditor.module.css";

const NOTHING = new Map();

/** The form as it will be asked. It can be tried; nothing of it is kept. */
export function FormPreview({ form }: { form: Form }) {
  const tried = useFormAnswers(form, NOTHING, () => undefined);
  const { answered, asked } = progressOf(form, tried.fitting);
  return (
    <div className={styles.preview}>
      <p className={styles.quiet}>
        {t("formEditor:previewAbout")} {t("forms:progress", { answered, asked })}
      </p>
      <h2>{form.title}</h2>
      {form.introduction !== "" && <p className={styles.quiet}>{form.introduction}</p>}
      {shownSections(form, tried.fitting).map((section) => (
        <section key={section.questions[0]?.id} className={styles.previewSection}>
          {section.title !== "" && <h3>{section.title}</h3>}
          {section.introduction !== "" && <p className={styles.quiet}>{section.introduction}</p>}
          <FormFields
            questions={section.questions}
            shown={tried.shown}
            answers={tried.answers}
            problems={tried.problems}
            onAnswer={tried.answer}
          />
        </section>
      ))}
    </div>
  );
}
