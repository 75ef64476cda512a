import { Button, Checkbox } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { PASSPHRASE_MAX } from "#shared/contract/vault.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { SecretField } from "../../ui/SecretField.tsx";
import { NewPassphraseFields, RetypedKey, useNewPassphrase } from "../vault/index.ts";
import styles from "./SettingsPage.module.css";

/** For when somebody saw the passphrase or the key: everything is written anew, so that neither opens anything. */
export function ItWasSeen() {
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.section} aria-labelledby="seen-title">
      <h2 id="seen-title">{t("safety:seenTitle")}</h2>
      <p className={styles.hint}>{t("safety:seenBody")}</p>
      {open ? (
        <SeenForm onCancel={() => setOpen(false)} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setOpen(true)}>
            {t("safety:seenBegin")}
          </Button>
        </div>
      )}
    </section>
  );
}

function SeenForm({ onCancel }: { onCancel: () => void }) {
  const [current, setCurrent] = useState("");
  const [retyped, setRetyped] = useState<string | null>(null);
  const [keepBackups, setKeepBackups] = useState(false);
  const chosen = useNewPassphrase();
  const renew = useMutation(queries.safety.renewKeys.mutationOptions({ gcTime: 0 }));
  const working = renew.isPending || renew.isSuccess;
  const ready = current !== "" && chosen.usable && retyped !== null && !working;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) renew.mutate({ current, next: chosen.passphrase, retypedRecoveryKey: retyped, keepBackups });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <SecretField
        label={t("vault:currentPassphrase")}
        maxLength={PASSPHRASE_MAX}
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
      />
      <NewPassphraseFields label={t("vault:newPassphrase")} chosen={chosen} />
      <RetypedKey onRetyped={setRetyped} />
      <Checkbox
        label={t("safety:seenKeep")}
        description={t("safety:seenKeepBody")}
        checked={keepBackups}
        onChange={(event) => setKeepBackups(event.currentTarget.checked)}
      />
      {renew.isError && <Notice sentence={errorSentence(renew.error)} />}
      <p className={styles.hint}>{t("safety:seenThen")}</p>
      <div className={styles.buttons}>
        <Button type="submit" disabled={!ready} loading={working}>
          {t("safety:seenRenew")}
        </Button>
        <Button variant="subtle" disabled={working} onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
      <p role="status" className={styles.hint}>
        {working ? t("safety:seenWorking") : ""}
      </p>
    </form>
  );
}
