import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ERRORS } from "#shared/contract/errors.ts";
import type { HandedForm, WayBack } from "#shared/contract/handover.ts";
import { PASSPHRASE_MAX } from "#shared/contract/vault.ts";
import { PIN_PATTERN } from "#shared/domain/settings.ts";
import { outcomeOf, queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { SecretField } from "../../ui/SecretField.tsx";
import { useFocusOnMount } from "../../ui/use-focus-on-mount.ts";
import styles from "./GiveBack.module.css";

type Props = {
  opened: boolean;
  handed: Pick<HandedForm, "pin" | "sample">;
  onClose: () => void;
  /** What the window shows may be out of date: PINs may have run out. */
  onRefused: () => void;
};

/** Where the clinician proves to be one. */
export function GiveBack({ opened, handed, onClose, onRefused }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title={t("forms:wayBackTitle")}>
      {opened && <WayBackForm handed={handed} onRefused={onRefused} />}
    </Dialog>
  );
}

function WayBackForm({ handed, onRefused }: Pick<Props, "handed" | "onRefused">) {
  const { pin, sample } = handed;
  const [chosen, setBy] = useState<"pin" | "passphrase">("pin");
  const by = pin ? chosen : "passphrase";
  const [typed, setTyped] = useState("");
  const giveBack = useMutation(
    queries.handover.giveBack.mutationOptions({
      gcTime: 0, // The cache of answers would keep the secret for minutes.
      onSettled: () => setTyped(""),
      onError: onRefused,
    }),
  );
  const busy = giveBack.isPending || giveBack.isSuccess;
  const way: WayBack = sample
    ? { by: "sample" }
    : by === "pin"
      ? { by, pin: typed }
      : { by, passphrase: typed };
  const ready = sample || (by === "pin" ? PIN_PATTERN.test(typed) : typed !== "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !busy) giveBack.mutate(way);
  };

  return (
    <form className={styles.form} onSubmit={submit}>
      <p>{sample ? t("forms:sampleBack") : t("forms:wayBackBody")}</p>
      {!sample && <Secret key={`${by} ${busy}`} by={by} value={typed} disabled={busy} onChange={setTyped} />}
      {giveBack.isError && <Refused error={giveBack.error} />}
      <div className={styles.ways}>
        <Button type="submit" size="lg" disabled={!ready} loading={busy}>
          {busy ? t("forms:checking") : t("forms:takeBack")}
        </Button>
        {pin && !sample && (
          <Button
            size="lg"
            variant="subtle"
            disabled={busy}
            onClick={() => {
              setBy(by === "pin" ? "passphrase" : "pin");
              setTyped("");
              giveBack.reset();
            }}
          >
            {by === "pin" ? t("forms:usePassphrase") : t("forms:usePin")}
          </Button>
        )}
      </div>
    </form>
  );
}

type SecretProps = {
  by: "pin" | "passphrase";
  value: string;
  disabled: boolean;
  onChange: (value: string) => void;
};

/** Made anew for each try, so that the next one starts in the field. */
function Secret({ by, value, disabled, onChange }: SecretProps) {
  const field = useFocusOnMount<HTMLInputElement>();
  return (
    <SecretField
      ref={field}
      data-autofocus
      label={by === "pin" ? t("forms:pin") : t("forms:passphrase")}
      {...(by === "pin" ? { inputMode: "numeric" as const } : {})}
      maxLength={by === "pin" ? 8 : PASSPHRASE_MAX}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function Refused({ error }: { error: unknown }) {
  const sentence = errorSentence(error);
  if (outcomeOf(error) !== "TRY_LATER") return <Notice sentence={sentence} />;
  const { waitSeconds } = ERRORS.TRY_LATER.data.parse((error as { data?: unknown }).data);
  return (
    <Notice
      sentence={{
        ...sentence,
        safe: t("forms:waitSafe"),
        todo: t("forms:wait", { count: waitSeconds }),
      }}
    />
  );
}
