import type { InstrumentSummary } from "#shared/contract/measures.ts";
import type { Administration } from "#shared/domain/measure.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { dyadScores } from "#shared/measures/change.ts";
import { t } from "../../i18n/index.ts";
import { PartnerMark } from "../../ui/PartnerMark.tsx";
import { dayInWords } from "../units/index.ts";
import styles from "./measures.module.css";
import { ScoreChart } from "./ScoreChart.tsx";
import { courseOf, inWords, type ScoreCourse } from "./score-course.ts";

type Props = { unit: Unit; instrument: InstrumentSummary; taken: Administration[]; today: string };

/** Each score by partner, with what became of it since the first time, and the two together. */
export function ScoreTable({ unit, instrument, taken, today }: Props) {
  const { scores } = instrument.scoring;
  const isCouple = unit.partners.length === 2;
  const charted = scores.some((rule) =>
    unit.partners.some(({ id }) => courseOf(taken, id, rule).points.length > 1),
  );
  const judged = scores.some((rule) => rule.sd !== null || rule.reliableChange !== null);
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("measures:score")}</th>
              {unit.partners.map((partner, index) => (
                <th scope="col" key={partner.id}>
                  <span className={styles.partner}>
                    <PartnerMark index={index} size={14} />
                    {partner.name}
                  </span>
                  <small>{timesOf(taken, partner.id, today)}</small>
                </th>
              ))}
              {isCouple && <th scope="col">{t("measures:both")}</th>}
              {charted && <th scope="col">{t("measures:overTime")}</th>}
            </tr>
          </thead>
          <tbody>
            {scores.map((rule) => {
              const courses = unit.partners.map((partner) => courseOf(taken, partner.id, rule));
              return (
                <tr key={rule.id}>
                  <th scope="row">{rule.name}</th>
                  {courses.map((course, index) => (
                    <td key={unit.partners[index]?.id}>
                      <Course course={course} />
                    </td>
                  ))}
                  {isCouple && (
                    <td>
                      <Together courses={courses} />
                    </td>
                  )}
                  {charted && (
                    <td>
                      <ScoreChart
                        rule={rule}
                        range={instrument.ranges[rule.id] ?? []}
                        courses={unit.partners.map(({ id }, at) => ({
                          partnerId: id,
                          points: courses[at]?.points ?? [],
                        }))}
                      />
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {judged && <p className={styles.quiet}>{t("measures:changeNote")}</p>}
      {charted && !judged && <p className={styles.quiet}>{t("measures:notJudged")}</p>}
    </>
  );
}

function timesOf(taken: readonly Administration[], partnerId: string, today: string): string {
  const own = taken.filter((each) => each.partnerId === partnerId);
  const last = own.at(-1);
  if (!last) return t("measures:notTogether");
  return `${t("measures:times", { count: own.length })}, ${dayInWords(last.takenOn, today)}`;
}

function Course({ course }: { course: ScoreCourse }) {
  const { last, first, change } = course;
  if (!last) return <span className={styles.quiet}>{t("measures:notTogether")}</span>;
  const { value, band, why, answered, of } = last;
  return (
    <div className={styles.course}>
      <strong>{value === null ? t("measures:noScore") : inWords(value)}</strong>
      {band !== null && <span>{band}</span>}
      {why !== "counted" && <small>{t(`measures:why.${why}`, { answered, of })}</small>}
      {change && first !== null && value !== null && (
        <small data-verdict={change.verdict}>
          <span>{t("measures:firstAndLast", { first: inWords(first), last: inWords(value) })}</span>
          {change.verdict !== "not-judged" && (
            <span className={styles.verdict}>{t(`measures:verdict.${change.verdict}`)}</span>
          )}
        </small>
      )}
    </div>
  );
}

function Together({ courses }: { courses: readonly ScoreCourse[] }) {
  const [a, b] = courses.map(({ last }) => last?.value ?? null);
  const together = dyadScores(a ?? null, b ?? null);
  if (!together) return <span className={styles.quiet}>{t("measures:notTogether")}</span>;
  return (
    <div className={styles.course}>
      <span>{t("measures:mean", { value: inWords(together.mean) })}</span>
      <small>
        {t("measures:lower", { value: inWords(together.minimum) })},{" "}
        {t("measures:distance", { value: inWords(together.distance) })}
      </small>
    </div>
  );
}
