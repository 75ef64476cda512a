import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { PIN_PATTERN } from "#shared/domain/settings.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { SecretField } from "../../ui/SecretField.tsx";
import { useFocusOnMount } from "../../ui/use-focus-on-mount.ts";
import styles from "./SettingsPage.module.css";

/** Sets the PIN with which the screen is taken back from a partner, changes it, or takes it away. */
export function PinSetting() {
  const pin = useQuery(queries.handover.pin.queryOptions());
  const [choosing, setChoosing] = useState(false);
  const change = useSetPin(() => setChoosing(false));
  if (choosing) {
    return (
      <ChoosePin
        busy={change.isPending}
        error={change.error}
        onChosen={(chosen) => change.mutate({ pin: chosen })}
        onCancel={() => setChoosing(false)}
      />
    );
  }
  return (
    <>
      <p className={styles.hint}>{t("settings:pinBody")}</p>
      {pin.data && (
        <p role="status" className={styles.hint}>
          {pin.data.set ? t("settings:pinIsSet") : t("settings:pinIsNotSet")}
        </p>
      )}
      {change.isError && <Notice sentence={errorSentence(change.error)} />}
      <div className={styles.buttons}>
        <Button variant="default" h={44} onClick={() => setChoosing(true)}>
          {pin.data?.set ? t("settings:pinChange") : t("settings:pinSet")}
        </Button>
        {pin.data?.set && (
          <Button
            variant="subtle"
            h={44}
            loading={change.isPending}
            onClick={() => change.mutate({ pin: null })}
          >
            {t("settings:pinTakeAway")}
          </Button>
        )}
      </div>
    </>
  );
}

function useSetPin(onSet: () => void) {
  const client = useQueryClient();
  return useMutation(
    queries.handover.setPin.mutationOptions({
      gcTime: 0, // The cache of answers would keep the PIN for minutes.
      onSuccess(now) {
        client.setQueryData(queries.handover.pin.queryKey(), now);
        onSet();
      },
    }),
  );
}

type ChooseProps = {
  busy: boolean;
  error: unknown;
  onChosen: (pin: string) => void;
  onCancel: () => void;
};

function ChoosePin({ busy, error, onChosen, onCancel }: ChooseProps) {
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const first = useFocusOnMount<HTMLInputElement>();
  const ready = PIN_PATTERN.test(pin) && again === pin && !busy;
  const differs = again.length >= pin.length && again !== "" && again !== pin;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onChosen(pin);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <SecretField
        ref={first}
        label={t("settings:pinField")}
        inputMode="numeric"
        maxLength={8}
        value={pin}
        onChange={(event) => setPin(event.currentTarget.value)}
      />
      <SecretField
        label={t("settings:pinAgain")}
        inputMode="numeric"
        maxLength={8}
        value={again}
        error={differs ? t("settings:pinDiffers") : undefined}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
      {error !== null && <Notice sentence={errorSentence(error)} />}
      <div className={styles.buttons}>
        <Button type="submit" disabled={!ready} loading={busy}>
          {t("settings:pinSet")}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
