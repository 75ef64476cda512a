import { SegmentedControl } from "@mantine/core";
import { useId } from "react";
import { t } from "../../i18n/index.ts";
import { MODELS, type Model } from "./dials.ts";
import styles from "./ModelChoice.module.css";

/** Which kind of pull the two have on each other. */
export function ModelChoice({ model, onChoose }: { model: Model; onChoose: (model: Model) => void }) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <span id={id} className={styles.title}>
        {t("sandbox:model")}
      </span>
      <SegmentedControl
        aria-labelledby={id}
        aria-describedby={`${id}-body`}
        fullWidth
        radius={10}
        className={styles.segments ?? ""}
        classNames={{ label: styles.segment ?? "" }}
        value={model}
        onChange={(value) => onChoose(MODELS.find((one) => one === value) ?? model)}
        data={MODELS.map((value) => ({ value, label: t(`sandbox:model_${value}`) }))}
      />
      <p id={`${id}-body`} className={styles.body}>
        {t(`sandbox:model_${model}Body`)}
      </p>
    </div>
  );
}
