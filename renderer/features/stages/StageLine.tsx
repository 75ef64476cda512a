import type { DatedStageMark } from "#shared/domain/session-record.ts";
import type { Partner } from "#shared/domain/unit.ts";
import type { RoleOfPartner } from "#shared/stages/order-hint.ts";
import { presentStep, stageOf } from "#shared/stages/steps.ts";
import { t } from "../../i18n/index.ts";
import { PartnerMark } from "../../ui/PartnerMark.tsx";
import { StageHint } from "./StageHint.tsx";
import styles from "./Stages.module.css";

type Props = {
  partners: readonly Partner[];
  stages: readonly DatedStageMark[];
  roles: readonly RoleOfPartner[];
};

/** Where each partner stands, a line each; nothing at all for a couple whose stages are not tracked. */
export function StageLine({ partners, stages, roles }: Props) {
  if (stages.length === 0) return null;
  return (
    <section className={styles.compact} aria-labelledby="stages-title">
      <h2 id="stages-title">{t("stages:title")}</h2>
      <ul>
        {partners.map(({ id, name }, index) => {
          const step = presentStep(stages, id);
          return (
            <li key={id}>
              <PartnerMark index={index} />
              <strong>{name}</strong>
              <span>
                {step === null
                  ? t("stages:notMarked")
                  : t("stages:stands", { step, stage: t(`stages:stage.${stageOf(step)}`) })}
              </span>
            </li>
          );
        })}
      </ul>
      <StageHint partners={partners} stages={stages} roles={roles} />
    </section>
  );
}
