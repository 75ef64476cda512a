import { createPortal } from "react-dom";
import { t } from "../../i18n/index.ts";
import styles from "./RecoverySheet.module.css";
import type { KeyGroup } from "./recovery-key.ts";

const PARTS = [
  ["vault:sheetWhat", "vault:sheetWhatBody"],
  ["vault:sheetKeep", "vault:sheetKeepBody"],
  ["vault:sheetUse", "vault:sheetUseBody"],
] as const;

/** The paper the key lives on. Seen only by the printer: on screen it is not there at all. */
export function RecoverySheet({ groups }: { groups: KeyGroup[] }) {
  return createPortal(
    <article className={styles.sheet}>
      <p className={styles.brand}>{t("title")}</p>
      <h1>{t("vault:sheetTitle")}</h1>
      <p className={styles.for}>{t("vault:sheetFor")}</p>
      <ol className={styles.key}>
        {groups.map(({ number, signs }) => (
          <li key={number}>
            <small>{number}</small>
            {signs}
          </li>
        ))}
      </ol>
      {PARTS.map(([title, body]) => (
        <section key={title}>
          <h2>{t(title)}</h2>
          <p>{t(body)}</p>
        </section>
      ))}
      <div className={styles.lines}>
        <p>{t("vault:sheetDate")}</p>
        <p>{t("vault:sheetPlace")}</p>
      </div>
    </article>,
    document.body,
  );
}
