import { Button } from "@mantine/core";
import { t } from "../../i18n/index.ts";
import styles from "./PresetChoice.module.css";
import { type Preset, presetNames } from "./presets.ts";

type Props = { present: Preset; onBegin: (preset: Preset) => void };

/** Made-up pairs to begin with, and the way back to the present one. */
export function PresetChoice({ present, onBegin }: Props) {
  return (
    <fieldset className={styles.presets}>
      <legend className={styles.title}>{t("sandbox:startFrom")}</legend>
      {presetNames.map((preset) => (
        <Button
          key={preset}
          variant={preset === present ? "filled" : "default"}
          aria-pressed={preset === present}
          mih={44}
          onClick={() => onBegin(preset)}
        >
          {t(`sandbox:preset_${preset}`)}
        </Button>
      ))}
      <Button variant="subtle" mih={44} onClick={() => onBegin(present)}>
        {t("sandbox:reset")}
      </Button>
    </fieldset>
  );
}
