import type { ImportReport } from "#shared/measures/findings.ts";
import { t } from "../../i18n/index.ts";
import layout from "./import.module.css";
import styles from "./measures.module.css";

/** What of a file is used, left out and refused, each with its place. What does not fit comes first. */
export function Report({ report: { supported, ignored, refused, cut } }: { report: ImportReport }) {
  return (
    <div className={layout.report}>
      {refused.length > 0 && (
        <section aria-label={t("measures:reportRefused")}>
          <ul className={layout.findings} data-kind="refused">
            {refused.map(({ path, reason, detail }) => (
              <li key={`${path} ${reason} ${detail}`}>
                <code>{path}</code>
                <span>
                  {t(`measures:refused.${reason}`)} {detail !== "" && <q>{detail}</q>}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <details className={styles.more}>
        <summary>{t("measures:reportUsed")}</summary>
        <p>
          {supported.map(({ feature, count }) => t("measures:usedLine", { feature, count })).join(", ") ||
            t("measures:reportNothing")}
        </p>
      </details>
      {ignored.length > 0 && (
        <details className={styles.more}>
          <summary>{t("measures:reportIgnored")}</summary>
          <ul className={layout.findings}>
            {ignored.map(({ path, reason, detail }) => (
              <li key={`${path} ${reason} ${detail}`}>
                <code>{path}</code>
                <span>
                  {t(`measures:ignored.${reason}`)} {detail !== "" && <q>{detail}</q>}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {cut && <p className={styles.quiet}>{t("measures:reportCut")}</p>}
    </div>
  );
}
