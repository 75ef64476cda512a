import { Button, UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import { t } from "#renderer/i18n/index.ts";
import { useSurroundings } from "#renderer/ui/surroundings.ts";
import { type Assignment, OUTCOMES, type Outcome } from "#shared/domain/assignment.ts";
import type { SessionId } from "#shared/domain/ids.ts";
import type { Session } from "#shared/domain/session.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { LOOP_WORDS, withTokens } from "#shared/homework/tokens.ts";
import { calendarDay, dayInWords } from "../../units/index.ts";
import styles from "./given.module.css";
import { HelpedField } from "./HelpedField.tsx";

type Props = {
  assignment: Assignment;
  unit: Unit;
  sessions: readonly Session[];
  /** The session it is looked at in now; null outside of one. */
  sessionId: SessionId | null;
  onChange: (assignment: Assignment) => void;
  children?: ReactNode;
};

/** One sheet that was given home, and how it went. A press on what holds takes it back. */
export function AssignmentCard({ assignment, unit, sessions, sessionId, onChange, children }: Props) {
  const { now } = useSurroundings();
  const { review } = assignment;
  const title = titleOf(assignment, unit);
  const went = (outcome: Outcome) => {
    const helped = review?.helped ?? "";
    if (review?.outcome === outcome) return onChange({ ...assignment, review: null });
    const kept = review ?? { sessionId, reviewedAt: now().toISOString() };
    onChange({ ...assignment, review: { ...kept, outcome, helped } });
  };
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <h3>{title}</h3>
        <p className={styles.note}>{aboutGiving(assignment, unit, sessions, calendarDay(now()))}</p>
      </div>
      <fieldset aria-label={t("homeworkDesk:wentHow", { title })} className={styles.outcomes}>
        {OUTCOMES.map((outcome) => (
          <UnstyledButton
            key={outcome}
            className={styles.outcome}
            aria-pressed={review?.outcome === outcome}
            onClick={() => went(outcome)}
          >
            {t(`homeworkDesk:outcome.${outcome}`)}
          </UnstyledButton>
        ))}
      </fieldset>
      {review && (
        <HelpedField
          kept={review.helped}
          onKeep={(helped) => onChange({ ...assignment, review: { ...review, helped } })}
        />
      )}
      {children}
    </li>
  );
}

type GivenProps = { onPrint: () => void; onTakeBack: () => void; title: string };

/** What can be done with it on the homework page. */
export function CardActions({ onPrint, onTakeBack, title }: GivenProps) {
  return (
    <div className={styles.buttons}>
      <Button variant="default" h={44} onClick={onPrint}>
        {t("homeworkDesk:printAgain")}
      </Button>
      <Button variant="subtle" h={44} aria-label={t("homeworkDesk:takeBack", { title })} onClick={onTakeBack}>
        {t("homeworkDesk:takeBackShort")}
      </Button>
    </div>
  );
}

export function titleOf({ partnerId, text }: Assignment, { partners, labels }: Unit): string {
  const name = partners.find(({ id }) => id === partnerId)?.name ?? partners[0]?.name ?? "";
  const partner = partners.find(({ id }) => id !== partnerId)?.name ?? "";
  return withTokens(text, { name, partner, loop: LOOP_WORDS[labels] }).title;
}

/** For whom, when it was given, by when, and when it was looked at: what is known of it, in one line. */
function aboutGiving(
  { partnerId, sessionId, givenAt, due, review, edited }: Assignment,
  { partners }: Unit,
  sessions: readonly Session[],
  today: string,
): string {
  const name = partners.find(({ id }) => id === partnerId)?.name;
  const given = sessions.find(({ id }) => id === sessionId);
  const day = dayInWords(given?.heldOn ?? calendarDay(new Date(givenAt)), today);
  const looked = review && sessions.find(({ id }) => id === review.sessionId);
  return [
    name === undefined ? t("homeworkDesk:sheetForBoth") : t("homeworkDesk:sheetFor", { name }),
    given
      ? t("homeworkDesk:givenIn", { number: given.number, day })
      : t("homeworkDesk:givenBetween", { day }),
    ...(due ? [t("homeworkDesk:dueBy", { day: dayInWords(due, today) })] : []),
    ...(edited ? [t("homeworkDesk:worded")] : []),
    ...(review
      ? [
          looked
            ? t("homeworkDesk:reviewedIn", { number: looked.number })
            : t("homeworkDesk:reviewedOn", {
                day: dayInWords(calendarDay(new Date(review.reviewedAt)), today),
              }),
        ]
      : []),
  ].join(" · ");
}
