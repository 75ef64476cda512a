import type { SessionCheckIn } from "#shared/contract/forms.ts";
import type { CheckInReveal } from "#shared/forms/check-in.ts";
import { t } from "../../i18n/index.ts";
import { Course } from "./Course.tsx";
import styles from "./EarlierCheckIns.module.css";

/** The check-ins of the sessions before, as far as they were revealed: four small courses, and the numbers. */
export function EarlierCheckIns({ earlier }: { earlier: readonly SessionCheckIn[] }) {
  const revealed = earlier.flatMap(({ session, reveal }) => (reveal ? [{ session, reveal }] : []));
  const [latest] = revealed.toReversed();
  if (!latest) return null;
  return (
    <details className={styles.earlier}>
      <summary>{t("checkIn:earlier")}</summary>
      {revealed.length > 1 && (
        <div className={styles.courses}>
          {latest.reveal.rows.map(({ questionId, label }) => (
            <Course
              key={questionId}
              topic={label}
              points={revealed.map(({ reveal }) => ratingsOf(reveal, questionId))}
            />
          ))}
        </div>
      )}
      <table className={styles.numbers}>
        <caption className="visually-hidden">{t("checkIn:earlierCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("checkIn:session")}</th>
            {latest.reveal.rows.map(({ questionId, label }) => (
              <th key={questionId} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {revealed.toReversed().map(({ session, reveal }) => (
            <tr key={session.id}>
              <th scope="row">{session.number}</th>
              {latest.reveal.rows.map(({ questionId }) => (
                <td key={questionId}>
                  <Pair ratings={ratingsOf(reveal, questionId)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const ratingsOf = ({ rows }: CheckInReveal, questionId: string): readonly number[] =>
  rows.find((row) => row.questionId === questionId)?.ratings ?? [];

function Pair({ ratings }: { ratings: readonly number[] }) {
  const [first, second] = ratings;
  if (first === undefined || second === undefined) return "–";
  return (
    <>
      <span className={styles.a}>{first}</span> · <span className={styles.b}>{second}</span>
    </>
  );
}
