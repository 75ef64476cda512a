import { Button } from "@mantine/core";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./FormEditor.module.css";
import type { useUnsaved } from "./use-unsaved.ts";

/** Asks before what was written is thrown away. */
export function LeaveDialog({ blocker: { held, leave, stay } }: { blocker: ReturnType<typeof useUnsaved> }) {
  return (
    <Dialog opened={held} onClose={stay} title={t("formEditor:leaveTitle")}>
      <p className={styles.plain}>{t("formEditor:leaveBody")}</p>
      <div className={styles.buttons}>
        <Button variant="subtle" onClick={leave}>
          {t("formEditor:leave")}
        </Button>
        <Button data-autofocus onClick={stay}>
          {t("formEditor:stay")}
        </Button>
      </div>
    </Dialog>
  );
}
