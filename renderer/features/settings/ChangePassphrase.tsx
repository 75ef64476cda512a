import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { PASSPHRASE_MAX } from "#shared/contract/vault.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { SecretField } from "../../ui/SecretField.tsx";
import { useFocusOnMount } from "../../ui/use-focus-on-mount.ts";
import { NewPassphraseFields, useNewPassphrase } from "../vault/index.ts";
import styles from "./SettingsPage.module.css";

/** The present passphrase, then a new one twice. Nothing is asked until the clinician wants to. */
export function ChangePassphrase() {
  const [open, setOpen] = useState(false);
  const [changed, setChanged] = useState(false);
  if (open) {
    return (
      <PassphraseForm
        onClose={(done) => {
          setChanged(done);
          setOpen(false);
        }}
      />
    );
  }
  return (
    <>
      <p className={styles.hint}>{t("settings:passphraseBody")}</p>
      <p role="status" className={styles.done}>
        {changed ? t("settings:passphraseChanged") : ""}
      </p>
      <div>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t("settings:passphraseChange")}
        </Button>
      </div>
    </>
  );
}

function PassphraseForm({ onClose }: { onClose: (done: boolean) => void }) {
  const [current, setCurrent] = useState("");
  const chosen = useNewPassphrase();
  const first = useFocusOnMount<HTMLInputElement>();
  const change = useMutation(
    queries.vault.changePassphrase.mutationOptions({ gcTime: 0, onSuccess: () => onClose(true) }),
  );
  const ready = current !== "" && chosen.usable && !change.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) change.mutate({ current, next: chosen.passphrase });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <SecretField
        ref={first}
        label={t("vault:currentPassphrase")}
        maxLength={PASSPHRASE_MAX}
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
      />
      <NewPassphraseFields label={t("vault:newPassphrase")} chosen={chosen} />
      {change.isError && <Notice sentence={errorSentence(change.error)} />}
      <div className={styles.buttons}>
        <Button type="submit" disabled={!ready} loading={change.isPending}>
          {change.isPending ? t("settings:passphraseChanging") : t("settings:passphraseChange")}
        </Button>
        <Button variant="subtle" onClick={() => onClose(false)}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
