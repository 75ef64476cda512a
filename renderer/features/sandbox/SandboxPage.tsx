import { useMemo, useState } from "react";
import { t } from "../../i18n/index.ts";
import { pairOf, type Scene, turned } from "./dials.ts";
import { ModelChoice } from "./ModelChoice.tsx";
import { PhasePicture } from "./PhasePicture.tsx";
import { PresetChoice } from "./PresetChoice.tsx";
import { FIRST, PRESETS, type Preset } from "./presets.ts";
import { Reading } from "./Reading.tsx";
import styles from "./SandboxPage.module.css";
import { Sliders } from "./Sliders.tsx";
import { TimeCourse } from "./TimeCourse.tsx";

/** Two made-up partners and their equations, to play with. Nothing of a real couple comes in, and nothing is kept. */
export function SandboxPage() {
  const [preset, setPreset] = useState<Preset>(FIRST);
  const [scene, setScene] = useState<Scene>(PRESETS[FIRST]);
  const { dials, start } = scene;
  const pair = useMemo(() => pairOf(dials), [dials]);
  const begin = (name: Preset) => {
    setPreset(name);
    setScene(PRESETS[name]);
  };
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t("sandbox:title")}</h1>
        <p className={styles.lead}>{t("sandbox:lead")}</p>
      </header>
      <PresetChoice present={preset} onBegin={begin} />
      <div className={styles.bench}>
        <div className={styles.controls}>
          <ModelChoice
            model={dials.model}
            onChoose={(model) => setScene({ dials: { ...dials, model }, start })}
          />
          <Sliders
            scene={scene}
            onTurn={(partner, dial, value) => setScene((before) => turned(before, partner, dial, value))}
          />
        </div>
        <div className={styles.shown}>
          <Reading dials={dials} pair={pair} start={start} />
          <div className={styles.pictures}>
            <PhasePicture pair={pair} start={start} onMove={(to) => setScene({ dials, start: to })} />
            <TimeCourse pair={pair} start={start} />
          </div>
        </div>
      </div>
    </div>
  );
}
