import { Textarea } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { t } from "../../i18n/index.ts";
import { useFocusOnMount } from "../../ui/use-focus-on-mount.ts";
import styles from "./RecoveryKeyField.module.css";
import { RECOVERY_SIGNS, signsOf } from "./recovery-key.ts";

/** Takes the key from paper, however it is spaced, and counts along. Enter sends the form. */
export function RecoveryKeyField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const field = useFocusOnMount<HTMLTextAreaElement>();
  const typed = signsOf(value).length;
  const sendOnEnter = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <Textarea
      ref={field}
      size="lg"
      rows={2}
      label={t("vault:recoveryKey")}
      description={
        typed === 0 ? t("vault:recoveryHint") : t("vault:retypeCount", { typed, total: RECOVERY_SIGNS })
      }
      inputWrapperOrder={["label", "input", "description", "error"]}
      error={typed > RECOVERY_SIGNS && t("vault:retypeLong", { total: RECOVERY_SIGNS })}
      classNames={{ input: styles.input ?? "" }}
      autoComplete="off"
      autoCapitalize="characters"
      autoCorrect="off"
      spellCheck={false}
      maxLength={200}
      value={value}
      onKeyDown={sendOnEnter}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
