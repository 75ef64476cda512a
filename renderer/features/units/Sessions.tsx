import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { sessionIdSchema, type UnitId } from "#shared/domain/ids.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { calendarDay } from "../../ui/calendar.ts";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import styles from "./Section.module.css";
import { SessionLine } from "./SessionLine.tsx";
import { useRecordOfUnit } from "./use-record-of-unit.ts";

/** A couple's sessions, the last one on top, where the work is. */
export function Sessions({ unitId }: { unitId: UnitId }) {
  const { now, newId } = useSurroundings();
  const today = calendarDay(now());
  const sessions = useQuery(queries.sessions.list.queryOptions({ input: { unitId } }));
  const { notedIn, analysedIn } = useRecordOfUnit(unitId);
  const client = useQueryClient();
  const start = useMutation(
    queries.sessions.create.mutationOptions({
      onSuccess: () =>
        Promise.all([
          client.invalidateQueries({ queryKey: queries.sessions.key() }),
          client.invalidateQueries({ queryKey: queries.units.list.key() }),
        ]),
    }),
  );
  const begunToday = sessions.data?.some((session) => session.heldOn === today) ?? false;
  return (
    <section className={styles.section} aria-labelledby="sessions-title">
      <div className={styles.head}>
        <h2 id="sessions-title">{t("units:sessionsTitle")}</h2>
        {sessions.data && (
          <Button
            variant={begunToday ? "subtle" : "default"}
            loading={start.isPending}
            onClick={() => start.mutate({ id: sessionIdSchema.parse(newId()), unitId, heldOn: today })}
          >
            {begunToday ? t("units:startAnother") : t("units:startSession")}
          </Button>
        )}
      </div>
      {sessions.isError && <Notice sentence={errorSentence(sessions.error)} />}
      {start.isError && <Notice sentence={errorSentence(start.error)} />}
      {sessions.data?.length === 0 && <p className={styles.nothing}>{t("units:noSessions")}</p>}
      {sessions.data && sessions.data.length > 0 && (
        <ol className={styles.lines} reversed>
          {sessions.data.toReversed().map((session) => (
            <SessionLine
              key={session.id}
              session={session}
              today={today}
              noted={{ progress: notedIn.has(session.id), analysis: analysedIn.has(session.id) }}
            />
          ))}
        </ol>
      )}
    </section>
  );
}
