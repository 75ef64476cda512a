import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { t } from "#renderer/i18n/index.ts";
import { LEDE_MAX, OPENINGS, type SheetText, TITLE_MAX } from "#shared/homework/sheet-text.ts";
import styles from "./editor.module.css";
import { LogFields } from "./LogFields.tsx";
import { StepFields } from "./StepFields.tsx";
import type { Change } from "./use-text-steps.ts";

type Props = { text: SheetText; onChange: Change };

/** Everything a sheet says, field by field in the order of the page. */
export function TextFields({ text, onChange }: Props) {
  return (
    <>
      <TextInput
        label={t("homeworkDesk:fieldTitle")}
        value={text.title}
        maxLength={TITLE_MAX}
        data-autofocus
        onChange={({ currentTarget: { value } }) => onChange({ ...text, title: value }, "title")}
      />
      <Textarea
        size="md"
        rows={2}
        classNames={{ input: styles.grows ?? "" }}
        label={t("homeworkDesk:fieldLede")}
        value={text.lede}
        maxLength={LEDE_MAX}
        onChange={({ currentTarget: { value } }) => onChange({ ...text, lede: value }, "lede")}
      />
      <NativeSelect
        label={t("homeworkDesk:fieldOpening")}
        value={text.opening}
        data={OPENINGS.map((one) => ({ value: one, label: t(`homeworkDesk:openings.${one}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const opening = OPENINGS.find((one) => one === value);
          if (opening) onChange({ ...text, opening }, `opening ${opening}`);
        }}
      />
      <div className={styles.group}>
        <StepFields text={text} onChange={onChange} />
      </div>
      {text.log?.kind !== "cycle-week" && <LogFields text={text} onChange={onChange} />}
    </>
  );
}
