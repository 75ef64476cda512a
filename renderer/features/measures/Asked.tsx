import { choicesOf, questionWords, quietItems } from "#shared/measures/form-parts.ts";
import { allItems, type Item, isAsked, type Questionnaire } from "#shared/measures/questionnaire.ts";
import { t } from "../../i18n/index.ts";
import layout from "./import.module.css";
import styles from "./measures.module.css";

/** What a partner would be asked, with the answers there are to choose from. */
export function Asked({ questionnaire }: { questionnaire: Questionnaire }) {
  const quiet = quietItems(questionnaire);
  const count = allItems(questionnaire).filter((item) => isAsked(item) && !quiet.has(item.linkId)).length;
  return (
    <details className={styles.more}>
      <summary>{t("measures:asked", { count })}</summary>
      <Lines items={questionnaire.items} quiet={quiet} />
    </details>
  );
}

function Lines({ items, quiet }: { items: readonly Item[]; quiet: ReadonlySet<string> }) {
  const shown = items.filter(({ linkId }) => !quiet.has(linkId));
  if (shown.length === 0) return null;
  return (
    <ul className={layout.asked}>
      {shown.map((item) => {
        const choices = isAsked(item) ? (choicesOf(item) ?? []) : [];
        return (
          <li key={item.linkId}>
            {item.type === "group" ? <strong>{questionWords(item)}</strong> : questionWords(item)}
            {choices.length > 0 && <small>{choices.map(({ label }) => label).join(" · ")}</small>}
            <Lines items={item.items} quiet={quiet} />
          </li>
        );
      })}
    </ul>
  );
}
