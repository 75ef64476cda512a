import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type ChangeEvent, type FormEvent, useRef, useState } from "react";
import { PASSPHRASE_MAX } from "#shared/contract/vault.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { SecretField } from "../../ui/SecretField.tsx";
import door from "./Door.module.css";
import { RecoveryKeyField } from "./RecoveryKeyField.tsx";
import { RECOVERY_SIGNS, signsOf } from "./recovery-key.ts";
import { bringIn } from "./send-practice-file.ts";

/** Makes the practice from the file that was saved on another computer. */
export function BringInPractice({ onBack }: { onBack: () => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [by, setBy] = useState<"passphrase" | "recovery-key">("passphrase");
  const [typed, setTyped] = useState("");
  const bring = useMutation({ mutationFn: bringIn, gcTime: 0 });
  const filled = by === "passphrase" ? typed !== "" : signsOf(typed).length === RECOVERY_SIGNS;
  const working = bring.isPending || bring.isSuccess;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!file || !filled || working) return;
    const secret = by === "passphrase" ? { by, passphrase: typed } : { by, recoveryKey: signsOf(typed) };
    bring.mutate({ file, secret });
  };
  const turn = () => {
    setBy(by === "passphrase" ? "recovery-key" : "passphrase");
    setTyped("");
    bring.reset();
  };
  return (
    <>
      <h1 className={door.title}>{t("vault:bringTitle")}</h1>
      <p className={door.lead}>{t("vault:bringBody")}</p>
      <form className={door.stack} onSubmit={submit}>
        <ChosenFile file={file} onChoose={setFile} />
        {by === "passphrase" ? (
          <SecretField
            label={t("vault:passphrase")}
            maxLength={PASSPHRASE_MAX}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        ) : (
          <RecoveryKeyField value={typed} onChange={setTyped} />
        )}
        {bring.isError && <Notice sentence={errorSentence(bring.error)} />}
        <div className={door.row}>
          <Button type="submit" size="lg" loading={working} disabled={!file || !filled}>
            {t("vault:bringIn")}
          </Button>
          <Button variant="subtle" size="lg" disabled={working} onClick={turn}>
            {by === "passphrase" ? t("vault:useRecovery") : t("vault:usePassphrase")}
          </Button>
          <Button variant="subtle" size="lg" disabled={working} onClick={onBack}>
            {t("back")}
          </Button>
        </div>
        <p role="status" className={door.quiet}>
          {working ? t("vault:bringWorking") : ""}
        </p>
      </form>
    </>
  );
}

function ChosenFile({ file, onChoose }: { file: File | null; onChoose: (file: File) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const chosen = currentTarget.files?.[0];
    if (chosen) onChoose(chosen);
    currentTarget.value = "";
  };
  return (
    <div className={door.row}>
      <input
        ref={picker}
        type="file"
        accept=".attune,.backup"
        aria-label={t("vault:bringChoose")}
        className="visually-hidden"
        tabIndex={-1}
        onChange={choose}
      />
      <Button variant="default" size="lg" onClick={() => picker.current?.click()}>
        {t("vault:bringChoose")}
      </Button>
      <span>{file?.name ?? t("vault:bringNone")}</span>
    </div>
  );
}
