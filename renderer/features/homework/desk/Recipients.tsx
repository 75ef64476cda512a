import { NativeSelect, Radio, SegmentedControl } from "@mantine/core";
import { t } from "#renderer/i18n/index.ts";
import { type CycleMap, SIDES, type SideKey } from "#shared/domain/cycle-map.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { practiceOf, type Recipient } from "../choices.ts";
import { Mark } from "../sheets/Mark.tsx";
import type { Homework } from "../use-homework.ts";
import styles from "./sheets-part.module.css";

/** Which loop, for whom, and what to practise. */
export function Recipients({ homework }: { homework: Homework }) {
  const { maps = [], map, partners, desk, change } = homework;
  if (!map) return null;
  const choose = (value: string) => {
    const recipient = [...SIDES, "both" as const].find((one) => one === value);
    if (recipient) change({ recipient: recipient satisfies Recipient, printing: "sheet" });
  };
  return (
    <div className={styles.recipients}>
      {maps.length > 1 && (
        <NativeSelect
          label={t("homeworkDesk:map")}
          value={map.id}
          data={maps.map(({ id, name, topic }) => ({ value: id, label: mapLabel(name, topic) }))}
          onChange={({ currentTarget }) =>
            change({ mapId: maps.find(({ id }) => id === currentTarget.value)?.id ?? null })
          }
        />
      )}
      <Radio.Group size="md" label={t("homeworkDesk:forWhom")} value={desk.recipient} onChange={choose}>
        <div className={styles.people}>
          {SIDES.map((side) => (
            <Radio
              size="md"
              key={side}
              value={side}
              className={styles.person}
              label={
                <>
                  <Mark side={side} /> {nameOn(map, side, partners)}
                </>
              }
            />
          ))}
          <Radio size="md" value="both" className={styles.person} label={t("homeworkDesk:forBoth")} />
        </div>
      </Radio.Group>
      {desk.recipient !== "both" && <PracticeChoice homework={homework} map={map} side={desk.recipient} />}
    </div>
  );
}

type PracticeProps = { homework: Homework; map: CycleMap; side: SideKey };

/** Begins with what answers the role on this map; the clinician may think otherwise. */
function PracticeChoice({ homework, map, side }: PracticeProps) {
  const { desk, change, partners } = homework;
  const { role } = map.sides[side];
  return (
    <div>
      <p id="practice-choice" className={styles.label}>
        {t("homeworkDesk:practice")}
      </p>
      <SegmentedControl
        fullWidth
        size="md"
        aria-labelledby="practice-choice"
        value={practiceOf(map, side, desk.practices)}
        data={[
          { value: "pursuer", label: t("homeworkDesk:reachOut") },
          { value: "distancer", label: t("homeworkDesk:stepBack") },
        ]}
        onChange={(value) =>
          change({
            practices: { ...desk.practices, [side]: value === "pursuer" ? "pursuer" : "distancer" },
            printing: "sheet",
          })
        }
      />
      {role.kind === "own-words" && (
        <p className={styles.note}>
          {t("homeworkDesk:ownRole", { name: nameOn(map, side, partners), role: role.text })}
        </p>
      )}
    </div>
  );
}

const mapLabel = (name: string, topic: string) => {
  const shown = name || t("homeworkDesk:unnamedMap");
  return topic ? t("homeworkDesk:mapWithTopic", { name: shown, topic }) : shown;
};

const nameOn = (map: CycleMap, side: SideKey, partners: Partner[]) =>
  partners.find(({ id }) => id === map.sides[side].partnerId)?.name ?? "";
