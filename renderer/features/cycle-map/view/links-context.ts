import { createContext } from "react";
import type { ItemId } from "#shared/domain/ids.ts";
import type { ItemLink } from "#shared/domain/item-link.ts";
import type { Target } from "./target.ts";

/** Something an item can be linked to, and how it is called. */
export type LinkTarget = { readonly link: ItemLink; readonly name: string };

/** What the items of a map can be linked to, one group a kind; and the way there. */
export type LinkTargets = {
  readonly groups: readonly { readonly title: string; readonly targets: readonly LinkTarget[] }[];
  readonly goTo: (link: ItemLink) => void;
};

/** Opens what an item is linked to. Null where nothing is linked: on the couple's screen, on a picture. */
export type LinkDesk = { readonly open: (itemId: ItemId, where?: Target["where"]) => void };

export const LinksContext = createContext<LinkDesk | null>(null);
