import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { queries } from "#renderer/bridge/index.ts";
import { errorSentence } from "#renderer/i18n/error-sentence.ts";
import { t } from "#renderer/i18n/index.ts";
import { Notice } from "#renderer/ui/Notice.tsx";
import type { Assignment } from "#shared/domain/assignment.ts";
import type { Session } from "#shared/domain/session.ts";
import { AssignmentCard, titleOf } from "./AssignmentCard.tsx";
import styles from "./given.module.css";
import { useAssignments } from "./use-assignments.ts";

/** In a session: how the homework went that was given before it, and what is given in it. */
export function HomeworkInSession({ session }: { session: Session }) {
  const { unitId } = session;
  const unit = useQuery(queries.units.get.queryOptions({ input: { unitId } }));
  const sessions = useQuery(queries.sessions.list.queryOptions({ input: { unitId } }));
  const { given = [], failure, keep } = useAssignments(unitId);
  const numberOf = (id: Session["id"] | null) => sessions.data?.find((one) => one.id === id)?.number ?? 0;
  const toLookAt = given.filter(
    ({ sessionId, review }) =>
      (review === null && numberOf(sessionId) < session.number) || review?.sessionId === session.id,
  );
  const givenNow = given.filter(({ sessionId }) => sessionId === session.id);
  if (!unit.data) return null;
  const titles = (some: Assignment[]) => some.map((one) => titleOf(one, unit.data)).join(" · ");
  return (
    <section className={styles.inSession} aria-labelledby="homework-in-session">
      <div className={styles.sessionHead}>
        <h2 id="homework-in-session">{t("homeworkDesk:sessionTitle")}</h2>
        <Button
          variant="default"
          h={44}
          renderRoot={(props) => <Link to="/units/$unitId/homework" params={{ unitId }} {...props} />}
        >
          {t("homeworkDesk:sessionGive")}
        </Button>
      </div>
      {failure && <Notice sentence={errorSentence(failure)} />}
      {toLookAt.length === 0 ? (
        <p className={styles.note}>{t("homeworkDesk:sessionNothing")}</p>
      ) : (
        <ul className={styles.cards}>
          {toLookAt.map((assignment) => (
            <AssignmentCard
              key={assignment.id}
              assignment={assignment}
              unit={unit.data}
              sessions={sessions.data ?? []}
              sessionId={session.id}
              onChange={(next) => void keep(next)}
            />
          ))}
        </ul>
      )}
      {givenNow.length > 0 && (
        <p className={styles.note}>{t("homeworkDesk:sessionGiven", { titles: titles(givenNow) })}</p>
      )}
    </section>
  );
}
