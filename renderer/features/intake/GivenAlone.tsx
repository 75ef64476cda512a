import type { Asked } from "#shared/forms/question.ts";
import type { Answer } from "#shared/forms/response.ts";
import { t } from "../../i18n/index.ts";
import { answerWords } from "../forms/index.ts";
import { dayOf } from "./day-words.ts";
import styles from "./FillIn.module.css";

type Props = { name: string; question: Asked; answer: Answer | undefined };

/** What a partner answered by their own hand: it is read here, and only they change it. */
export function GivenAlone({ name, question, answer }: Props) {
  if (!answer) return null;
  return (
    <div className={styles.given}>
      <p className={styles.words}>{answerWords(question, answer.value)}</p>
      <p className={styles.from}>{t("intake:givenAlone", { name, day: dayOf(answer.givenAt) })}</p>
    </div>
  );
}
