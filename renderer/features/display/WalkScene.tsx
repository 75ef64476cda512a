import { SharedMapPicture, vocabularyOf } from "#renderer/features/cycle-map/index.ts";
import { t } from "#renderer/i18n/index.ts";
import { sharedWords } from "#shared/cycle/shared-view.ts";
import type { Scene } from "#shared/display/scene.ts";
import styles from "./MapScene.module.css";

type Walk = Extract<Scene, { kind: "walk" }>;

/** A walk round the loop: the present place large, with what of it is shown; a hidden one is passed in silence. */
export function WalkScene({ scene }: { scene: Walk }) {
  const { view, names, stop, out } = scene;
  return (
    <section className={styles.map} aria-label={t("display:yourMap")} data-walk="">
      <SharedMapPicture
        view={view}
        names={names}
        labels={scene.labels}
        viewpoint={null}
        walk={{ stop, out }}
      />
      <div role="status" className={styles.read} data-side={stop.side}>
        <Present scene={scene} />
      </div>
    </section>
  );
}

function Present({ scene: { view, names, labels, stop, out } }: { scene: Walk }) {
  const exit = view.exits.find(({ id }) => id === out);
  if (exit)
    return (
      <>
        <p className={styles.words} data-out="">
          {t("cycleMap:exitQuoted", { text: exit.text })}
        </p>
        <p className={styles.place}>{t("cycleMap:walkOut")}</p>
      </>
    );
  const { placeName } = vocabularyOf(labels, view.kind);
  const words = sharedWords(view, stop.side, stop.from);
  return (
    <>
      <p className={styles.place}>{placeName(stop.from, names[stop.side])}</p>
      <p className={styles.words} data-quiet={words.length === 0 ? "" : undefined}>
        {words.length === 0 ? "…" : words.join(" · ")}
      </p>
    </>
  );
}
