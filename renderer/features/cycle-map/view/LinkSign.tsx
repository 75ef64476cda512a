import { use } from "react";
import { t } from "#renderer/i18n/index.ts";
import { linksOf } from "#shared/cycle/apply-link-change.ts";
import type { Item } from "#shared/domain/cycle-map.ts";
import { LinksContext } from "./links-context.ts";
import styles from "./ShareSign.module.css";

export const CHAIN =
  "M10 14a4.2 4.2 0 0 0 6 0l3-3a4.2 4.2 0 0 0-6-6l-1 1M14 10a4.2 4.2 0 0 0-6 0l-3 3a4.2 4.2 0 0 0 6 6l1-1";

/** A quiet chain beside words that are linked; pressed, it shows where to. For the clinician's eyes. */
export function LinkSign({ item }: { item: Item }) {
  const desk = use(LinksContext);
  const count = linksOf(item).length;
  if (!desk || count === 0) return null;
  const label = t("links:sign", { count, text: item.text });
  return (
    <button
      type="button"
      className={styles.sign}
      data-still=""
      data-links=""
      tabIndex={-1}
      aria-label={label}
      title={label}
      onClick={() => desk.open(item.id)}
    >
      <svg width="16" height="16" viewBox="0 0 24 24" aria-hidden="true">
        <path d={CHAIN} />
      </svg>
    </button>
  );
}
