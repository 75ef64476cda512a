import { Button, Checkbox, Radio, SegmentedControl } from "@mantine/core";
import { useMemo, useState } from "react";
import { type Extent, partOf } from "#shared/cycle/shared-part.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import type { LabelPack } from "#shared/domain/label-pack.ts";
import type { Partner } from "#shared/domain/unit.ts";
import {
  LOOKS,
  type Look,
  mapScene,
  PALETTES,
  ScenePicture,
  vocabularyOf,
  windowMeasure,
} from "../../features/cycle-map/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useFonts } from "../../ui/use-fonts.ts";
import styles from "./FileDialog.module.css";
import { ExtentChoice } from "./PairPrintDialog.tsx";
import { type FileKind, useSaveFile } from "./use-save-file.ts";

type Props = {
  map: CycleMap;
  partners: { a: Partner; b: Partner };
  labels: LabelPack;
  opened: boolean;
  onClose: () => void;
};

const KINDS: readonly FileKind[] = ["json", "svg", "png"];
const SIZE = { width: 1600, height: 900 };

/** Saves a map as a file for another Attune, or as a picture; shows what will be on it, and says that it leaves. */
export function SaveFileDialog({ opened, onClose, ...props }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title={t("mapFiles:saveTitle")} size={940}>
      <SaveFile {...props} />
    </Dialog>
  );
}

function SaveFile({ map, partners, labels }: Omit<Props, "opened" | "onClose">) {
  const [kind, setKind] = useState<FileKind>("json");
  const [look, setLook] = useState<Look>("light");
  const [extent, setExtent] = useState<Extent>("shared");
  const [withNames, setWithNames] = useState(true);
  const fonts = useFonts();
  const names = withNames
    ? { a: partners.a.name, b: partners.b.name }
    : { a: t("mapFiles:left"), b: t("mapFiles:right") };
  const scene = useMemo(
    () =>
      fonts === 0
        ? null
        : mapScene({
            // What is drawn by hand goes onto pictures only.
            map: kind === "json" ? { ...partOf(map, extent), ink: [] } : partOf(map, extent),
            names: { a: names.a, b: names.b },
            vocabulary: vocabularyOf(labels, map.kind),
            palette: PALETTES[look],
            size: SIZE,
            measure: windowMeasure(),
            titled: true,
          }),
    [map, kind, extent, names.a, names.b, labels, look, fonts],
  );
  const { save, busy, saved, failure, pictureFailed } = useSaveFile({ map, extent, withNames, scene });
  return (
    <div className={styles.columns}>
      <div className={styles.form}>
        <Radio.Group label={t("mapFiles:asWhat")} value={kind}>
          <div className={styles.choices}>
            {KINDS.map((value) => (
              <Radio
                key={value}
                size="md"
                classNames={{ body: styles.choice ?? "" }}
                value={value}
                label={t(`mapFiles:${value}`)}
                description={t(`mapFiles:${value}About`)}
                onChange={() => setKind(value)}
              />
            ))}
          </div>
        </Radio.Group>
        <ExtentChoice extent={extent} onChoose={setExtent} />
        <Checkbox
          size="md"
          classNames={{ body: styles.choice ?? "" }}
          label={t("mapFiles:withNames")}
          description={withNames ? undefined : t("mapFiles:withoutNames")}
          checked={withNames}
          onChange={(event) => setWithNames(event.currentTarget.checked)}
        />
        {kind !== "json" && (
          <div>
            <p className={styles.label} id="picture-look">
              {t("mapFiles:look")}
            </p>
            <SegmentedControl
              fullWidth
              aria-labelledby="picture-look"
              value={look}
              data={LOOKS.map((value) => ({ value, label: t(`mapFiles:${value}`) }))}
              onChange={(value) => setLook(LOOKS.find((one) => one === value) ?? "light")}
            />
          </div>
        )}
      </div>
      <div className={styles.form}>
        <figure className={styles.preview}>
          <figcaption>{t(kind === "json" ? "mapFiles:content" : "mapFiles:preview")}</figcaption>
          {scene && <ScenePicture scene={scene} className={styles.picture} />}
        </figure>
        {kind === "json" && map.ink.length > 0 && <p className={styles.note}>{t("mapFiles:inkStays")}</p>}
        <p className={styles.note}>{t("mapFiles:leaves")}</p>
        {failure && <Notice sentence={errorSentence(failure)} />}
        <p role="status" className={styles.status}>
          {busy && t("mapFiles:saving")}
          {saved && t("mapFiles:saved")}
          {pictureFailed && t("mapFiles:pictureFailed")}
        </p>
        <div className={styles.buttons}>
          <Button aria-busy={busy} onClick={() => save(kind)}>
            {t("mapFiles:doSave")}
          </Button>
        </div>
      </div>
    </div>
  );
}
