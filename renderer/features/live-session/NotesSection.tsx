import { useQuery } from "@tanstack/react-query";
import { NOTE_TEXT_MAX } from "#shared/domain/notes.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import {
  type LivePrivateNote,
  type LiveRecord,
  useLive,
  useLivePrivateNote,
  useLiveRecord,
} from "../../live/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { NoteEditor } from "./NoteEditor.tsx";
import styles from "./NotesSection.module.css";
import { originWords } from "./origin-words.ts";

type Props = {
  record: LiveRecord;
  reading: (() => string) | null;
  /** Asked for just now: writing can begin. Not on arriving, where a key may be meant for something else. */
  wanted: boolean;
  onLeave: () => void;
};

/** The two notes of a session, side by side and never mixed: the record, and the clinician's analysis. */
export function NotesSection({ record, reading, wanted, onLeave }: Props) {
  const { note, session } = useLiveRecord(record);
  const live = useLive();
  const opened = useQuery({
    queryKey: ["live-private-note", session.id],
    queryFn: () => live.openPrivateNote(session.id),
    staleTime: 0,
    networkMode: "always",
    structuralSharing: false,
  });
  const { summary } = note;
  return (
    <div className={styles.notes}>
      <NoteEditor
        kind="record"
        owner={record}
        title={t("record:progressNote")}
        about={t("record:progressAbout")}
        value={note.text}
        max={NOTE_TEXT_MAX}
        onChange={(text) => record.note({ text })}
        reading={reading}
        wanted={wanted}
        onLeave={onLeave}
      >
        {summary?.inNote && (
          <details className={styles.summary}>
            <summary>
              {t("record:summaryInNote")} <small>{originWords(summary)}</small>
            </summary>
            <p>{summary.text}</p>
          </details>
        )}
      </NoteEditor>
      {opened.data && <Analysis note={opened.data} reading={reading} onLeave={onLeave} />}
      {!opened.data && opened.error && <Notice sentence={errorSentence(opened.error)} />}
    </div>
  );
}

type AnalysisProps = { note: LivePrivateNote; reading: (() => string) | null; onLeave: () => void };

/** The only place on any screen where a psychotherapy note is opened (V16). */
function Analysis({ note, reading, onLeave }: AnalysisProps) {
  const text = useLivePrivateNote(note);
  return (
    <NoteEditor
      kind="private"
      owner={note}
      title={t("record:psychotherapyNote")}
      about={
        <>
          {t("record:privateAbout")} <strong>{t("record:neverHere")}</strong>
        </>
      }
      value={text.forTheClinicianOnly}
      max={NOTE_TEXT_MAX}
      onChange={(words) => note.write(words)}
      reading={reading}
      onLeave={onLeave}
    />
  );
}
