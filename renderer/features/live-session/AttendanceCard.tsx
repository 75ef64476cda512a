import { Button, UnstyledButton } from "@mantine/core";
import { type Attendance, MODALITIES, PRESENCES } from "#shared/domain/session-record.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { t } from "../../i18n/index.ts";
import { type LiveRecord, useLiveRecord } from "../../live/index.ts";
import { PartnerMark } from "../../ui/PartnerMark.tsx";
import { PolicyNote } from "../joint-work/index.ts";
import styles from "./TodaySection.module.css";

/** Who came, and how. A choice that is pressed again is taken back. */
export function AttendanceCard({ partners, record }: { partners: readonly Partner[]; record: LiveRecord }) {
  const { attendance, session } = useLiveRecord(record);
  const absent = attendance.filter(({ presence }) => presence === "absent").length;
  const allHere = () => {
    for (const { id } of partners) record.attend(id, { presence: "there", modality: "in-room" });
  };
  return (
    <section className={styles.card} aria-labelledby="attendance-title">
      <div className={styles.head}>
        <h2 id="attendance-title">{t("record:attendance")}</h2>
        <Button variant="default" h={44} onClick={allHere}>
          {t("record:allHere")}
        </Button>
      </div>
      {absent > 0 && absent < partners.length && <PolicyNote unitId={session.unitId} />}
      {partners.map((partner, index) => (
        <OnePartner
          key={partner.id}
          partner={partner}
          index={index}
          present={attendance.find(({ partnerId }) => partnerId === partner.id)}
          onChange={(what) => record.attend(partner.id, what)}
        />
      ))}
    </section>
  );
}

type OneProps = {
  partner: Partner;
  index: number;
  present: Attendance | undefined;
  onChange: (what: Partial<Omit<Attendance, "partnerId">>) => void;
};

function OnePartner({ partner, index, present, onChange }: OneProps) {
  return (
    <fieldset className={styles.person} aria-label={partner.name}>
      <span className={styles.who}>
        <PartnerMark index={index} size={18} /> {partner.name}
      </span>
      <div className={styles.choices}>
        {PRESENCES.map((presence) => (
          <Choice
            key={presence}
            words={t(`record:presence.${presence}`)}
            chosen={present?.presence === presence}
            onChoose={(on) => onChange({ presence: on ? presence : null })}
          />
        ))}
      </div>
      <div className={styles.choices}>
        {MODALITIES.map((modality) => (
          <Choice
            key={modality}
            words={t(`record:modality.${modality}`)}
            chosen={present?.modality === modality}
            onChoose={(on) => onChange({ modality: on ? modality : null })}
          />
        ))}
      </div>
    </fieldset>
  );
}

type ChoiceProps = { words: string; chosen: boolean; onChoose: (on: boolean) => void };

function Choice({ words, chosen, onChoose }: ChoiceProps) {
  return (
    <UnstyledButton className={styles.choice} aria-pressed={chosen} onClick={() => onChoose(!chosen)}>
      {words}
    </UnstyledButton>
  );
}
