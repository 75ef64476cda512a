import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useCallback, useState } from "react";
import { ERRORS } from "#shared/contract/errors.ts";
import { administrationIdSchema, type PartnerId } from "#shared/domain/ids.ts";
import type { Instrument } from "#shared/domain/measure.ts";
import type { Session } from "#shared/domain/session.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { z } from "#shared/domain/zod.ts";
import type { Answer, Answers } from "#shared/measures/answer.ts";
import type { ItemProblem } from "#shared/measures/check-answers.ts";
import { answersInForce, initialAnswers } from "#shared/measures/check-answers.ts";
import { enabledItems } from "#shared/measures/conditions.ts";
import { outcomeOf, queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import { calendarDay } from "../units/index.ts";
import { Chips } from "./Chips.tsx";
import fields from "./fields.module.css";
import layout from "./import.module.css";
import styles from "./measures.module.css";
import { Questions } from "./Questions.tsx";

type Props = { unit: Unit; instrument: Instrument; sessions: Session[]; partnerId: PartnerId | null };

export function PaperForm({ unit, instrument, sessions, partnerId }: Props) {
  const { now, newId } = useSurroundings();
  const { questionnaire } = instrument;
  const [id] = useState(() => administrationIdSchema.parse(newId()));
  const [whose, setWhose] = useState(partnerId);
  const [takenOn, setTakenOn] = useState(() => calendarDay(now()));
  const [answers, setAnswers] = useState<Answers>(() => initialAnswers(questionnaire));
  const answer = useCallback(
    (linkId: string, given: Answer[]) => setAnswers((before) => ({ ...before, [linkId]: given })),
    [],
  );
  const navigate = useNavigate();
  const client = useQueryClient();
  const keep = useMutation(
    queries.measures.record.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: queries.measures.key() });
        await navigate({ to: "/units/$unitId/measures", params: { unitId: unit.id } });
      },
    }),
  );
  const isDay = z.iso.date().safeParse(takenOn).success;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!whose || !isDay || keep.isPending) return;
    keep.mutate({
      id,
      unitId: unit.id,
      partnerId: whose,
      instrumentId: instrument.id,
      sessionId: sessions.findLast(({ heldOn }) => heldOn === takenOn)?.id ?? null,
      takenOn,
      answers: answersInForce(questionnaire, answers),
    });
  };
  return (
    <form className={layout.form} onSubmit={submit}>
      <div className={fields.who}>
        <Chips
          legend={t("measures:whose")}
          value={whose}
          options={unit.partners.map((partner) => ({ value: partner.id, label: partner.name }))}
          onChange={(chosen) => setWhose(unit.partners.find((each) => each.id === chosen)?.id ?? null)}
        />
        <TextInput
          type="date"
          label={t("measures:takenOn")}
          value={takenOn}
          error={!isDay && t("measures:unsureDay")}
          onChange={(event) => setTakenOn(event.currentTarget.value)}
        />
      </div>
      <div className={fields.questions}>
        <Questions
          items={questionnaire.items}
          enabled={enabledItems(questionnaire, answers)}
          answers={answers}
          problems={problemsOf(keep.error)}
          onAnswer={answer}
        />
      </div>
      {keep.isError && <Notice sentence={errorSentence(keep.error)} />}
      <div className={styles.buttons}>
        <Button type="submit" disabled={whose === null || !isDay} loading={keep.isPending}>
          {t("measures:keep")}
        </Button>
        <Button
          variant="subtle"
          onClick={() => void navigate({ to: "/units/$unitId/measures", params: { unitId: unit.id } })}
        >
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

function problemsOf(error: unknown): readonly ItemProblem[] {
  if (!error || outcomeOf(error) !== "ANSWERS_REFUSED") return [];
  const { data } = error as { data?: unknown };
  return ERRORS.ANSWERS_REFUSED.data.parse(data).problems;
}
