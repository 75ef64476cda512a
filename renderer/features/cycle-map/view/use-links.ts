import { useMemo, useState } from "react";
import { t } from "#renderer/i18n/index.ts";
import { findItem } from "#shared/cycle/apply-change.ts";
import { isLinked } from "#shared/cycle/apply-link-change.ts";
import type { Change } from "#shared/cycle/change.ts";
import type { CycleMap, Item } from "#shared/domain/cycle-map.ts";
import type { ItemId } from "#shared/domain/ids.ts";
import { type ItemLink, linkKey } from "#shared/domain/item-link.ts";
import type { LinkDesk, LinkTargets } from "./links-context.ts";
import type { Target } from "./target.ts";
import type { MapActions } from "./use-map-editing.ts";

type Input = {
  map: CycleMap;
  linkTargets?: LinkTargets | undefined;
  readOnly: boolean;
  onChange: (change: Change) => void;
  actions: Pick<MapActions, "offerUndo" | "rest">;
};

export type Links = {
  /** Null where nothing can be linked. */
  readonly desk: LinkDesk | null;
  /** The item whose links are looked at. */
  readonly item: Item | undefined;
  /** Adds the link, or takes it off. */
  readonly turn: (link: ItemLink) => void;
  readonly close: () => void;
};

/** What an item is linked to, looked at and changed one link at a time. */
export function useLinks({ map, linkTargets, readOnly, onChange, actions }: Input): Links {
  const [looking, setLooking] = useState<{ itemId: ItemId; where: Target["where"] } | null>(null);
  const desk = useMemo((): LinkDesk => ({ open: (itemId, where) => setLooking({ itemId, where }) }), []);
  const item = looking ? findItem(map, looking.itemId)?.item : undefined;
  const turn = (link: ItemLink) => {
    if (!item || !linkTargets) return;
    const linked = isLinked(item, link);
    onChange({ kind: linked ? "unlink-item" : "link-item", itemId: item.id, link });
    const name = nameOf(linkTargets, link);
    actions.offerUndo(t(linked ? "links:removed" : "links:added", { name, text: item.text }));
  };
  const close = () => {
    setLooking(null);
    if (!looking) return;
    const inOutline = looking.where === "outline";
    actions.rest(inOutline ? `[data-outline-item="${looking.itemId}"]` : `[data-item="${looking.itemId}"]`);
  };
  return { desk: readOnly || !linkTargets ? null : desk, item, turn, close };
}

/** How the end of a link is called; what is no longer there has no name of its own. */
export function nameOf({ groups }: LinkTargets, link: ItemLink): string {
  const found = groups.flatMap(({ targets }) => targets).find((one) => linkKey(one.link) === linkKey(link));
  return found?.name ?? t("links:gone");
}
