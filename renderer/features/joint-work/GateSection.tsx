import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Register } from "#shared/contract/joint-work.ts";
import { safetyEntryIdSchema } from "#shared/domain/ids.ts";
import { isReviewDue, type SafetyDecision, safetyStanding } from "#shared/domain/safety.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { calendarDay, dayInFull } from "../../ui/calendar.ts";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import { DecisionDialog } from "./DecisionDialog.tsx";
import type { OfUnit } from "./JointWorkPage.tsx";
import { OverrideDialog } from "./OverrideDialog.tsx";
import { SafetyHistory } from "./SafetyHistory.tsx";
import styles from "./Section.module.css";
import { useKeepRegister } from "./use-register.ts";

/** What was decided about joint work, what it leaves open, and the ways to decide. */
export function GateSection({ unit, register }: OfUnit) {
  const [deciding, setDeciding] = useState(false);
  const [overriding, setOverriding] = useState(false);
  const { decision, override } = safetyStanding(register.safety);
  const open = override !== null || decision?.outcome === "cleared";
  return (
    <section className={styles.section} aria-labelledby="gate-title">
      <h2 id="gate-title">{t("jointWork:gateTitle")}</h2>
      {!decision && <p className={styles.about}>{t("jointWork:gateAbout")}</p>}
      <Standing register={register} />
      <div className={styles.buttons}>
        <Button h={44} variant={decision && open ? "default" : "filled"} onClick={() => setDeciding(true)}>
          {decision ? t("jointWork:decideAgain") : t("jointWork:decide")}
        </Button>
        {!open && (
          <Button h={44} variant="subtle" onClick={() => setOverriding(true)}>
            {t("jointWork:override")}
          </Button>
        )}
        {override && <EndOverride unitId={unit.id} />}
      </div>
      <SafetyHistory unit={unit} register={register} />
      {deciding && <DecisionDialog unitId={unit.id} onClose={() => setDeciding(false)} />}
      {overriding && <OverrideDialog unitId={unit.id} onClose={() => setOverriding(false)} />}
    </section>
  );
}

function Standing({ register }: { register: Register }) {
  const { decision, override } = safetyStanding(register.safety);
  const cleared = decision?.outcome === "cleared";
  const state = override ? "overridden" : cleared ? "open" : "closed";
  return (
    <div className={styles.standing} data-state={state} role="status">
      <strong>{t(`jointWork:standing.${decision?.outcome ?? "none"}`)}</strong>
      <p>{t(STANDING[state])}</p>
      {override && (
        <p className={styles.reason}>
          {t("jointWork:overriddenOn", { day: dayInFull(override.at.slice(0, 10)) })}
          <span>{override.reason}</span>
        </p>
      )}
      {decision && (
        <p className={styles.reason}>
          {t("jointWork:decidedOn", { day: dayInFull(decision.decidedOn) })}
          <span>{decision.reason}</span>
        </p>
      )}
      {decision && <Review decision={decision} />}
    </div>
  );
}

const STANDING = {
  open: "jointWork:standingOpen",
  overridden: "jointWork:standingOverridden",
  closed: "jointWork:standingClosed",
} as const;

function Review({ decision: { reviewOn } }: { decision: SafetyDecision }) {
  const today = calendarDay(useSurroundings().now());
  if (reviewOn === null) return <p>{t("jointWork:reviewNone")}</p>;
  const due = isReviewDue(reviewOn, today);
  const day = dayInFull(reviewOn);
  return (
    <p data-due={due}>{due ? t("jointWork:reviewDueSince", { day }) : t("jointWork:reviewOn", { day })}</p>
  );
}

function EndOverride({ unitId }: { unitId: OfUnit["unit"]["id"] }) {
  const { newId } = useSurroundings();
  const end = useMutation(
    queries.jointWork.endOverride.mutationOptions({ onSuccess: useKeepRegister(unitId) }),
  );
  return (
    <>
      <Button
        h={44}
        variant="default"
        loading={end.isPending}
        onClick={() => end.mutate({ id: safetyEntryIdSchema.parse(newId()), unitId })}
      >
        {t("jointWork:endOverride")}
      </Button>
      {end.isError && <Notice sentence={errorSentence(end.error)} />}
    </>
  );
}
