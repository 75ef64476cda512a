import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { t } from "../../i18n/index.ts";
import door from "./Door.module.css";
import styles from "./UnlockAgain.module.css";
import { UnlockForm } from "./UnlockForm.tsx";

/**
 * Stands over the whole window when the vault closed under it. What is underneath stays as it was, out of reach of
 * eyes, keys and screen readers, until the vault is open again.
 */
export function UnlockAgain({ onUnlocked }: { onUnlocked: () => void }) {
  const cover = useRef<HTMLDivElement>(null);
  const client = useQueryClient();
  useEffect(() => shutEverythingBut(cover.current), []);
  return createPortal(
    <div ref={cover} className={styles.cover}>
      <section role="dialog" aria-modal="true" aria-labelledby="unlock-again" className={styles.card}>
        <h1 id="unlock-again" className={door.title}>
          {t("vault:againTitle")}
        </h1>
        <p className={door.lead}>{t("vault:againBody")}</p>
        <UnlockForm
          onUnlocked={() => {
            onUnlocked();
            void client.invalidateQueries();
          }}
        />
      </section>
    </div>,
    document.body,
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
