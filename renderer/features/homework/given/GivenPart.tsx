import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { queries } from "#renderer/bridge/index.ts";
import { errorSentence } from "#renderer/i18n/error-sentence.ts";
import { t } from "#renderer/i18n/index.ts";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useSurroundings } from "#renderer/ui/surroundings.ts";
import type { Assignment } from "#shared/domain/assignment.ts";
import type { SideKey } from "#shared/domain/cycle-map.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { UndoOffer, useUndoOffer } from "../UndoOffer.tsx";
import { type Homework, seatsOn } from "../use-homework.ts";
import { AssignmentCard, CardActions, titleOf } from "./AssignmentCard.tsx";
import styles from "./given.module.css";
import { type Assignments, useAssignments } from "./use-assignments.ts";

/** What was given home: what waits to be looked at, and what was looked at. */
export function GivenPart({ homework }: { homework: Homework }) {
  const { unitId, unit } = homework;
  const assignments = useAssignments(unitId);
  const { given, failure } = assignments;
  if (!given || !unit) return failure ? <Notice sentence={errorSentence(failure)} /> : null;
  return <Given homework={homework} unit={unit} assignments={assignments} given={given} />;
}

type Props = { homework: Homework; unit: Unit; assignments: Assignments; given: Assignment[] };

function Given({ homework, unit, assignments, given }: Props) {
  const { unitId, change } = homework;
  const { failure, keep, remove } = assignments;
  const { newId } = useSurroundings();
  const sessions = useQuery(queries.sessions.list.queryOptions({ input: { unitId } }));
  const undo = useUndoOffer();
  // What is looked at now stays where it is, under the hand that does it.
  const [before] = useState(() => new Set(given.filter(({ review }) => review).map(({ id }) => id)));

  const print = (assignment: Assignment) => {
    const { practice, source, text, edited } = assignment;
    const place = placeOf(homework, assignment);
    if (!place) return;
    change(({ booklet }) => ({
      part: "sheets",
      printing: "booklet",
      booklet: [...booklet, { id: newId(), ...place, practice, source, text, edited }],
    }));
  };
  const takeBack = (assignment: Assignment) => {
    remove(assignment.id);
    undo.offer(
      t("homeworkDesk:takenBack", { title: titleOf(assignment, unit) }),
      () => void keep(assignment),
    );
  };
  const list = (some: Assignment[]) => (
    <ul className={styles.cards}>
      {some.map((assignment) => (
        <AssignmentCard
          key={assignment.id}
          assignment={assignment}
          unit={unit}
          sessions={sessions.data ?? []}
          sessionId={null}
          onChange={(next) => void keep(next)}
        >
          <CardActions
            title={titleOf(assignment, unit)}
            onPrint={() => print(assignment)}
            onTakeBack={() => takeBack(assignment)}
          />
        </AssignmentCard>
      ))}
    </ul>
  );
  const open = given.filter(({ id }) => !before.has(id));
  const looked = given.filter(({ id }) => before.has(id));
  return (
    <div className={styles.part}>
      {failure && <Notice sentence={errorSentence(failure)} />}
      <UndoOffer {...undo} />
      <section aria-labelledby="given-open" className={styles.section}>
        <h2 id="given-open">{t("homeworkDesk:openTitle")}</h2>
        {open.length === 0 ? (
          <p className={styles.note}>
            {given.length === 0 ? t("homeworkDesk:nothingGiven") : t("homeworkDesk:nothingOpen")}
          </p>
        ) : (
          list(open)
        )}
      </section>
      {looked.length > 0 && (
        <section aria-labelledby="given-looked" className={styles.section}>
          <h2 id="given-looked">{t("homeworkDesk:historyTitle")}</h2>
          {list(looked)}
        </section>
      )}
    </div>
  );
}

/** The map its words come from and the side it is for: its own map, or the present one when that was put away. */
function placeOf(homework: Homework, { mapId, partnerId }: Assignment) {
  const from = seatsOn(homework, mapId) ? mapId : homework.map?.id;
  const seats = from && seatsOn(homework, from);
  if (!from || !seats) return undefined;
  const side: SideKey | null = partnerId === null ? null : partnerId === seats[1] ? "b" : "a";
  return { mapId: from, side };
}
