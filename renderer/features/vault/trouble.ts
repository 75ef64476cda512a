import { ERRORS } from "#shared/contract/errors.ts";
import { type Outcome, outcomeOf } from "../../bridge/index.ts";

/** What is opened in the place of the practice as it should be. */
export type Instead = { fromBackup?: string | undefined; toRead?: true | undefined };

export type Trouble = {
  error: unknown;
  /** What went wrong on a way on from here, where that is not the trouble itself. */
  last?: unknown;
  /** Backups that hold what is missing, where the core could say. */
  holding: { file: string; at: string; missing: number }[] | null;
  /** Another backup may help. */
  fromBackup: boolean;
  /** It can be looked at as it stands. */
  readable: boolean;
  /** The same again may go well, once what the sentence asks for is done. */
  again: boolean;
};

type Ways = Pick<Trouble, "fromBackup" | "readable" | "again">;

/** What a whole screen is for; anything else is said beside the field, where it can be mended by typing. */
const WAYS: Partial<Record<Outcome, Ways>> = {
  HEADER_DAMAGED: { fromBackup: true, readable: false, again: false },
  DATABASE_DAMAGED: { fromBackup: true, readable: true, again: false },
  OLDER_THAN_ANCHOR: { fromBackup: true, readable: true, again: false },
  BACKUP_DAMAGED: { fromBackup: true, readable: false, again: false },
  NOT_A_VAULT: { fromBackup: false, readable: false, again: true },
  NO_VAULT: { fromBackup: false, readable: false, again: true },
  TOO_NEW: { fromBackup: false, readable: false, again: true },
  IN_USE: { fromBackup: false, readable: false, again: true },
  DISK_FULL: { fromBackup: false, readable: false, again: true },
};

/** The screen an opening ended in, or null where a sentence beside the field is enough. */
export function troubleOf(error: unknown, tried: Instead, before: Trouble | null): Trouble | null {
  const ways = WAYS[outcomeOf(error)];
  // A way on that did not go well leaves the screen with the other ways.
  if (before && (tried.fromBackup !== undefined || tried.toRead)) {
    return { ...before, last: error, readable: before.readable && !tried.toRead };
  }
  return ways ? { error, ...ways, holding: holdingOf(error) } : null;
}

function holdingOf(error: unknown): Trouble["holding"] {
  if (outcomeOf(error) !== "OLDER_THAN_ANCHOR") return null;
  const { data } = error as { data?: unknown };
  return ERRORS.OLDER_THAN_ANCHOR.data.parse(data).backups;
}
