import type { DatedStageMark } from "#shared/domain/session-record.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { orderHint, type RoleOfPartner } from "#shared/stages/order-hint.ts";
import { t } from "../../i18n/index.ts";
import styles from "./Stages.module.css";

type Props = {
  partners: readonly Partner[];
  stages: readonly DatedStageMark[];
  roles: readonly RoleOfPartner[];
};

/** Said when softening is marked before re-engagement: a thought, and nothing that stands in the way. */
export function StageHint({ partners, stages, roles }: Props) {
  const hint = orderHint(stages, roles);
  const nameOf = (id: string | undefined) => partners.find((partner) => partner.id === id)?.name ?? "";
  return (
    <p role="status" className={styles.hint} data-empty={hint === null}>
      {hint && t("stages:orderHint", { pursuer: nameOf(hint.pursuer), withdrawer: nameOf(hint.withdrawer) })}
    </p>
  );
}
