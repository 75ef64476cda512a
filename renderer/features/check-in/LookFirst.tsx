import { useQueries } from "@tanstack/react-query";
import type { FilledForm } from "#shared/contract/forms.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { CHECK_IN } from "#shared/forms/check-in.ts";
import type { QuestionId } from "#shared/forms/condition.ts";
import { askedQuestions } from "#shared/forms/form.ts";
import type { FormResponse } from "#shared/forms/response.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PartnerMark } from "../../ui/PartnerMark.tsx";
import { PaperButtons } from "../forms/index.ts";
import { PolicyNote } from "../joint-work/index.ts";
import styles from "./LookFirst.module.css";

type Props = { unit: Unit; responses: readonly FormResponse[]; onClose: () => void };

/** What was given, for the clinician alone, before anybody decides to show it. Nothing of it stays in the window. */
export function LookFirst({ unit, responses, onClose }: Props) {
  const read = useQueries({
    queries: responses.map(({ id }) => ({
      ...queries.forms.read.queryOptions({ input: { responseId: id } }),
      staleTime: 0,
      gcTime: 0,
    })),
  });
  const filled = read.flatMap(({ data }) => (data ? [data] : []));
  const failure = read.find(({ error }) => error)?.error;
  return (
    <Dialog opened onClose={onClose} title={t("checkIn:lookTitle")}>
      <p className={styles.about}>{t("checkIn:lookBody")}</p>
      <PolicyNote unitId={unit.id} />
      {failure && <Notice sentence={errorSentence(failure)} />}
      <table className={styles.given}>
        <thead>
          <tr>
            <td />
            {unit.partners.map(({ id, name }, index) => (
              <th key={id} scope="col">
                <PartnerMark index={index} /> {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {askedQuestions(CHECK_IN).map(({ question }) => (
            <tr key={question.id}>
              <th scope="row">{question.label}</th>
              {unit.partners.map(({ id }) => (
                <td key={id}>{ratingOf(filled, id, question.id)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {responses.map(({ id, partnerId }) => {
        const name = unit.partners.find((partner) => partner.id === partnerId)?.name ?? "";
        return (
          <PaperButtons
            key={id}
            page={{ what: "filled", responseId: id }}
            label={t("checkIn:paperOf", { name })}
          />
        );
      })}
    </Dialog>
  );
}

function ratingOf(filled: readonly FilledForm[], partnerId: string, questionId: QuestionId): string {
  const answers = filled.find(({ response }) => response.partnerId === partnerId)?.answers ?? [];
  const answer = answers.find((one) => one.questionId === questionId);
  return typeof answer?.value === "number" ? String(answer.value) : "–";
}
