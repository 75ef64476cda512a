import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { safetyReasonSchema } from "#shared/domain/safety.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./Dialogs.module.css";

type Props = {
  title: string;
  body: string;
  act: string;
  busy: boolean;
  error: unknown;
  onReason: (reason: string) => void;
  onClose: () => void;
};

/** Asks why before something grave is done: without a reason it is not. */
export function ReasonDialog({ title, body, act, busy, error, onReason, onClose }: Props) {
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const fits = safetyReasonSchema.safeParse(reason).success;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fits && !busy) onReason(reason);
  };
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form className={styles.stack} onSubmit={submit} noValidate>
        <p>{body}</p>
        <Textarea
          rows={3}
          maxLength={2000}
          label={t("jointWork:reason")}
          description={t("jointWork:reasonHint")}
          error={tried && !fits ? t("jointWork:reasonMissing") : null}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {error !== null && <Notice sentence={errorSentence(error)} />}
        <div className={styles.buttons}>
          <Button variant="subtle" h={44} onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" h={44} loading={busy}>
            {act}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
