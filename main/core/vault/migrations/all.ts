import { firstRecords } from "./0001-first-records.ts";
import { tally } from "./0002-tally.ts";
import { sessionRecord } from "./0003-session-record.ts";
import { mapLibrary } from "./0004-map-library.ts";
import { forms } from "./0005-forms.ts";
import { measures } from "./0006-measures.ts";
import { homework } from "./0007-homework.ts";
import { intake } from "./0008-intake.ts";
import { jointWork } from "./0009-joint-work.ts";
import type { Migration } from "./migration.ts";

/** Every step there is, in order and without gaps. The last one's number is the schema this release writes. */
export const MIGRATIONS: readonly Migration[] = [
  firstRecords,
  tally,
  sessionRecord,
  mapLibrary,
  forms,
  measures,
  homework,
  intake,
  jointWork,
];
