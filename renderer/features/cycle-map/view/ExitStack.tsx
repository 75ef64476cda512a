import { memo } from "react";
import { t } from "#renderer/i18n/index.ts";
import type { Edge, Exit } from "#shared/domain/cycle-map.ts";
import type { ExitId } from "#shared/domain/ids.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { edgeKey } from "../engine/edges.ts";
import { ChangeMark } from "./ChangeMark.tsx";
import { ExitEditor } from "./ExitEditor.tsx";
import styles from "./ExitStack.module.css";
import { edgeName, makerName } from "./exit-words.ts";
import type { MapStage } from "./map-stage.ts";
import { useVocabulary } from "./place-words.ts";
import type { DraftStore } from "./target.ts";
import type { ExitActions } from "./use-exit-editing.ts";

type ExitStackProps = {
  edge: Edge;
  exits: readonly Exit[];
  partners: { a: Partner; b: Partner };
  /** The exit being written, "new" for a further one, or nothing. */
  writing: ExitId | "new" | undefined;
  carried: ExitId | undefined;
  /** The exit a walk has left by. */
  present: ExitId | undefined;
  readOnly: boolean;
  drafts: DraftStore;
  actions: ExitActions;
  stage: MapStage;
};

/** The ways out that leave the loop on one edge, each with its tally. */
export const ExitStack = memo(
  function ExitStack(props: ExitStackProps) {
    const { edge, exits, partners, writing, stage } = props;
    const words = useVocabulary();
    const editor = (exit: Exit | null) => (
      <ExitEditor
        target={{ edge, exitId: exit?.id ?? null }}
        exit={exit}
        partners={partners}
        drafts={props.drafts}
        actions={props.actions}
      />
    );
    return (
      <section
        ref={stage.refOf(`exit:${edgeKey(edge)}`)}
        className={styles.stack}
        aria-label={t("cycleMap:exitsOn", { edge: edgeName(edge, partners, words) })}
        data-edge={edgeKey(edge)}
        data-present={props.present ? "" : undefined}
        data-writing={writing ? "" : undefined}
      >
        <ul>
          {exits.map((exit) => (
            <li key={exit.id}>{writing === exit.id ? editor(exit) : <Pill {...props} exit={exit} />}</li>
          ))}
          {writing === "new" && <li key="new">{editor(null)}</li>}
        </ul>
      </section>
    );
  },
  (before, after) =>
    before.exits.length === after.exits.length &&
    before.exits.every((exit, index) => exit === after.exits[index]) &&
    before.partners.a === after.partners.a &&
    before.partners.b === after.partners.b &&
    before.writing === after.writing &&
    before.carried === after.carried &&
    before.present === after.present &&
    before.readOnly === after.readOnly &&
    before.drafts === after.drafts &&
    before.actions === after.actions,
);

const MARKS = { a: "●", b: "◆", both: "●◆" } as const;

function Pill({ exit, partners, carried, readOnly, actions }: ExitStackProps & { exit: Exit }) {
  const by = makerName(exit.by, partners);
  const quoted = t("cycleMap:exitQuoted", { text: exit.text });
  return (
    <div className={styles.pill} data-pill={exit.id} data-carried={carried === exit.id ? "" : undefined}>
      <button
        type="button"
        className={styles.words}
        data-exit={exit.id}
        data-entry=""
        aria-label={t("cycleMap:exitSpoken", { text: exit.text, by, heard: exit.heard, missed: exit.missed })}
        aria-disabled={readOnly || undefined}
        title={by}
        onClick={() => actions.write({ edge: exit.edge, exitId: exit.id })}
      >
        <svg width="15" height="15" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M3 20c9 0 10-4 10-13M7 11l6-6 6 6" />
        </svg>
        <span className={styles.mark} data-by={exit.by} aria-hidden="true">
          {MARKS[exit.by]}
        </span>
        {quoted}
      </button>
      <ChangeMark of={exit.id} />
      {(["heard", "missed"] as const).map((outcome) => {
        const shown = t(outcome === "heard" ? "cycleMap:exitHeard" : "cycleMap:exitMissed", {
          count: exit[outcome],
        });
        if (readOnly)
          return (
            <span key={outcome} className={styles.tally}>
              {shown}
            </span>
          );
        return (
          <button
            key={outcome}
            type="button"
            className={styles.tally}
            aria-label={t(outcome === "heard" ? "cycleMap:countHeard" : "cycleMap:countMissed", {
              text: exit.text,
              count: exit[outcome],
            })}
            onClick={() => actions.tally(exit.id, outcome, 1)}
          >
            {shown}
          </button>
        );
      })}
    </div>
  );
}
