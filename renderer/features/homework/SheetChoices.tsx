import { NativeSelect, Radio, SegmentedControl, Stack } from "@mantine/core";
import { useId } from "react";
import { t } from "#renderer/i18n/index.ts";
import { type CycleMap, SIDES, type SideKey } from "#shared/domain/cycle-map.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { practiceOf } from "./choices.ts";
import styles from "./homework-page.module.css";
import { Mark } from "./sheets/Mark.tsx";
import type { Homework } from "./use-homework.ts";

/** Which loop, for whom, which practice, on which paper. */
export function SheetChoices({ homework }: { homework: Homework }) {
  const { maps = [], map, partners = [], recipient } = homework;
  return (
    <Stack gap="lg">
      {maps.length > 1 && map && (
        <NativeSelect
          size="md"
          label={t("homework:page.map")}
          value={map.id}
          data={maps.map(({ id, name, topic }) => ({ value: id, label: mapLabel(name, topic) }))}
          onChange={({ currentTarget }) =>
            homework.chooseMap(maps.find(({ id }) => id === currentTarget.value)?.id)
          }
        />
      )}
      {map && (
        <Radio.Group
          size="md"
          label={t("homework:page.forWhom")}
          value={recipient}
          onChange={(value) => homework.chooseRecipient(value)}
        >
          <Stack gap={4} mt={6}>
            {SIDES.map((side) => (
              <Radio
                size="md"
                key={side}
                value={side}
                className={styles.choice}
                label={
                  <>
                    <Mark side={side} /> {nameOn(map, side, partners)}
                  </>
                }
              />
            ))}
            <Radio size="md" value="both" className={styles.choice} label={t("homework:page.forBoth")} />
          </Stack>
        </Radio.Group>
      )}
      {map && recipient !== "both" && (
        <PracticeChoice homework={homework} map={map} side={recipient} partners={partners} />
      )}
      <Toggle
        label={t("homework:page.paper")}
        value={homework.paper}
        data={[
          { value: "a4", label: t("homework:page.a4") },
          { value: "letter", label: t("homework:page.letter") },
        ]}
        onChange={(value) => homework.choosePaper(value === "letter" ? "letter" : "a4")}
      />
    </Stack>
  );
}

type PracticeProps = { homework: Homework; map: CycleMap; side: SideKey; partners: Partner[] };

/** A role in a person's own words names no practice: the clinician does. */
function PracticeChoice({ homework, map, side, partners }: PracticeProps) {
  const { role } = map.sides[side];
  if (role.kind !== "own-words") return null;
  return (
    <div>
      <Toggle
        label={t("homework:page.practice")}
        value={practiceOf(map, side, homework.practices)}
        data={[
          { value: "pursuer", label: t("homework:page.reachOut") },
          { value: "distancer", label: t("homework:page.stepBack") },
        ]}
        onChange={(value) =>
          homework.choosePractice({ [side]: value === "pursuer" ? "pursuer" : "distancer" })
        }
      />
      <p className={styles.note}>
        {t("homework:page.ownRole", { name: nameOn(map, side, partners), role: role.text })}
      </p>
    </div>
  );
}

type ToggleProps = {
  label: string;
  value: string;
  data: { value: string; label: string }[];
  onChange: (value: string) => void;
};

function Toggle({ label, ...control }: ToggleProps) {
  const id = useId();
  return (
    <div>
      <p id={id} className={styles.label}>
        {label}
      </p>
      <SegmentedControl fullWidth size="md" aria-labelledby={id} {...control} />
    </div>
  );
}

const mapLabel = (name: string, topic: string) => {
  const shown = name || t("homework:page.unnamedMap");
  return topic ? t("homework:page.mapWithTopic", { name: shown, topic }) : shown;
};

const nameOn = (map: CycleMap, side: SideKey, partners: Partner[]) =>
  partners.find(({ id }) => id === map.sides[side].partnerId)?.name ?? "";
