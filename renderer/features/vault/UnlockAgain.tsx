import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { useFocusOnMount } from "../../ui/use-focus-on-mount.ts";
import door from "./Door.module.css";
import styles from "./UnlockAgain.module.css";
import { UnlockForm } from "./UnlockForm.tsx";
import { useOpenSample } from "./use-open-sample.ts";

type Props = { practice: "own" | "sample"; onUnlocked: () => void };

/**
 * Stands over the whole window when the vault closed under it. What is underneath stays as it was, out of reach of
 * eyes, keys and screen readers, until the vault is open again.
 */
export function UnlockAgain({ practice, onUnlocked }: Props) {
  const cover = useRef<HTMLDivElement>(null);
  const client = useQueryClient();
  useEffect(() => shutEverythingBut(cover.current), []);
  const goOn = () => {
    onUnlocked();
    void client.invalidateQueries();
  };
  const above = (
    <>
      <h1 className={door.title}>{t("vault:againTitle")}</h1>
      <p className={door.lead}>{practice === "sample" ? t("vault:againSampleBody") : t("vault:againBody")}</p>
    </>
  );
  return createPortal(
    <div ref={cover} className={styles.cover}>
      <section role="dialog" aria-modal="true" aria-label={t("vault:againTitle")} className={styles.card}>
        {practice === "sample" ? (
          <>
            {above}
            <SampleAgain onOpened={goOn} />
          </>
        ) : (
          <UnlockForm onUnlocked={goOn} above={above} />
        )}
      </section>
    </div>,
    document.body,
  );
}

function SampleAgain({ onOpened }: { onOpened: () => void }) {
  const sample = useOpenSample();
  const button = useFocusOnMount<HTMLButtonElement>();
  return (
    <div className={door.stack}>
      <Button
        ref={button}
        size="lg"
        loading={sample.isPending}
        onClick={() => sample.mutate(undefined, { onSuccess: onOpened })}
      >
        {t("vault:sampleAgain")}
      </Button>
      {sample.isError && <Notice sentence={errorSentence(sample.error)} />}
    </div>
  );
}

function shutEverythingBut(cover: HTMLElement | null): () => void {
  const others = [...document.body.children].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement && element !== cover && !element.hasAttribute("inert"),
  );
  for (const element of others) {
    element.setAttribute("inert", "");
    element.classList.add(styles.shut ?? "shut");
  }
  return () => {
    for (const element of others) {
      element.removeAttribute("inert");
      element.classList.remove(styles.shut ?? "shut");
    }
  };
}
