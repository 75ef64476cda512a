import { Button, NativeSelect, TextInput, UnstyledButton } from "@mantine/core";
import { t } from "#renderer/i18n/index.ts";
import { Icon } from "#renderer/ui/icons/Icon.tsx";
import { ANSWERS, COLUMNS_MAX, HEAD_MAX, type SheetText } from "#shared/homework/sheet-text.ts";
import { numbered } from "../numbered.ts";
import styles from "./editor.module.css";
import type { Change } from "./use-text-steps.ts";

type Columns = Extract<SheetText["log"], { kind: "week" }>["columns"];

/** The columns of the week; without one there is no log. */
export function LogFields({ text, onChange }: { text: SheetText; onChange: Change }) {
  const columns: Columns = text.log?.kind === "week" ? text.log.columns : [];
  const put = (next: Columns, field: string) =>
    onChange({ ...text, log: next.length === 0 ? null : { kind: "week", columns: next } }, field);
  return (
    <fieldset className={styles.log}>
      <legend>{t("homeworkDesk:fieldLog")}</legend>
      {numbered(columns).map(({ place, one: column }) => (
        // Columns have no names of their own; their place is what they are called by.
        <div key={place} className={styles.stepHead}>
          <TextInput
            label={t("homeworkDesk:column", { number: place })}
            value={column.head}
            maxLength={HEAD_MAX}
            className={styles.grow}
            onChange={({ currentTarget: { value } }) =>
              put(columns.with(place - 1, { ...column, head: value }), `column ${place}`)
            }
          />
          <NativeSelect
            aria-label={t("homeworkDesk:columnAnswer", { number: place })}
            value={column.answer}
            className={styles.answer}
            data={ANSWERS.map((one) => ({ value: one, label: t(`homeworkDesk:answers.${one}`) }))}
            onChange={({ currentTarget: { value } }) => {
              const answer = ANSWERS.find((one) => one === value);
              if (answer) put(columns.with(place - 1, { ...column, answer }), `answer ${place} ${answer}`);
            }}
          />
          <UnstyledButton
            className={styles.iconButton}
            aria-label={t("homeworkDesk:removeColumn", { number: place })}
            onClick={() => put(columns.toSpliced(place - 1, 1), `remove column ${place} ${columns.length}`)}
          >
            ×
          </UnstyledButton>
        </div>
      ))}
      <Button
        variant="default"
        disabled={columns.length >= COLUMNS_MAX}
        leftSection={<Icon name="plus" size={18} />}
        onClick={() => put([...columns, { head: "", answer: "words" }], `add column ${columns.length}`)}
      >
        {t("homeworkDesk:addColumn")}
      </Button>
    </fieldset>
  );
}
