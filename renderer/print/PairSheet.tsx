import { useEffect, useMemo } from "react";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import type { PairPage } from "#shared/print/page.ts";
import {
  mapScene,
  PALETTES,
  ScenePicture,
  vocabularyOf,
  windowMeasure,
} from "../features/cycle-map/index.ts";
import { t } from "../i18n/index.ts";
import { useFonts } from "../ui/use-fonts.ts";
import styles from "./PairSheet.module.css";

type Props = { page: PairPage; onSettled: () => void };

/** A picture's room on the sheet, in CSS pixels: both fit on the shorter of the two papers. */
const SIZES = { a4: { width: 718, height: 424 }, letter: { width: 740, height: 396 } } as const;
/** Paper is white already. */
const PALETTE = { ...PALETTES.light, paper: "#ffffff" };

/** The old cycle and the new one on one sheet, told apart by pattern and mark where there is no colour. */
export function PairSheet({ page, onSettled }: Props) {
  const fonts = useFonts();
  useEffect(() => {
    if (fonts > 0) onSettled();
  }, [fonts, onSettled]);
  return (
    <article className={styles.paper} data-paper={page.paper}>
      <header className={styles.head}>
        <h1>{t("mapLibrary:pairHead", namesOn(page, page.old))}</h1>
        <p>{t("mapLibrary:pairLede")}</p>
      </header>
      <Cycle page={page} map={page.old} heading={t("mapLibrary:pairOld")} fonts={fonts} />
      <Cycle page={page} map={page.new} heading={t("mapLibrary:pairNew")} fonts={fonts} />
    </article>
  );
}

type CycleProps = { page: PairPage; map: CycleMap; heading: string; fonts: number };

function Cycle({ page, map, heading, fonts }: CycleProps) {
  const scene = useMemo(() => {
    // Lines are broken where the typefaces break them: not before they are there.
    if (fonts === 0) return null;
    const { left, right } = namesOn(page, map);
    return mapScene({
      map,
      names: { a: left, b: right },
      vocabulary: vocabularyOf(page.labels, map.kind),
      palette: PALETTE,
      size: SIZES[page.paper],
      measure: windowMeasure(),
      titled: false,
    });
  }, [page, map, fonts]);
  return (
    <section className={styles.cycle}>
      <h2>
        {heading}
        {map.name !== "" && <em>{t("mapLibrary:pairNamed", { name: map.name })}</em>}
        {map.topic !== "" && <small>{map.topic}</small>}
      </h2>
      {scene && <ScenePicture scene={scene} className={styles.picture} />}
    </section>
  );
}

function namesOn({ partners }: PairPage, { sides }: CycleMap): { left: string; right: string } {
  const nameOf = (id: string) => partners.find((partner) => partner.id === id)?.name ?? "";
  return { left: nameOf(sides.a.partnerId), right: nameOf(sides.b.partnerId) };
}
