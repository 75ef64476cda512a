import type { Change } from "#shared/cycle/change.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import type { ItemLink } from "#shared/domain/item-link.ts";
import type { ReadHandle } from "../../vault/vault.ts";
import { findSession } from "../sessions/index.ts";

/** Whether every link a change brings leads to something in this unit's own record. */
export const linksLead = (read: ReadHandle, change: Change, unitId: UnitId): boolean =>
  linksIn(change).every((link) => leads(read, link, unitId));

function linksIn(change: Change): readonly ItemLink[] {
  if (change.kind === "link-item") return [change.link];
  return change.kind === "add-item" ? (change.item.links ?? []) : [];
}

function leads(read: ReadHandle, link: ItemLink, unitId: UnitId): boolean {
  switch (link.kind) {
    case "session":
      return findSession(read, link.sessionId)?.unitId === unitId;
  }
}
