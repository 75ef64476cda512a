import { Button } from "@mantine/core";
import type { Progress } from "#shared/forms/walk-form.ts";
import { t } from "../../i18n/index.ts";
import type { AnswerSaver } from "./answer-saver.ts";
import styles from "./FormHead.module.css";
import { KeptSign } from "./KeptSign.tsx";

type Props = { progress: Progress; saver: AnswerSaver; onPause: () => void };

/** How far one has come, whether it is kept, and the way to put it out of sight. */
export function FormHead({ progress, saver, onPause }: Props) {
  const { answered, asked } = progress;
  return (
    <header className={styles.head}>
      <div className={styles.far}>
        <progress aria-label={t("forms:progressLabel")} max={asked} value={answered} />
        <span>{t("forms:progress", { answered, asked })}</span>
      </div>
      <KeptSign saver={saver} />
      <Button size="lg" variant="default" onClick={onPause}>
        {t("forms:pause")}
      </Button>
    </header>
  );
}
