import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { IntakeLine } from "#shared/contract/intake.ts";
import { responseIdSchema } from "#shared/domain/ids.ts";
import type { Partner, Unit } from "#shared/domain/unit.ts";
import { core } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { PartnerMark } from "../../ui/PartnerMark.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import styles from "./IntakePage.module.css";
import { stateWords } from "./state-words.ts";

type Props = {
  unit: Unit;
  line: IntakeLine;
  /** Null: both together. */
  whose: { partner: Partner; index: number } | null;
  onHand?: () => void;
};

/** How far one partner (or both together) has come with a form, and the ways on. */
export function IntakeRow({ unit, line, whose, onHand }: Props) {
  const given = line.responses.find(({ response }) => response.partnerId === (whose?.partner.id ?? null));
  const name = whose?.partner.name ?? t("intake:both");
  const done = given?.response.state === "done";
  const about = { name, title: line.title };
  const handWords = given ? t("intake:handOverAgain") : t("intake:handOver");
  const fillWords = given ? t("intake:goOn") : t("intake:fill");
  const start = useStart(unit, line, whose?.partner.id ?? null);
  const mayBegin = !line.putAway || given !== undefined;
  return (
    <li className={styles.row} data-state={given?.response.state ?? "not-begun"}>
      <span className={styles.name}>
        {whose && <PartnerMark index={whose.index} size={14} />} {name}
      </span>
      <span className={styles.state}>
        {given && !done && (
          <progress
            aria-label={t("intake:progressOf", about)}
            max={Math.max(1, given.progress.asked)}
            value={given.progress.answered}
          />
        )}
        <span>{stateWords(given)}</span>
      </span>
      <span className={styles.ways}>
        {!done && onHand && mayBegin && (
          <Button
            h={44}
            variant="default"
            aria-label={t("intake:named", { action: handWords, ...about })}
            onClick={onHand}
          >
            {handWords}
          </Button>
        )}
        {!done && mayBegin && (
          <Button
            h={44}
            variant={onHand ? "subtle" : "default"}
            aria-label={t("intake:named", { action: fillWords, ...about })}
            loading={start.isPending}
            onClick={() => start.mutate()}
          >
            {fillWords}
          </Button>
        )}
        {given && given.progress.answered > 0 && !line.sealed && (
          <Button
            h={44}
            variant={done ? "default" : "subtle"}
            aria-label={t("intake:named", { action: t("intake:open"), ...about })}
            renderRoot={(props) => (
              <Link
                to="/units/$unitId/intake/$responseId"
                params={{ unitId: unit.id, responseId: given.response.id }}
                {...props}
              />
            )}
          >
            {t("intake:open")}
          </Button>
        )}
      </span>
      {start.isError && <Notice sentence={errorSentence(start.error)} />}
    </li>
  );
}

/** Begins, or goes on, and opens the form. */
function useStart(unit: Unit, { formId }: IntakeLine, partnerId: Partner["id"] | null) {
  const { newId } = useSurroundings();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () =>
      core.intake.begin({
        id: responseIdSchema.parse(newId()),
        formId,
        unitId: unit.id,
        partnerId,
        setting: partnerId ? "by-clinician" : "together",
      }),
    onSuccess: ({ id }) =>
      navigate({
        to: "/units/$unitId/intake/$responseId/fill",
        params: { unitId: unit.id, responseId: id },
      }),
  });
}
