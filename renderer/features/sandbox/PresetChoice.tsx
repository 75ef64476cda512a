import { Button } from "@mantine/core";
import { t } from "../../i18n/index.ts";
import styles from "./PresetChoice.module.css";
import { type Preset, presetNames } from "./presets.ts";

type Props = { present: Preset; touched: boolean; onBegin: (preset: Preset) => void };

/** Made-up pairs to begin with, and the way back to the present one. */
export function PresetChoice({ present, touched, onBegin }: Props) {
  return (
    <div role="group" aria-labelledby="presets-title" className={styles.presets}>
      <span id="presets-title" className={styles.title}>
        {t("sandbox:startFrom")}
      </span>
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
      <Button variant="subtle" mih={44} disabled={!touched} onClick={() => onBegin(present)}>
        {t("sandbox:reset")}
      </Button>
    </div>
  );
}
