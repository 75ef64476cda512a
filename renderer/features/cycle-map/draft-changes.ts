import { findItem } from "#shared/cycle/apply-change.ts";
import { findExit } from "#shared/cycle/apply-exit-change.ts";
import type { Change } from "#shared/cycle/change.ts";
import {
  type CycleMap,
  EXIT_TEXT_MAX,
  ITEM_TEXT_MAX,
  NAME_MAX,
  roleSchema,
  SIDES,
  SLOTS,
} from "#shared/domain/cycle-map.ts";
import { exitIdSchema, itemIdSchema } from "#shared/domain/ids.ts";
import { line, optionalLine } from "#shared/domain/text.ts";
import { exitDraftKey, exitTargets } from "./view/exit-target.ts";
import { likelyMaker } from "./view/exit-words.ts";
import { draftKey } from "./view/target.ts";

const words = line(ITEM_TEXT_MAX);
const exitWords = line(EXIT_TEXT_MAX);
const label = optionalLine(NAME_MAX);

/**
 * The changes that keep what is being typed on a map, were the typing to end now. Empty words are not kept, and words
 * that stand there already need no change.
 */
export function changesOfDrafts(
  map: CycleMap,
  drafts: { get(key: string): string | undefined },
  newId: () => string,
): Change[] {
  return [
    ...newItems(drafts, newId),
    ...rewordings(map, drafts),
    ...exits(map, drafts, newId),
    ...roles(map, drafts),
    ...labels(map, drafts),
  ];
}

type Drafts = { get(key: string): string | undefined };

function newItems(drafts: Drafts, newId: () => string): Change[] {
  return SIDES.flatMap((side) =>
    SLOTS.flatMap((slot): Change[] => {
      const typed = words.safeParse(drafts.get(draftKey({ place: { side, slot }, itemId: null })));
      if (!typed.success) return [];
      return [
        {
          kind: "add-item",
          side,
          item: { id: itemIdSchema.parse(newId()), slot, text: typed.data },
          before: null,
        },
      ];
    }),
  );
}

function rewordings(map: CycleMap, drafts: Drafts): Change[] {
  return SIDES.flatMap((side) =>
    map.sides[side].items.flatMap(({ id, slot }): Change[] => {
      const typed = words.safeParse(drafts.get(draftKey({ place: { side, slot }, itemId: id })));
      if (!typed.success || findItem(map, id)?.item.text === typed.data) return [];
      return [{ kind: "edit-text", itemId: id, text: typed.data }];
    }),
  );
}

function exits(map: CycleMap, drafts: Drafts, newId: () => string): Change[] {
  return exitTargets(map).flatMap((target): Change[] => {
    const { edge, exitId } = target;
    const typed = exitWords.safeParse(drafts.get(exitDraftKey(target)));
    if (!typed.success) return [];
    const text = typed.data;
    if (exitId === null) {
      const exit = {
        id: exitIdSchema.parse(newId()),
        edge,
        text,
        by: likelyMaker(edge),
        heard: 0,
        missed: 0,
      };
      return [{ kind: "add-exit", exit, before: null }];
    }
    const before = findExit(map, exitId)?.exit;
    return before && before.text !== text ? [{ kind: "edit-exit", exitId, text, by: before.by }] : [];
  });
}

function roles(map: CycleMap, drafts: Drafts): Change[] {
  return SIDES.flatMap((side): Change[] => {
    const before = map.sides[side].role;
    const typed = roleSchema.safeParse({ kind: "own-words", text: drafts.get(`role:${side}`) });
    if (!typed.success || typed.data.kind !== "own-words") return [];
    if (before.kind === "own-words" && before.text === typed.data.text) return [];
    return [{ kind: "set-role", side, role: typed.data }];
  });
}

function labels(map: CycleMap, drafts: Drafts): Change[] {
  const name = label.safeParse(drafts.get("name"));
  const topic = label.safeParse(drafts.get("topic"));
  return [
    ...(name.success && name.data !== map.name ? [{ kind: "rename" as const, name: name.data }] : []),
    ...(topic.success && topic.data !== map.topic ? [{ kind: "set-topic" as const, topic: topic.data }] : []),
  ];
}
