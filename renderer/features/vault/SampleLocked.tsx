import { Button } from "@mantine/core";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { useFocusOnMount } from "../../ui/use-focus-on-mount.ts";
import door from "./Door.module.css";
import { useOpenSample } from "./use-open-sample.ts";

/** After the sample was locked: back into it, or on to the real practice. */
export function SampleLocked({ onOwn }: { onOwn: () => void }) {
  const sample = useOpenSample();
  const again = useFocusOnMount<HTMLButtonElement>();
  return (
    <>
      <h1 className={door.title}>{t("vault:sampleLockedTitle")}</h1>
      <p className={door.lead}>{t("vault:sampleLockedBody")}</p>
      <div className={door.stack}>
        <div className={door.row}>
          <Button ref={again} size="lg" loading={sample.isPending} onClick={() => sample.mutate(undefined)}>
            {t("vault:sampleAgain")}
          </Button>
          <Button size="lg" variant="default" disabled={sample.isPending} onClick={onOwn}>
            {t("vault:toOwn")}
          </Button>
        </div>
        {sample.isError && <Notice sentence={errorSentence(sample.error)} />}
      </div>
    </>
  );
}
