import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import type { SideBySide } from "#shared/contract/intake.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import type { Unit } from "#shared/domain/unit.ts";
import type { FormId } from "#shared/forms/form.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { PartnerMark } from "../../ui/PartnerMark.tsx";
import { answerWords } from "../forms/index.ts";
import { BackToIntake } from "./BackToIntake.tsx";
import styles from "./SideBySidePage.module.css";

type Props = { unitId: UnitId; formId: FormId };

/** What the partners answered to the same questions, where all agreed: both may look at this page. */
export function SideBySidePage({ unitId, formId }: Props) {
  const unit = useQuery(queries.units.get.queryOptions({ input: { unitId } }));
  const beside = useQuery({
    ...queries.intake.sideBySide.queryOptions({ input: { unitId, formId } }),
    staleTime: 0,
    gcTime: 0,
  });
  const failure = unit.error ?? beside.error;
  if (!unit.data || !beside.data) {
    return failure ? (
      <div className={styles.page}>
        <Notice sentence={errorSentence(failure)} />
      </div>
    ) : null;
  }
  const { title, rows, keptBack } = beside.data;
  return (
    <div className={styles.page}>
      <BackToIntake unitId={unitId} />
      <h1>{t("intake:besideTitle", { title })}</h1>
      <p className={styles.about}>{t("intake:besideAbout")}</p>
      {rows.length === 0 ? (
        <p className={styles.nothing}>{t("intake:besideNothing")}</p>
      ) : (
        <Beside unit={unit.data} rows={rows} caption={t("intake:besideTitle", { title })} />
      )}
      {keptBack > 0 && <p className={styles.about}>{t("intake:keptBack", { count: keptBack })}</p>}
    </div>
  );
}

type BesideProps = { unit: Unit; rows: SideBySide["rows"]; caption: string };

function Beside({ unit, rows, caption }: BesideProps) {
  return (
    <table className={styles.beside}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("intake:asked")}</th>
          {unit.partners.map(({ id, name }, index) => (
            <th key={id} scope="col">
              <PartnerMark index={index} size={14} /> {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ section, answers }, at) => {
          const [first] = answers;
          const opens = section !== "" && section !== rows[at - 1]?.section;
          return (
            <Fragment key={first?.question.id}>
              {opens && (
                <tr className={styles.section}>
                  <th colSpan={unit.partners.length + 1} scope="colgroup">
                    {section}
                  </th>
                </tr>
              )}
              <tr>
                <th scope="row">{first?.question.text}</th>
                {answers.map(({ partnerId, question, value }) => (
                  <td key={partnerId}>
                    {question.text !== first?.question.text && <small>{question.text}</small>}
                    {answerWords(question, value)}
                  </td>
                ))}
              </tr>
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
