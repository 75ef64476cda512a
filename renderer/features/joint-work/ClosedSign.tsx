import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { UnitId } from "#shared/domain/ids.ts";
import type { ClosedBy, JointWork } from "#shared/domain/joint-work.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { queries } from "../../bridge/index.ts";
import { t } from "../../i18n/index.ts";
import { Icon } from "../../ui/icons/Icon.tsx";
import styles from "./ClosedSign.module.css";

type Props = {
  unitId: UnitId;
  work: JointWork;
  closed: ClosedBy;
  /** The way was taken: whatever lies over the page can go. */
  onLeave?: () => void;
};

/** Says, calmly, that something is shut, why, and where that is decided. Stands in the place of what would not answer. */
export function ClosedSign({ unitId, work, closed, onLeave }: Props) {
  const unit = useQuery(queries.units.get.queryOptions({ input: { unitId } }));
  return (
    <section className={styles.sign} aria-label={t(`jointWork:closedTitle.${work}`)}>
      <strong className={styles.title}>
        <Icon name="lock" size={18} /> {t(`jointWork:closedTitle.${work}`)}
      </strong>
      <p>{reasonOf(closed, unit.data?.partners ?? [])}</p>
      <Link
        to="/units/$unitId/consent"
        params={{ unitId }}
        className={styles.way}
        {...(onLeave ? { onClick: onLeave } : {})}
      >
        {t("jointWork:wayThere")}
      </Link>
    </section>
  );
}

function reasonOf(closed: ClosedBy, partners: readonly Partner[]): string {
  if (closed.why !== "consent") return t(`jointWork:closedBecause.${closed.why}`);
  const names = partners.filter(({ id }) => closed.partnerIds.includes(id)).map(({ name }) => name);
  return `${t(`jointWork:lacks.${closed.kind}`)} ${t("jointWork:lackOf", { names: names.join(", ") })}`;
}
