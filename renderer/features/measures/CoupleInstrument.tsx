import { Button, NativeSelect } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { InstrumentSummary } from "#shared/contract/measures.ts";
import type { Unit } from "#shared/domain/unit.ts";
import type { Schedule } from "#shared/measures/schedule.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { EveryTime } from "./EveryTime.tsx";
import { HandMeasure } from "./HandMeasure.tsx";
import styles from "./measures.module.css";
import { ScoreTable } from "./ScoreTable.tsx";
import type { CoupleMeasures } from "./use-couple-measures.ts";

const WEEKS = [1, 2, 4, 8, 12];

type Props = { couple: CoupleMeasures; instrument: InstrumentSummary };

/** One instrument with one couple: when it is given, and what came of it. */
export function CoupleInstrument({ couple, instrument }: Props) {
  const { unit, today } = couple;
  const taken = couple.taken.filter(({ instrumentId }) => instrumentId === instrument.id);
  const planned = couple.planned.find(({ instrumentId }) => instrumentId === instrument.id);
  const titleId = `instrument-${instrument.id}`;
  return (
    <li className={styles.card} aria-labelledby={titleId}>
      <div className={styles.cardHead}>
        <h2 id={titleId}>{instrument.title}</h2>
        <Plan unit={unit} instrument={instrument} schedule={planned?.schedule ?? null} />
      </div>
      <div className={styles.give}>
        {instrument.canBeHandedOver ? (
          <>
            <span>{t("measures:handTo")}</span>
            {unit.partners.map((partner) => (
              <HandMeasure
                key={partner.id}
                couple={couple}
                instrument={instrument}
                partner={partner}
                from="measures"
                named
              />
            ))}
          </>
        ) : (
          <span>{t("measures:paperOnly")}</span>
        )}
        <Button
          h={44}
          variant="subtle"
          renderRoot={(props) => (
            <Link
              to="/units/$unitId/measures/$instrumentId"
              params={{ unitId: unit.id, instrumentId: instrument.id }}
              {...props}
              aria-label={t("measures:enterTitle", { title: instrument.title })}
            />
          )}
        >
          {t("measures:enter")}
        </Button>
      </div>
      {taken.length === 0 ? (
        <p className={styles.quiet}>{t("measures:noAnswers")}</p>
      ) : (
        <>
          <ScoreTable unit={unit} instrument={instrument} taken={taken} today={today} />
          <EveryTime unit={unit} instrument={instrument} taken={taken} today={today} />
        </>
      )}
    </li>
  );
}

type PlanProps = { unit: Unit; instrument: InstrumentSummary; schedule: Schedule | null };

function Plan({ unit, instrument, schedule }: PlanProps) {
  const client = useQueryClient();
  const plan = useMutation(
    queries.measures.plan.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: queries.measures.key() }),
    }),
  );
  const weeks =
    schedule?.every === "weeks" && !WEEKS.includes(schedule.weeks) ? [...WEEKS, schedule.weeks] : WEEKS;
  return (
    <>
      <NativeSelect
        aria-label={t("measures:planOf", { title: instrument.title })}
        value={chosenOf(schedule)}
        disabled={plan.isPending}
        onChange={(event) =>
          plan.mutate({
            unitId: unit.id,
            instrumentId: instrument.id,
            schedule: scheduleOf(event.currentTarget.value),
          })
        }
        data={[
          { value: "", label: t("measures:planNone") },
          { value: "session", label: t("measures:planSession") },
          ...weeks.map((count) => ({ value: String(count), label: t("measures:planWeeks", { count }) })),
        ]}
      />
      {plan.isError && <Notice sentence={errorSentence(plan.error)} />}
    </>
  );
}

function chosenOf(schedule: Schedule | null): string {
  if (!schedule) return "";
  return schedule.every === "session" ? "session" : String(schedule.weeks);
}

function scheduleOf(value: string): Schedule | null {
  if (value === "") return null;
  return value === "session" ? { every: "session" } : { every: "weeks", weeks: Number(value) };
}
