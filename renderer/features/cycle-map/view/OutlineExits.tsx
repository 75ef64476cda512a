import { t } from "#renderer/i18n/index.ts";
import type { Edge, Exit } from "#shared/domain/cycle-map.ts";
import { EDGES, edgeKey } from "../engine/edges.ts";
import styles from "./CycleMapOutline.module.css";
import type { CycleMapOutlineProps, OutlineHands } from "./CycleMapOutline.tsx";
import { ExitEditor } from "./ExitEditor.tsx";
import { edgeIsFull } from "./exit-target.ts";
import { edgeName, makerName } from "./exit-words.ts";
import { useVocabulary } from "./place-words.ts";

/** Every way out of the loop in words, with its tally; and a way to write a further one on any edge. */
export function OutlineExits(props: CycleMapOutlineProps) {
  const { map, partners, shown, hands } = props;
  const words = useVocabulary();
  const tab = shown ? 0 : -1;
  const listed = EDGES.flatMap((edge) => map.exits.filter((exit) => edgeKey(exit.edge) === edgeKey(edge)));
  return (
    <section className={styles.side} aria-labelledby="outline-exits">
      <h3 id="outline-exits">{t("cycleMap:outlineExits")}</h3>
      <ul>
        {listed.map((exit) => (
          <li key={exit.id}>
            <span className={styles.place}>{edgeName(exit.edge, partners, words)}</span>
            <ExitLine {...props} exit={exit} />
          </li>
        ))}
        {listed.length === 0 && <li className={styles.place}>{t("cycleMap:noExits")}</li>}
      </ul>
      {hands && (
        <details>
          <summary tabIndex={tab} className={styles.more} data-outline-exits="">
            {t("cycleMap:writeExit")}
          </summary>
          <ul>
            {EDGES.filter((edge) => !edgeIsFull(map, edge)).map((edge) => (
              <li key={edgeKey(edge)}>
                <NewExit {...props} hands={hands} edge={edge} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function ExitLine({ exit, ...props }: CycleMapOutlineProps & { exit: Exit }) {
  const { partners, shown, hands } = props;
  const tab = shown ? 0 : -1;
  const by = makerName(exit.by, partners);
  const said = t("cycleMap:exitSpoken", { text: exit.text, by, heard: exit.heard, missed: exit.missed });
  if (!hands) return <span className={styles.words}>{said}</span>;
  if (isWriting(hands, exit.edge, exit.id)) return <Editor {...props} hands={hands} exit={exit} />;
  return (
    <>
      <button
        type="button"
        className={styles.words}
        tabIndex={tab}
        data-outline-exit={exit.id}
        onClick={() => open(hands, exit.edge, exit.id)}
      >
        {said}
      </button>
      {(["heard", "missed"] as const).map((outcome) => (
        <button
          key={outcome}
          type="button"
          className={styles.count}
          tabIndex={tab}
          onClick={() => hands.exits.tally(exit.id, outcome, 1)}
        >
          {t(outcome === "heard" ? "cycleMap:exitHeard" : "cycleMap:exitMissed", { count: exit[outcome] })} +
        </button>
      ))}
    </>
  );
}

type WithHands = CycleMapOutlineProps & { hands: OutlineHands };

function NewExit({ edge, ...props }: WithHands & { edge: Edge }) {
  const { partners, shown, hands } = props;
  const words = useVocabulary();
  if (isWriting(hands, edge, null)) return <Editor {...props} exit={null} />;
  return (
    <button
      type="button"
      className={styles.unnamed}
      tabIndex={shown ? 0 : -1}
      data-outline-edge={edgeKey(edge)}
      onClick={() => open(hands, edge, null)}
    >
      {edgeName(edge, partners, words)}
    </button>
  );
}

function Editor({ partners, hands, exit }: WithHands & { exit: Exit | null }) {
  if (!hands.editingExit) return null;
  return (
    <div className={styles.writing}>
      <ExitEditor
        target={hands.editingExit}
        exit={exit}
        partners={partners}
        drafts={hands.drafts}
        actions={hands.exits}
      />
    </div>
  );
}

function open(hands: OutlineHands, edge: Edge, exitId: Exit["id"] | null): void {
  hands.onWrite();
  hands.exits.write({ edge, exitId, where: "outline" });
}

const isWriting = ({ editingExit }: OutlineHands, edge: Edge, exitId: Exit["id"] | null): boolean =>
  editingExit?.where === "outline" &&
  editingExit.exitId === exitId &&
  edgeKey(editingExit.edge) === edgeKey(edge);
