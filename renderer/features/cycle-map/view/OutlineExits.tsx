import { t } from "#renderer/i18n/index.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { EDGES, edgeKey } from "../engine/edges.ts";
import styles from "./CycleMapOutline.module.css";
import { edgeIsFull } from "./exit-target.ts";
import { edgeName, makerName } from "./exit-words.ts";
import { useVocabulary } from "./place-words.ts";
import type { ExitActions } from "./use-exit-editing.ts";

type OutlineExitsProps = {
  map: CycleMap;
  partners: { a: Partner; b: Partner };
  shown: boolean;
  /** Left out, the outline is for reading only. */
  exits?: ExitActions;
};

/** Every way out of the loop in words, with its tally; and a way to write a further one on any edge. */
export function OutlineExits({ map, partners, shown, exits: actions }: OutlineExitsProps) {
  const words = useVocabulary();
  const tab = shown ? 0 : -1;
  const listed = EDGES.flatMap((edge) => map.exits.filter((exit) => edgeKey(exit.edge) === edgeKey(edge)));
  return (
    <section className={styles.side} aria-labelledby="outline-exits">
      <h3 id="outline-exits">{t("cycleMap:outlineExits")}</h3>
      <ul>
        {listed.map((exit) => {
          const by = makerName(exit.by, partners);
          const said = t("cycleMap:exitSpoken", {
            text: exit.text,
            by,
            heard: exit.heard,
            missed: exit.missed,
          });
          return (
            <li key={exit.id}>
              <span className={styles.place}>{edgeName(exit.edge, partners, words)}</span>
              {actions ? (
                <button
                  type="button"
                  className={styles.words}
                  tabIndex={tab}
                  onClick={() => actions.write({ edge: exit.edge, exitId: exit.id })}
                >
                  {said}
                </button>
              ) : (
                <span className={styles.words}>{said}</span>
              )}
              {actions &&
                (["heard", "missed"] as const).map((outcome) => (
                  <button
                    key={outcome}
                    type="button"
                    className={styles.count}
                    tabIndex={tab}
                    onClick={() => actions.tally(exit.id, outcome, 1)}
                  >
                    {t(outcome === "heard" ? "cycleMap:exitHeard" : "cycleMap:exitMissed", {
                      count: exit[outcome],
                    })}{" "}
                    +
                  </button>
                ))}
            </li>
          );
        })}
        {listed.length === 0 && <li className={styles.place}>{t("cycleMap:noExits")}</li>}
      </ul>
      {actions && (
        <details>
          <summary tabIndex={tab} className={styles.more}>
            {t("cycleMap:writeExit")}
          </summary>
          <ul>
            {EDGES.filter((edge) => !edgeIsFull(map, edge)).map((edge) => (
              <li key={edgeKey(edge)}>
                <button
                  type="button"
                  className={styles.unnamed}
                  tabIndex={tab}
                  onClick={() => actions.write({ edge, exitId: null })}
                >
                  {edgeName(edge, partners, words)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
