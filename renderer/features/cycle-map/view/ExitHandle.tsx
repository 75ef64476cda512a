import { memo } from "react";
import { t } from "#renderer/i18n/index.ts";
import type { Edge } from "#shared/domain/cycle-map.ts";
import { edgeKey } from "../engine/edges.ts";
import styles from "./ExitStack.module.css";
import type { MapStage } from "./map-stage.ts";
import type { ExitActions } from "./use-exit-editing.ts";

type ExitHandleProps = {
  edge: Edge;
  /** The edge's name, for the ear. */
  name: string;
  /** A carried exit would land here. */
  target: boolean;
  actions: ExitActions;
  stage: MapStage;
};

/** A quiet sign on an edge: here one could leave the loop. Keys reach the same by E at a place. */
export const ExitHandle = memo(function ExitHandle({ edge, name, target, actions, stage }: ExitHandleProps) {
  return (
    <button
      ref={stage.refOf(`handle:${edgeKey(edge)}`)}
      type="button"
      className={styles.handle}
      tabIndex={-1}
      aria-label={t("cycleMap:addExit", { edge: name })}
      title={t("cycleMap:addExit", { edge: name })}
      data-target={target ? "" : undefined}
      onClick={() => actions.write({ edge, exitId: null })}
    >
      +
    </button>
  );
});
