import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { outcomeOf, queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import door from "./Door.module.css";
import { RecoveryKeyField } from "./RecoveryKeyField.tsx";
import { RECOVERY_SIGNS, signsOf } from "./recovery-key.ts";
import { StepTitle } from "./StepTitle.tsx";

type Props = { passphrase: string; onSeeAgain: () => void; onNewKey: () => Promise<void> };

/** Proves that the paper is right, then makes the practice. The host brings the clinician's window by itself. */
export function RetypeStep({ passphrase, onSeeAgain, onNewKey }: Props) {
  const [typed, setTyped] = useState("");
  const create = useMutation(queries.vault.create.mutationOptions({ gcTime: 0 }));
  const renew = useMutation({ mutationFn: onNewKey });
  const outdated = create.isError && outcomeOf(create.error) === "RECOVERY_KEY_OUTDATED";
  const failure = renew.error ?? create.error;
  const working = create.isPending || create.isSuccess;
  const ready = signsOf(typed).length === RECOVERY_SIGNS && !working;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) create.mutate({ passphrase, retypedRecoveryKey: signsOf(typed) });
  };
  return (
    <>
      <StepTitle step={3} title={t("vault:retypeTitle")} lead={t("vault:retypeBody")} />
      <form className={door.stack} onSubmit={submit}>
        <RecoveryKeyField value={typed} onChange={setTyped} />
        {failure && <Notice sentence={errorSentence(failure)} />}
        <div className={door.row}>
          <Button type="submit" size="lg" disabled={!ready || outdated} loading={working}>
            {t("vault:create")}
          </Button>
          {outdated ? (
            <Button size="lg" onClick={() => renew.mutate()}>
              {t("vault:showNewKey")}
            </Button>
          ) : (
            <Button variant="subtle" size="lg" disabled={working} onClick={onSeeAgain}>
              {t("vault:seeKeyAgain")}
            </Button>
          )}
        </div>
        <p role="status" className={door.quiet}>
          {working ? t("vault:creating") : ""}
        </p>
      </form>
    </>
  );
}
