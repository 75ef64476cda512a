import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./SettingsPage.module.css";

/** The whole practice in one encrypted file, for another computer. */
export function SavePractice() {
  const client = useQueryClient();
  const save = useMutation(
    queries.safety.savePractice.mutationOptions({
      onSettled: () => client.invalidateQueries({ queryKey: queries.safety.key() }),
    }),
  );
  return (
    <section className={styles.section} aria-labelledby="move-title">
      <h2 id="move-title">{t("safety:moveTitle")}</h2>
      <p className={styles.hint}>{t("safety:moveBody")}</p>
      <div>
        <Button variant="default" loading={save.isPending} onClick={() => save.mutate(undefined)}>
          {t("safety:moveSave")}
        </Button>
      </div>
      <p role="status" className={styles.done}>
        {save.data?.outcome === "saved" ? t("safety:moveSaved") : ""}
      </p>
      {save.isError && <Notice sentence={errorSentence(save.error)} />}
    </section>
  );
}
