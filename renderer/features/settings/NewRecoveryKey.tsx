import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { PASSPHRASE_MAX } from "#shared/contract/vault.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { SecretField } from "../../ui/SecretField.tsx";
import { RetypedKey } from "../vault/index.ts";
import styles from "./SettingsPage.module.css";

/** A new recovery key in the place of one that was lost or seen. The old one counts until the new one was retyped. */
export function NewRecoveryKey() {
  const [state, setState] = useState<"closed" | "open" | "done">("closed");
  return (
    <section className={styles.section} aria-labelledby="recovery-title">
      <h2 id="recovery-title">{t("safety:recoveryTitle")}</h2>
      <p className={styles.hint}>{t("safety:recoveryBody")}</p>
      {state === "open" ? (
        <RecoveryForm onDone={() => setState("done")} onCancel={() => setState("closed")} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setState("open")}>
            {t("safety:recoveryNew")}
          </Button>
        </div>
      )}
      <p role="status" className={styles.done}>
        {state === "done" ? t("safety:recoveryDone") : ""}
      </p>
    </section>
  );
}

function RecoveryForm({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const [passphrase, setPassphrase] = useState("");
  const [retyped, setRetyped] = useState<string | null>(null);
  const change = useMutation(
    queries.safety.changeRecoveryKey.mutationOptions({ gcTime: 0, onSuccess: onDone }),
  );
  const ready = passphrase !== "" && retyped !== null && !change.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) change.mutate({ passphrase, retypedRecoveryKey: retyped });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <RetypedKey onRetyped={setRetyped} />
      <SecretField
        label={t("vault:currentPassphrase")}
        maxLength={PASSPHRASE_MAX}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      {change.isError && <Notice sentence={errorSentence(change.error)} />}
      <div className={styles.buttons}>
        <Button type="submit" disabled={!ready} loading={change.isPending}>
          {t("safety:recoveryReplace")}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
