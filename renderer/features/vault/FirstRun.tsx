import { Button } from "@mantine/core";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Icon } from "../../ui/icons/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import door from "./Door.module.css";
import { useOpenSample } from "./use-open-sample.ts";

/** What is kept in a folder that is copied away by a service is said before anything is kept there. */
function SyncedFolder({ service }: { service: string }) {
  return (
    <Notice
      sentence={{
        title: t("vault:syncedTitle", { service }),
        safe: t("vault:syncedSafe", { service }),
        todo: t("vault:syncedTodo"),
      }}
    />
  );
}

type Props = { onCreate: () => void; onBringIn: () => void; syncedBy: string | null };

/** The very first screen: three choices, none of which can go wrong. */
export function FirstRun({ onCreate, onBringIn, syncedBy }: Props) {
  const sample = useOpenSample();
  return (
    <>
      <h1 className={door.title}>{t("vault:welcomeTitle")}</h1>
      <p className={door.lead}>{t("vault:welcomeBody")}</p>
      <div className={door.stack}>
        {syncedBy && <SyncedFolder service={syncedBy} />}
        <button type="button" className={door.choice} onClick={onCreate} disabled={sample.isPending}>
          <span className={door.choiceTitle}>{t("vault:chooseCreate")}</span>
          <span className={door.choiceBody}>{t("vault:chooseCreateBody")}</span>
          <Icon name="onward" />
        </button>
        <button
          type="button"
          className={door.choice}
          onClick={() => sample.mutate(undefined)}
          disabled={sample.isPending}
        >
          <span className={door.choiceTitle}>
            {sample.isPending ? t("vault:openingSample") : t("vault:chooseSample")}
          </span>
          <span className={door.choiceBody}>{t("vault:chooseSampleBody")}</span>
          <Icon name="onward" />
        </button>
        <div>
          <Button variant="subtle" disabled={sample.isPending} onClick={onBringIn}>
            {t("vault:bringOffer")}
          </Button>
        </div>
        {sample.isError && <Notice sentence={errorSentence(sample.error)} />}
      </div>
    </>
  );
}
