import { t } from "#renderer/i18n/index.ts";
import type { Change } from "#shared/cycle/change.ts";
import { NAME_MAX } from "#shared/domain/cycle-map.ts";
import styles from "./CycleName.module.css";
import { InlineField } from "./InlineField.tsx";
import type { DraftStore } from "./target.ts";

export type CycleNameProps = {
  name: string;
  topic: string;
  onChange: (change: Change) => void;
  drafts?: DraftStore;
  readOnly?: boolean;
};

/** The couple's own name for their cycle, and what it is about; written where it stands. */
export function CycleName({ name, topic, onChange, drafts, readOnly = false }: CycleNameProps) {
  return (
    <div className={styles.frame}>
      <InlineField
        label={t("cycleMap:cycleName")}
        value={name}
        invitation={t("cycleMap:nameTheCycle")}
        maxLength={NAME_MAX}
        className={styles.name}
        readOnly={readOnly}
        draftKey="name"
        drafts={drafts}
        show={(value) => `“${value}”`}
        onSave={(value) => onChange({ kind: "rename", name: value })}
      />
      <InlineField
        label={t("cycleMap:topic")}
        value={topic}
        invitation={t("cycleMap:addTopic")}
        maxLength={NAME_MAX}
        className={styles.topic}
        readOnly={readOnly}
        draftKey="topic"
        drafts={drafts}
        onSave={(value) => onChange({ kind: "set-topic", topic: value })}
      />
    </div>
  );
}
