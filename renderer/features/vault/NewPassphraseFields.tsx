import { Button } from "@mantine/core";
import { type RefObject, useState } from "react";
import { PASSPHRASE_MAX } from "#shared/contract/vault.ts";
import { t } from "../../i18n/index.ts";
import { SecretField } from "../../ui/SecretField.tsx";
import styles from "./NewPassphraseFields.module.css";
import { Strength } from "./Strength.tsx";
import type { NewPassphrase } from "./use-new-passphrase.ts";

type Props = {
  label: string;
  chosen: NewPassphrase;
  /** Six words on demand; without it no suggestion is offered. */
  suggest?: () => Promise<string>;
  firstField?: RefObject<HTMLInputElement | null>;
};

/** Two fields, a strength that lives along, and a suggestion for those who would rather be given one. */
export function NewPassphraseFields({ label, chosen, suggest, firstField }: Props) {
  const { passphrase, repeated, judgement, setPassphrase, setRepeated } = chosen;
  const [visible, setVisible] = useState(false);
  const [suggested, setSuggested] = useState("");
  const differs = repeated !== "" && !passphrase.startsWith(repeated);

  const fillIn = async (words: Promise<string>) => {
    const given = await words;
    setSuggested(given);
    setVisible(true);
    setPassphrase(given);
    setRepeated("");
  };

  return (
    <>
      <div className={styles.first}>
        <SecretField
          {...(firstField ? { ref: firstField } : {})}
          label={label}
          maxLength={PASSPHRASE_MAX}
          visible={visible}
          onVisibilityChange={setVisible}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <div className={styles.under}>
          <Strength typed={passphrase} judgement={judgement} />
          {suggest && (
            <Button variant="default" onClick={() => void fillIn(suggest())}>
              {t("vault:suggest")}
            </Button>
          )}
        </div>
        <p role="status" className={styles.suggested}>
          {suggested !== "" && suggested === passphrase ? t("vault:suggested") : ""}
        </p>
      </div>
      <SecretField
        label={t("vault:repeatPassphrase")}
        maxLength={PASSPHRASE_MAX}
        value={repeated}
        error={differs && t("vault:repeatDiffers")}
        onChange={(event) => setRepeated(event.currentTarget.value)}
      />
    </>
  );
}
