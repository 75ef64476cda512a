import { exitsOn } from "#shared/cycle/apply-exit-change.ts";
import { EDGES, edgeKey } from "../engine/edges.ts";
import { ExitHandle } from "./ExitHandle.tsx";
import { ExitStack } from "./ExitStack.tsx";
import { edgeName } from "./exit-words.ts";
import type { SceneProps } from "./MapScene.tsx";
import { useVocabulary } from "./place-words.ts";

/** The ways out on every edge, and an invitation where there are none. */
export function SceneExits({
  map,
  partners,
  drafts,
  stage,
  readOnly,
  exits: { editing, carried, actions },
  walk,
}: SceneProps) {
  const words = useVocabulary();
  return EDGES.map((edge) => {
    const key = edgeKey(edge);
    const exits = exitsOn(map, edge);
    const writing =
      editing && !editing.where && edgeKey(editing.edge) === key ? (editing.exitId ?? "new") : undefined;
    if (exits.length > 0 || writing)
      return (
        <ExitStack
          key={key}
          edge={edge}
          exits={exits}
          partners={partners}
          writing={writing}
          carried={carried?.exitId}
          present={walk.walking?.out && edgeKey(walk.walking.stop) === key ? walk.walking.out.id : undefined}
          readOnly={readOnly}
          drafts={drafts}
          actions={actions}
          stage={stage}
        />
      );
    if (readOnly || walk.walking) return null;
    return (
      <ExitHandle
        key={`${key}:new`}
        edge={edge}
        name={edgeName(edge, partners, words)}
        target={carried !== null && edgeKey(carried.over) === key}
        actions={actions}
        stage={stage}
      />
    );
  });
}
