import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { PASSPHRASE_MAX } from "#shared/contract/vault.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { SecretField } from "../../ui/SecretField.tsx";
import { useFocusOnMount } from "../../ui/use-focus-on-mount.ts";
import {
  NewPassphraseFields,
  RECOVERY_SIGNS,
  RecoveryKeyField,
  signsOf,
  useNewPassphrase,
} from "../vault/index.ts";
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
  const status = useQuery(queries.vault.status.queryOptions());
  const [forgotten, setForgotten] = useState(status.data?.byRecoveryKey === true);
  const [current, setCurrent] = useState("");
  const client = useQueryClient();
  const chosen = useNewPassphrase();
  const first = useFocusOnMount<HTMLInputElement>();
  const change = useMutation(
    queries.vault.changePassphrase.mutationOptions({
      gcTime: 0,
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: queries.vault.status.key() });
        onClose(true);
      },
    }),
  );
  const given = forgotten ? signsOf(current).length === RECOVERY_SIGNS : current !== "";
  const ready = given && chosen.usable && !change.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const next = chosen.passphrase;
    if (ready) change.mutate(forgotten ? { recoveryKey: signsOf(current), next } : { current, next });
  };
  const turn = () => {
    setForgotten(!forgotten);
    setCurrent("");
    change.reset();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {forgotten ? (
        <RecoveryKeyField value={current} onChange={setCurrent} />
      ) : (
        <SecretField
          ref={first}
          label={t("vault:currentPassphrase")}
          maxLength={PASSPHRASE_MAX}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
      )}
      <div className={styles.turn}>
        <Button variant="subtle" disabled={change.isPending} onClick={turn}>
          {forgotten ? t("vault:usePassphrase") : t("settings:passphraseForgotten")}
        </Button>
      </div>
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
