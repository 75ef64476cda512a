import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { UnitId } from "#shared/domain/ids.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Icon } from "../../ui/icons/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PartnerMark } from "../../ui/PartnerMark.tsx";
import { SafetyLine } from "../joint-work/index.ts";
import { StageLine } from "../stages/index.ts";
import styles from "./CouplePage.module.css";
import { EditPartnersDialog } from "./EditPartnersDialog.tsx";
import { HomeworkLink } from "./HomeworkLink.tsx";
import { IntakeLink } from "./IntakeLink.tsx";
import { Maps } from "./Maps.tsx";
import { Sessions } from "./Sessions.tsx";
import { useRecordOfUnit } from "./use-record-of-unit.ts";

type Props = {
  unitId: UnitId;
  /** What is to be done today. */
  today?: ReactNode;
};

/** One couple: who they are, their maps, their sessions. */
export function CouplePage({ unitId, today }: Props) {
  const unit = useQuery(queries.units.get.queryOptions({ input: { unitId } }));
  if (unit.isError && !unit.data) {
    return (
      <div className={styles.page}>
        <Notice sentence={errorSentence(unit.error)} />
      </div>
    );
  }
  if (!unit.data) return null;
  return (
    <div className={styles.page}>
      <Who unit={unit.data} />
      <SafetyLine unitId={unitId} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Maps unit={unit.data} />
          <IntakeLink unitId={unitId} />
          <HomeworkLink unitId={unitId} />
          <UnitStages unit={unit.data} />
        </div>
        <div className={styles.column}>
          {today}
          <Sessions unitId={unitId} />
        </div>
      </div>
    </div>
  );
}

/** How far the work has come, where that is tracked. */
function UnitStages({ unit }: { unit: Unit }) {
  const { progress } = useRecordOfUnit(unit.id);
  return progress ? <StageLine partners={unit.partners} {...progress} /> : null;
}

function Who({ unit }: { unit: Unit }) {
  const [editing, setEditing] = useState(false);
  return (
    <div className={styles.who}>
      <h1>
        {unit.partners.map((partner, index) => (
          <span key={partner.id} className={styles.person}>
            <PartnerMark index={index} size={20} />
            <span>
              {partner.name}
              {partner.pronouns !== "" && <small>{partner.pronouns}</small>}
            </span>
          </span>
        ))}
      </h1>
      <Button variant="subtle" leftSection={<Icon name="edit" size={18} />} onClick={() => setEditing(true)}>
        {t("units:edit")}
      </Button>
      <EditPartnersDialog unit={unit} opened={editing} onClose={() => setEditing(false)} />
    </div>
  );
}
