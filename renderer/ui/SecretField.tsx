import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { t } from "../i18n/index.ts";
import { Icon } from "./icons/Icon.tsx";

const EyeIcon = ({ reveal }: { reveal: boolean }) => <Icon name={reveal ? "eyeOff" : "eye"} size={20} />;

/** A field whose words are covered until asked for; nothing helps itself to what is typed. */
export function SecretField(props: PasswordInputProps) {
  return (
    <PasswordInput
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      size="lg"
      rightSectionWidth={50}
      visibilityToggleFocusable
      visibilityToggleIcon={EyeIcon}
      visibilityToggleButtonProps={{ "aria-label": t("vault:showTyped"), size: 44 }}
      {...props}
    />
  );
}
