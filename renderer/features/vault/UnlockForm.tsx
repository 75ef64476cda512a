import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { PASSPHRASE_MAX } from "#shared/contract/vault.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { SecretField } from "../../ui/SecretField.tsx";
import { useFocusOnMount } from "../../ui/use-focus-on-mount.ts";
import door from "./Door.module.css";
import { DoorTrouble } from "./DoorTrouble.tsx";
import { RecoveryKeyField } from "./RecoveryKeyField.tsx";
import { RECOVERY_SIGNS, signsOf } from "./recovery-key.ts";
import { type Instead, type Trouble, troubleOf } from "./trouble.ts";
import { useWait } from "./use-wait.ts";

type Props = {
  onUnlocked?: () => void;
  /** What stands above and below the form; a trouble takes the place of all of it. */
  above?: ReactNode;
  below?: ReactNode;
};

/** Opens the practice by passphrase or recovery key, and says what stands in the way when it does not open. */
export function UnlockForm({ onUnlocked, above, below }: Props) {
  const [by, setBy] = useState<"passphrase" | "recovery-key">("passphrase");
  const [typed, setTyped] = useState("");
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const wait = useWait();
  const unlock = useMutation(
    queries.vault.unlock.mutationOptions({
      gcTime: 0, // The cache of answers would keep the passphrase for minutes.
      onError: (error, tried) => {
        setTrouble((before) => troubleOf(error, tried, before));
        void wait.askAgain();
      },
      onSuccess: () => {
        setTyped("");
        setTrouble(null);
        onUnlocked?.();
      },
    }),
  );
  const filled = by === "passphrase" ? typed.length > 0 : signsOf(typed).length === RECOVERY_SIGNS;
  const ready = filled && wait.left === 0;
  const tryToOpen = (instead: Instead) =>
    unlock.mutate({
      ...(by === "passphrase" ? { by, passphrase: typed } : { by, recoveryKey: signsOf(typed) }),
      ...instead,
    });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !unlock.isPending) tryToOpen({});
  };
  const turnTo = (way: typeof by) => {
    setBy(way);
    setTyped("");
    unlock.reset();
  };

  if (trouble) {
    const back = () => {
      setTrouble(null);
      unlock.reset();
    };
    return <DoorTrouble trouble={trouble} pending={unlock.isPending} onTry={tryToOpen} onBack={back} />;
  }
  return (
    <>
      {above}
      <form className={door.stack} onSubmit={submit}>
        {by === "passphrase" ? (
          <PassphraseField value={typed} onChange={setTyped} refused={unlock.isError} />
        ) : (
          <RecoveryKeyField value={typed} onChange={setTyped} />
        )}
        {unlock.isError && <Notice sentence={errorSentence(unlock.error)} />}
        {wait.left > 0 && <p className={door.quiet}>{t("vault:waitLeft", { count: wait.left })}</p>}
        <div className={door.row}>
          <Button type="submit" size="lg" loading={unlock.isPending} disabled={!ready}>
            {unlock.isPending ? t("vault:unlocking") : t("vault:unlock")}
          </Button>
          <Button
            variant="subtle"
            size="lg"
            disabled={unlock.isPending}
            onClick={() => turnTo(by === "passphrase" ? "recovery-key" : "passphrase")}
          >
            {by === "passphrase" ? t("vault:useRecovery") : t("vault:usePassphrase")}
          </Button>
        </div>
        <p className="visually-hidden" role="status">
          {unlock.isPending ? t("vault:unlocking") : wait.over ? t("vault:waitOver") : ""}
        </p>
      </form>
      {below}
    </>
  );
}

type FieldProps = { value: string; onChange: (value: string) => void; refused: boolean };

function PassphraseField({ value, onChange, refused }: FieldProps) {
  const field = useFocusOnMount<HTMLInputElement>();
  useEffect(() => {
    // The next try overwrites the last one.
    if (refused) field.current?.select();
  }, [refused, field]);
  return (
    <SecretField
      ref={field}
      label={t("vault:passphrase")}
      maxLength={PASSPHRASE_MAX}
      value={value}
      aria-invalid={refused}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
