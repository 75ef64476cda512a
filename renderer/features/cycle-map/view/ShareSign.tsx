import { t } from "#renderer/i18n/index.ts";
import { isShown, whoseToShow } from "#shared/cycle/sharing.ts";
import type { Item, SideKey } from "#shared/domain/cycle-map.ts";
import type { Partner } from "#shared/domain/unit.ts";
import styles from "./ShareSign.module.css";

const OPEN = "M2.5 12c2.6-4.3 5.8-6.4 9.5-6.4s6.9 2.1 9.5 6.4c-2.6 4.3-5.8 6.4-9.5 6.4S5.1 16.3 2.5 12z";
const CLOSED = "M2.5 10.5c2.6 3.4 5.8 5.1 9.5 5.1s6.9-1.7 9.5-5.1M5.5 13.4L4 16M12 15.6v3M18.5 13.4L20 16";

type ShareSignProps = {
  side: SideKey;
  item: Item;
  /** The one whose agreement it takes. */
  whose: Partner;
  onShare: () => void;
};

/** Whether both may see an item, as a quiet eye beside it; pressed, it is shown with agreement, or hidden again. */
export function ShareSign({ side, item, whose, onShare }: ShareSignProps) {
  const shown = isShown(side, item);
  const label = shareLabel(shown, item.text, whose.name);
  return (
    <button
      type="button"
      className={styles.sign}
      data-still=""
      data-shared={shown ? (item.sharing ? "agreed" : "seen-anyway") : "hidden"}
      tabIndex={-1}
      aria-label={label}
      title={label}
      onClick={onShare}
    >
      <svg width="17" height="17" viewBox="0 0 24 24" aria-hidden="true">
        <path d={shown ? OPEN : CLOSED} />
        {shown && <circle cx="12" cy="12" r="2.6" />}
      </svg>
    </button>
  );
}

/** What pressing does, in full. */
export const shareLabel = (shown: boolean, text: string, name: string): string =>
  shown ? t("cycleMap:hideThis", { text }) : t("cycleMap:agreesTo", { name, text });

/** Whose agreement it takes to show an item of this side. */
export const whoseIs = (side: SideKey, item: Item, partners: { a: Partner; b: Partner }): Partner =>
  partners[whoseToShow(side, item)];
