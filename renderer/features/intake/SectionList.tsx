import type { Answers } from "#shared/forms/answer.ts";
import type { QuestionId } from "#shared/forms/condition.ts";
import { askedQuestions, type Section } from "#shared/forms/form.ts";
import { t } from "../../i18n/index.ts";
import styles from "./FillIn.module.css";

type Props = {
  sections: readonly Section[];
  page: number;
  answers: Answers;
  shown: ReadonlySet<QuestionId>;
  onPage: (page: number) => void;
};

/** The form's sections, how far each is, and the way to any of them. */
export function SectionList({ sections, page, answers, shown, onPage }: Props) {
  return (
    <nav aria-label={t("intake:sections")}>
      <ol className={styles.sections}>
        {sections.map((section, at) => {
          const asked = askedQuestions({ sections: [section] }).filter(({ question }) =>
            shown.has(question.id),
          );
          const answered = asked.filter(({ question }) => answers.has(question.id)).length;
          return (
            <li key={section.questions[0]?.id}>
              <button
                type="button"
                className={styles.section}
                aria-current={at === page ? "step" : undefined}
                onClick={() => onPage(at)}
              >
                <span>
                  {section.title === "" ? t("intake:sectionNumber", { number: at + 1 }) : section.title}
                </span>
                <small>{t("intake:countOf", { answered, asked: asked.length })}</small>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
