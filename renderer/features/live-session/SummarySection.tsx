import { Button } from "@mantine/core";
import { useState } from "react";
import { SUMMARY_TEXT_MAX, type Summary } from "#shared/domain/notes.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { factsOf } from "#shared/summary/facts.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { type LiveRecord, type LiveTally, useLiveRecord } from "../../live/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { originWords } from "./origin-words.ts";
import styles from "./SummarySection.module.css";
import { factInWords } from "./summary-words.ts";

type Props = {
  partners: readonly Partner[];
  tally: LiveTally;
  record: LiveRecord;
  /** What changed on the couple's maps in this session, a sentence each. */
  mapSentences: () => Promise<string[]>;
};

/** The end-of-session summary: drafted from what was recorded and nothing else, then the clinician's own to change. */
export function SummarySection({ partners, tally, record, mapSentences }: Props) {
  const { summary } = useLiveRecord(record).note;
  const { draft, nothing, failure, drafting } = useDraft(partners, tally, record, mapSentences);
  const [asking, setAsking] = useState(false);
  const touched = summary !== null && (summary.text !== summary.drafted || summary.inNote);
  const change = (what: Partial<Summary>) => summary && record.note({ summary: { ...summary, ...what } });
  return (
    <section className={styles.summary} aria-labelledby="summary-title">
      <div className={styles.head}>
        <h2 id="summary-title">{t("record:summaryTitle")}</h2>
        {summary && <span className={styles.origin}>{originWords(summary)}</span>}
      </div>
      <p className={styles.about}>{t("record:summaryAbout")}</p>
      {failure !== null && <Notice sentence={errorSentence(failure)} />}
      {nothing && (
        <p role="status" className={styles.about}>
          {t("record:nothingToDraft")}
        </p>
      )}
      {summary && (
        <textarea
          className={styles.text}
          aria-label={t("record:summaryTitle")}
          value={summary.text}
          maxLength={SUMMARY_TEXT_MAX}
          spellCheck={false}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
      )}
      <div className={styles.acts}>
        <Button
          variant={summary ? "default" : "filled"}
          h={44}
          loading={drafting}
          onClick={() => (touched ? setAsking(true) : void draft())}
        >
          {summary ? t("record:draftAgain") : t("record:draft")}
        </Button>
        {summary && !summary.inNote && (
          <Button h={44} onClick={() => change({ inNote: true })}>
            {t("record:keepInNote")}
          </Button>
        )}
        {summary?.inNote && (
          <span role="status" className={styles.kept}>
            {t("record:inNote")}
          </span>
        )}
      </div>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t("record:draftAgainTitle")}>
        <p>{t("record:draftAgainBody")}</p>
        <div className={styles.acts}>
          <Button
            variant="default"
            h={44}
            onClick={() => {
              setAsking(false);
              void draft();
            }}
          >
            {t("record:draftOver")}
          </Button>
          <Button h={44} data-autofocus onClick={() => setAsking(false)}>
            {t("record:keepMine")}
          </Button>
        </div>
      </Dialog>
    </section>
  );
}

function useDraft(
  partners: Props["partners"],
  tally: LiveTally,
  record: LiveRecord,
  mapSentences: Props["mapSentences"],
) {
  const [outcome, setOutcome] = useState<"drafting" | "nothing" | { failure: unknown } | null>(null);
  const draft = async () => {
    setOutcome("drafting");
    try {
      const map = await mapSentences();
      const said = factsOf(record.state, tally.state).map((fact) => factInWords(fact, partners));
      const text = [...said, ...map].join("\n").slice(0, SUMMARY_TEXT_MAX);
      setOutcome(text === "" ? "nothing" : null);
      const draftedAt = tally.now().toISOString();
      if (text !== "") record.note({ summary: { text, drafted: text, draftedAt, inNote: false } });
    } catch (failure) {
      setOutcome({ failure });
    }
  };
  return {
    draft,
    drafting: outcome === "drafting",
    nothing: outcome === "nothing",
    failure: typeof outcome === "object" && outcome !== null ? outcome.failure : null,
  };
}
