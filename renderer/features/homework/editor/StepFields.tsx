import { Button, NativeSelect, Textarea, TextInput, UnstyledButton } from "@mantine/core";
import { t } from "#renderer/i18n/index.ts";
import { Icon } from "#renderer/ui/icons/Icon.tsx";
import {
  ASK_MAX,
  LEAD_MAX,
  ROOMS,
  type SheetStep,
  type SheetText,
  STEP_TEXT_MAX,
  STEPS_MAX,
} from "#shared/homework/sheet-text.ts";
import { numbered } from "../numbered.ts";
import styles from "./editor.module.css";
import type { Change } from "./use-text-steps.ts";

type Props = { text: SheetText; onChange: Change };

const NEW_STEP: SheetStep = { lead: "", text: "", words: [], ask: "", room: "line" };

/** The steps of a sheet, each with its words and what is left to write on. */
export function StepFields({ text, onChange }: Props) {
  const { steps } = text;
  const put = (next: SheetStep[], field: string) => onChange({ ...text, steps: next }, field);
  return (
    <>
      {numbered(steps).map(({ place, one: step }) => (
        <StepField
          // Steps have no names of their own; their place is what they are called by.
          key={place}
          step={step}
          number={place}
          onChange={(next, field) => put(steps.with(place - 1, next), `step ${place} ${field}`)}
          onUp={() => {
            const before = steps[place - 2];
            if (before)
              put(steps.with(place - 2, step).with(place - 1, before), `up ${place} ${steps.length}`);
          }}
          onRemove={() => put(steps.toSpliced(place - 1, 1), `remove ${place} ${steps.length}`)}
        />
      ))}
      <Button
        variant="default"
        disabled={steps.length >= STEPS_MAX}
        leftSection={<Icon name="plus" size={18} />}
        onClick={() => put([...steps, NEW_STEP], `add ${steps.length}`)}
      >
        {t("homeworkDesk:addStep")}
      </Button>
    </>
  );
}

type StepProps = {
  step: SheetStep;
  number: number;
  onChange: (step: SheetStep, field: string) => void;
  onUp: () => void;
  onRemove: () => void;
};

function StepField({ step, number, onChange, onUp, onRemove }: StepProps) {
  return (
    <div className={styles.step}>
      <div className={styles.stepHead}>
        <TextInput
          label={t("homeworkDesk:fieldLead", { number })}
          value={step.lead}
          maxLength={LEAD_MAX}
          className={styles.grow}
          onChange={({ currentTarget: { value } }) => onChange({ ...step, lead: value }, "lead")}
        />
        {number > 1 && (
          <UnstyledButton
            className={styles.iconButton}
            aria-label={t("homeworkDesk:stepUp", { number })}
            onClick={onUp}
          >
            ↑
          </UnstyledButton>
        )}
        <UnstyledButton
          className={styles.iconButton}
          aria-label={t("homeworkDesk:removeStep", { number })}
          onClick={onRemove}
        >
          ×
        </UnstyledButton>
      </div>
      <Textarea
        size="md"
        rows={1}
        classNames={{ input: styles.grows ?? "" }}
        label={t("homeworkDesk:fieldText", { number })}
        value={step.text}
        maxLength={STEP_TEXT_MAX}
        onChange={({ currentTarget: { value } }) => onChange({ ...step, text: value }, "text")}
      />
      <TextInput
        label={t("homeworkDesk:fieldAsk", { number })}
        value={step.ask}
        maxLength={ASK_MAX}
        onChange={({ currentTarget: { value } }) => onChange({ ...step, ask: value }, "ask")}
      />
      <NativeSelect
        label={t("homeworkDesk:fieldRoom", { number })}
        value={step.room}
        data={ROOMS.map((room) => ({ value: room, label: t(`homeworkDesk:rooms.${room}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const room = ROOMS.find((one) => one === value);
          if (room) onChange({ ...step, room }, `room ${room}`);
        }}
      />
    </div>
  );
}
