import { Button, Checkbox, TextInput } from "@mantine/core";
import type { Option, Question } from "#shared/forms/question.ts";
import { t } from "../../i18n/index.ts";
import { Icon } from "../../ui/icons/Icon.tsx";
import styles from "./FormEditor.module.css";
import { Movers } from "./Movers.tsx";

type Choice = Extract<Question, { kind: "choice" | "open-choice" }>;
type Props = { question: Choice; onChange: (next: Choice) => void };

/** What can be chosen. What an option is kept as never changes, whatever it is called. */
export function OptionsEditor({ question, onChange }: Props) {
  const { options, many } = question;
  const set = (next: Option[]) => onChange({ ...question, options: next });
  return (
    <fieldset className={styles.options}>
      <legend>{t("formEditor:options")}</legend>
      {options.map((option, at) => {
        const number = at + 1;
        return (
          <div key={option.value} className={styles.line}>
            <TextInput
              className={styles.words ?? ""}
              size="md"
              aria-label={t("formEditor:option", { number })}
              maxLength={500}
              value={option.label}
              onChange={({ currentTarget }) =>
                set(options.map((one) => (one === option ? { ...one, label: currentTarget.value } : one)))
              }
            />
            <Movers
              what={t("formEditor:option", { number })}
              up={at > 0}
              down={at < options.length - 1}
              onMove={(by) => set(moved(options, at, by))}
              onRemove={() => set(options.filter((one) => one !== option))}
            />
          </div>
        );
      })}
      <Button
        variant="subtle"
        className={styles.add ?? ""}
        leftSection={<Icon name="plus" size={18} />}
        onClick={() => set([...options, { value: freshValue(options), label: "" }])}
      >
        {t("formEditor:addOption")}
      </Button>
      <Checkbox
        size="md"
        classNames={{ body: styles.check ?? "" }}
        label={t("formEditor:many")}
        checked={many}
        onChange={({ currentTarget }) => onChange({ ...question, many: currentTarget.checked })}
      />
    </fieldset>
  );
}

function moved(options: readonly Option[], at: number, by: -1 | 1): Option[] {
  const next = [...options];
  const [one] = next.splice(at, 1);
  if (one) next.splice(at + by, 0, one);
  return next;
}

function freshValue(options: readonly Option[]): string {
  const taken = new Set(options.map(({ value }) => value));
  for (let number = options.length + 1; ; number += 1) if (!taken.has(String(number))) return String(number);
}
