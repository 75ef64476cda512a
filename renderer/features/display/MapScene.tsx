import { SharedMapPicture } from "#renderer/features/cycle-map/index.ts";
import { t } from "#renderer/i18n/index.ts";
import type { Scene } from "#shared/display/scene.ts";
import styles from "./MapScene.module.css";

type Shown = Pick<Extract<Scene, { kind: "map" }>, "view" | "names">;

/** The map as both may see it, under the name the couple gave their cycle. */
export function MapScene({ scene }: { scene: Extract<Scene, { kind: "map" }> }) {
  return (
    <section className={styles.map} aria-label={t("display:yourMap")}>
      <MapTitle {...scene} />
      <SharedMapPicture
        view={scene.view}
        names={scene.names}
        labels={scene.labels}
        viewpoint={scene.viewpoint}
        walk={null}
      />
    </section>
  );
}

function MapTitle({ view }: Shown) {
  if (view.name === "" && view.topic === "") return <span />;
  return (
    <h1 className={styles.title}>
      {view.name}
      {view.topic !== "" && <small>{view.topic}</small>}
    </h1>
  );
}
