import { Button } from "@mantine/core";
import { t } from "../i18n/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
import styles from "./UnsavedDialog.module.css";

type Props = { opened: boolean; onRetry: () => void; onLock: () => void; onClose: () => void };

/** Asked only when the vault could not take the last changes before a lock. */
export function UnsavedDialog({ opened, onRetry, onLock, onClose }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title={t("unsavedTitle")}>
      <p className={styles.body}>{t("unsavedBody")}</p>
      <div className={styles.buttons}>
        <Button variant="default" onClick={onLock}>
          {t("unsavedLock")}
        </Button>
        <Button data-autofocus onClick={onRetry}>
          {t("unsavedRetry")}
        </Button>
      </div>
    </Dialog>
  );
}
