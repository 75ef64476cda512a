import { type RefObject, useLayoutEffect, useRef } from "react";
import { t } from "#renderer/i18n/index.ts";
import styles from "./SuggestionList.module.css";
import type { Suggestions } from "./use-suggestions.ts";

type SuggestionListProps = {
  suggestions: Suggestions;
  upwards: boolean;
  field: RefObject<HTMLElement | null>;
  onTake: (text: string) => void;
};

/** The words offered, beside the card and never over what is being written. Takes no room from the map. */
export function SuggestionList({ suggestions, upwards, field, onTake }: SuggestionListProps) {
  const list = useRef<HTMLDivElement>(null);
  const { id, offered, active, optionId } = suggestions;
  useLayoutEffect(() => {
    // As large as text elsewhere, however far away the map is.
    const area = field.current;
    const scale = area && area.offsetWidth > 0 ? area.getBoundingClientRect().width / area.offsetWidth : 1;
    list.current?.style.setProperty("--upright", String(1 / scale));
  });
  return (
    <>
      <div
        ref={list}
        id={id}
        role="listbox"
        className={styles.list}
        hidden={offered.length === 0}
        aria-label={t("writing:suggestions")}
        data-upwards={upwards ? "" : undefined}
      >
        {offered.map(({ text, own }, index) => (
          // The keys that choose are the field's: the focus never leaves it.
          <button
            key={text}
            id={optionId(index)}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            data-own={own ? "" : undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(text)}
          >
            {text}
            {own && <span className={styles.own}>{t("writing:saidBefore")}</span>}
          </button>
        ))}
      </div>
      <span role="status" className="visually-hidden">
        {offered.length > 0 ? t("writing:offered", { count: offered.length }) : ""}
      </span>
    </>
  );
}
