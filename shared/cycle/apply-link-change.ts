import type { Item } from "../domain/cycle-map.ts";
import { type ItemLink, LINKS_PER_ITEM_MAX, linkKey } from "../domain/item-link.ts";
import type { Change } from "./change.ts";
import type { ChangeRefusal } from "./change-outcome.ts";

export type LinkChange = Extract<Change, { kind: "link-item" | "unlink-item" }>;

/** What an item is linked to, in the order of their keys. */
export const linksOf = ({ links }: Pick<Item, "links">): readonly ItemLink[] => links ?? [];

export const isLinked = (item: Pick<Item, "links">, link: ItemLink): boolean =>
  linksOf(item).some((other) => linkKey(other) === linkKey(link));

/** The item with a link more or less, or why that does not fit it. */
export function relinked(item: Item, { kind, link }: LinkChange): Item | ChangeRefusal {
  const others = linksOf(item).filter((other) => linkKey(other) !== linkKey(link));
  if (kind === "unlink-item") return isLinked(item, link) ? withLinks(item, others) : "no-such-link";
  if (isLinked(item, link)) return "link-exists";
  if (others.length >= LINKS_PER_ITEM_MAX) return "links-full";
  return withLinks(item, [...others, link]);
}

/** The item with these links and no others. */
export function withLinks({ id, slot, text, sharing }: Item, links: readonly ItemLink[]): Item {
  const item = { id, slot, text, ...(sharing && { sharing }) };
  const inOrder = links.toSorted((one, other) => (linkKey(one) < linkKey(other) ? -1 : 1));
  return inOrder.length === 0 ? item : { ...item, links: inOrder };
}
