import { firstRecords } from "./0001-first-records.ts";
import { tally } from "./0002-tally.ts";
import { measures } from "./0003-measures.ts";
import type { Migration } from "./migration.ts";

/** Every step there is, in order and without gaps. The last one's number is the schema this release writes. */
export const MIGRATIONS: readonly Migration[] = [firstRecords, tally, measures];
