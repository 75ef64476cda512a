import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { core } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Icon } from "../../ui/icons/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import door from "./Door.module.css";
import { RecoveryKeyField } from "./RecoveryKeyField.tsx";
import styles from "./RecoveryKeyStep.module.css";
import { RecoverySheet } from "./RecoverySheet.tsx";
import { groupsOf, RECOVERY_SIGNS, signsOf } from "./recovery-key.ts";

/** Draws a new recovery key, shows it until it is on paper, and then asks for it from there. */
export function RetypedKey({ onRetyped }: { onRetyped: (key: string | null) => void }) {
  const [onPaper, setOnPaper] = useState(false);
  const [typed, setTyped] = useState("");
  const draw = useMutation({ mutationFn: () => core.safety.drawRecoveryKey(), gcTime: 0 });
  const { mutate } = draw;
  // Every call draws another one, and the last one counts.
  useEffect(() => mutate(), [mutate]);
  const type = (value: string) => {
    setTyped(value);
    const signs = signsOf(value);
    onRetyped(signs.length === RECOVERY_SIGNS ? signs : null);
  };
  if (draw.isError) return <Notice sentence={errorSentence(draw.error)} />;
  if (!draw.data) return null;
  if (onPaper) {
    return (
      <>
        <RecoveryKeyField value={typed} onChange={type} />
        <div>
          <Button variant="subtle" onClick={() => setOnPaper(false)}>
            {t("vault:seeKeyAgain")}
          </Button>
        </div>
      </>
    );
  }
  const groups = groupsOf(draw.data.recoveryKey);
  return (
    <>
      <ol className={styles.key} aria-label={t("vault:recoveryKey")}>
        {groups.map(({ number, signs }) => (
          <li key={number}>{signs}</li>
        ))}
      </ol>
      <p className={door.quiet}>{t("vault:recoveryPaper")}</p>
      <div className={door.row}>
        <Button
          variant="default"
          leftSection={<Icon name="print" size={20} />}
          onClick={() => window.print()}
        >
          {t("vault:print")}
        </Button>
        <Button onClick={() => setOnPaper(true)}>{t("vault:recoveryDone")}</Button>
      </div>
      <RecoverySheet groups={groups} />
    </>
  );
}
