import { Button } from "@mantine/core";
import { t } from "../../i18n/index.ts";
import { Icon } from "../../ui/icons/Icon.tsx";
import door from "./Door.module.css";
import styles from "./RecoveryKeyStep.module.css";
import { RecoverySheet } from "./RecoverySheet.tsx";
import { groupsOf } from "./recovery-key.ts";
import { StepTitle } from "./StepTitle.tsx";

/** Shows the recovery key once, large, to be printed or copied by hand. */
export function RecoveryKeyStep({ recoveryKey, onDone }: { recoveryKey: string; onDone: () => void }) {
  const groups = groupsOf(recoveryKey);
  return (
    <>
      <StepTitle step={2} title={t("vault:recoveryTitle")} lead={t("vault:recoveryBody")} focus />
      <div className={door.stack}>
        <ol className={styles.key} aria-label={t("vault:recoveryKey")}>
          {groups.map(({ number, signs }) => (
            <li key={number}>{signs}</li>
          ))}
        </ol>
        <p className={door.quiet}>{t("vault:recoveryPaper")}</p>
        <div className={door.row}>
          <Button
            size="lg"
            variant="default"
            leftSection={<Icon name="print" size={20} />}
            onClick={() => window.print()}
          >
            {t("vault:print")}
          </Button>
          <Button size="lg" onClick={onDone}>
            {t("vault:recoveryDone")}
          </Button>
        </div>
      </div>
      <RecoverySheet groups={groups} />
    </>
  );
}
