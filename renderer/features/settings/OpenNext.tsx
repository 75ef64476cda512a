import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./SettingsPage.module.css";

/** Lets the practice in this folder be the one that opens at the next unlock. */
export function OpenNext({ folder }: { folder: string }) {
  const client = useQueryClient();
  const choose = useMutation(
    queries.safety.openNext.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: queries.safety.key() }),
    }),
  );
  return (
    <>
      <div>
        <Button
          variant="default"
          disabled={choose.isSuccess}
          loading={choose.isPending}
          aria-label={t("safety:openNextOf", { folder })}
          onClick={() => choose.mutate({ folder })}
        >
          {t("safety:openNext")}
        </Button>
      </div>
      <p role="status" className={styles.done}>
        {choose.isSuccess ? t("safety:opensNext") : ""}
      </p>
      {choose.isError && <Notice sentence={errorSentence(choose.error)} />}
    </>
  );
}
