import { Button } from "@mantine/core";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import door from "./Door.module.css";
import { UnlockForm } from "./UnlockForm.tsx";
import { useOpenSample } from "./use-open-sample.ts";

export function UnlockScreen() {
  const sample = useOpenSample();
  return (
    <UnlockForm
      above={
        <>
          <h1 className={door.title}>{t("vault:unlockTitle")}</h1>
          <p className={door.lead}>{t("vault:unlockBody")}</p>
        </>
      }
      below={
        <div className={door.foot}>
          <Button variant="subtle" loading={sample.isPending} onClick={() => sample.mutate(undefined)}>
            {t("vault:sampleQuiet")}
          </Button>
          {sample.isError && <Notice sentence={errorSentence(sample.error)} />}
        </div>
      }
    />
  );
}
