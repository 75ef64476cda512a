import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { useFocusOnMount } from "../../ui/use-focus-on-mount.ts";
import door from "./Door.module.css";
import { NewPassphraseFields } from "./NewPassphraseFields.tsx";
import { StepTitle } from "./StepTitle.tsx";
import type { NewPassphrase } from "./use-new-passphrase.ts";

type Props = {
  chosen: NewPassphrase;
  suggest: () => Promise<string>;
  onBack: () => void;
  onDone: () => Promise<void>;
};

export function PassphraseStep({ chosen, suggest, onBack, onDone }: Props) {
  const first = useFocusOnMount<HTMLInputElement>();
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.usable) onDone().catch((error: unknown) => setFailure({ error }));
  };
  return (
    <>
      <StepTitle step={1} title={t("vault:passphraseTitle")} lead={t("vault:passphraseBody")} />
      <form className={door.stack} onSubmit={submit}>
        <NewPassphraseFields
          label={t("vault:passphrase")}
          chosen={chosen}
          suggest={suggest}
          firstField={first}
        />
        {failure && <Notice sentence={errorSentence(failure.error)} />}
        <div className={door.row}>
          <Button type="submit" size="lg" disabled={!chosen.usable}>
            {t("vault:next")}
          </Button>
          <Button variant="subtle" size="lg" onClick={onBack}>
            {t("back")}
          </Button>
        </div>
      </form>
    </>
  );
}
