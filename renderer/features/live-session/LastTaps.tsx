import { Button } from "@mantine/core";
import type { TallyEvent, Tap } from "#shared/domain/tally.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { type Mark, tapsIn } from "#shared/tally/codes.ts";
import { t } from "../../i18n/index.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { PartnerMark } from "../../ui/PartnerMark.tsx";
import styles from "./LastTaps.module.css";
import { MarkSign } from "./MarkSign.tsx";
import { markWord } from "./mark-words.ts";

const SHOWN = 14;

type Props = {
  partners: readonly [Partner, Partner];
  events: readonly TallyEvent[];
  onUndo: () => void;
};

/** The last taps, one partner's above, the other's below, the newest on the right; and the way to take one back. */
export function LastTaps({ partners, events, onUndo }: Props) {
  const taps = tapsIn(events);
  const last = taps.at(-1);
  const nameOf = (tap: Tap) => partners.find(({ id }) => id === tap.partnerId)?.name ?? "";
  return (
    <section aria-label={t("liveSession:lastTaps")} className={styles.last}>
      <div className={styles.marks} aria-hidden="true">
        {partners.map(({ id }, index) => (
          <PartnerMark key={id} index={index} />
        ))}
      </div>
      <div className={styles.lanes} aria-hidden="true" hidden={taps.length === 0}>
        {taps.slice(-SHOWN).map((tap, column) => {
          const side = tap.partnerId === partners[0].id ? 0 : 1;
          return (
            <span
              key={tap.id}
              className={styles.tap}
              data-side={side}
              style={{ gridRow: side + 1, gridColumn: column + 1 }}
            >
              <MarkSign mark={markOf(tap)} size={16} />
              {tap.tag !== null && markWord(tap.tag)}
            </span>
          );
        })}
      </div>
      <span role="status" className="visually-hidden">
        {last
          ? t("liveSession:notedOne", {
              name: nameOf(last),
              mark: markWord(markOf(last)),
              count: taps.length,
            })
          : ""}
      </span>
      {taps.length === 0 && <span className={styles.nothing}>{t("liveSession:nothingYet")}</span>}
      <Button
        variant="default"
        h={44}
        className={styles.undo ?? ""}
        disabled={taps.length === 0}
        aria-keyshortcuts="Backspace Control+Z"
        rightSection={<KeyHint>⌫</KeyHint>}
        onClick={onUndo}
      >
        {t("liveSession:undo")}
      </Button>
    </section>
  );
}

/** The schema keeps out a tap that says nothing. */
function markOf({ valence, tag }: Tap): Mark {
  const mark = valence ?? tag;
  if (mark === null) throw new Error("a tap without a mark");
  return mark;
}
