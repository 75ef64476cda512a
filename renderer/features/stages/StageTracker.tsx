import { UnstyledButton } from "@mantine/core";
import type { PartnerId, SessionId } from "#shared/domain/ids.ts";
import type { DatedStageMark } from "#shared/domain/session-record.ts";
import type { Partner } from "#shared/domain/unit.ts";
import type { RoleOfPartner } from "#shared/stages/order-hint.ts";
import { marksOf, presentStep, STAGES, STEPS_OF } from "#shared/stages/steps.ts";
import { t } from "../../i18n/index.ts";
import { PartnerMark } from "../../ui/PartnerMark.tsx";
import { StageHint } from "./StageHint.tsx";
import styles from "./Stages.module.css";
import { stepName } from "./step-name.ts";

type Props = {
  partners: readonly Partner[];
  /** The session marks are made in. */
  sessionId: SessionId;
  stages: readonly DatedStageMark[];
  roles: readonly RoleOfPartner[];
  /** Null takes this session's mark back. */
  onMark: (partnerId: PartnerId, step: number | null) => void;
};

/** How far each partner has come, marked by session; every earlier mark stays. Optional, and the clinician's view only. */
export function StageTracker({ partners, sessionId, stages, roles, onMark }: Props) {
  return (
    <div className={styles.tracker}>
      <p className={styles.about}>{t("stages:about")}</p>
      <div className={styles.partners}>
        {partners.map((partner, index) => (
          <OnePartner
            key={partner.id}
            partner={partner}
            index={index}
            sessionId={sessionId}
            stages={stages}
            onMark={(step) => onMark(partner.id, step)}
          />
        ))}
      </div>
      <StageHint partners={partners} stages={stages} roles={roles} />
    </div>
  );
}

type OneProps = {
  partner: Partner;
  index: number;
  sessionId: SessionId;
  stages: readonly DatedStageMark[];
  onMark: (step: number | null) => void;
};

function OnePartner({ partner: { id, name }, index, sessionId, stages, onMark }: OneProps) {
  const marks = marksOf(stages, id);
  const here = marks.find((mark) => mark.sessionId === sessionId)?.step ?? null;
  const present = presentStep(stages, id);
  return (
    <fieldset className={styles.partner} aria-label={name} data-side={index}>
      <span className={styles.who}>
        <PartnerMark index={index} size={18} /> {name}
      </span>
      <div className={styles.stages}>
        {STAGES.map((stage) => (
          <div key={stage} className={styles.stage}>
            <span>{t(`stages:stage.${stage}`)}</span>
            <div className={styles.steps}>
              {STEPS_OF[stage].map((step) => (
                <UnstyledButton
                  key={step}
                  className={styles.step}
                  aria-label={t("stages:step", { step, name: stepName(step) })}
                  title={stepName(step)}
                  aria-pressed={here === step}
                  data-present={present === step}
                  onClick={() => onMark(here === step ? null : step)}
                >
                  {step}
                </UnstyledButton>
              ))}
            </div>
          </div>
        ))}
      </div>
      <p className={styles.now}>
        {present === null
          ? t("stages:notMarked")
          : t("stages:now", { step: present, name: stepName(present) })}
      </p>
      {marks.length > 0 && (
        <ol className={styles.history} aria-label={t("stages:historyOf", { name })}>
          {marks.map(({ number, step }) => (
            <li key={number}>{t("stages:inSession", { number, step })}</li>
          ))}
        </ol>
      )}
    </fieldset>
  );
}
