import type { Migration } from "./migration.ts";

export const homework: Migration = {
  number: 7,
  name: "homework",
  sql: `
    CREATE TABLE homework_sheet (
      id TEXT PRIMARY KEY,
      document TEXT NOT NULL
    ) STRICT;

    CREATE TABLE homework_assignment (
      id TEXT PRIMARY KEY,
      unit_id TEXT NOT NULL REFERENCES unit (id),
      given_at TEXT NOT NULL,
      document TEXT NOT NULL
    ) STRICT;
    CREATE INDEX homework_assignment_of_unit ON homework_assignment (unit_id, given_at);

    CREATE TABLE weekly_log (
      id TEXT PRIMARY KEY,
      unit_id TEXT NOT NULL REFERENCES unit (id),
      partner_id TEXT,
      week_of TEXT NOT NULL,
      episodes INTEGER NOT NULL,
      peak INTEGER,
      recovery_minutes INTEGER,
      named_first TEXT,
      exits_tried INTEGER,
      exits_heard INTEGER,
      session_id TEXT REFERENCES session (id),
      entered_at TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX weekly_log_of_week ON weekly_log (unit_id, week_of, coalesce(partner_id, ''));
  `,
};
