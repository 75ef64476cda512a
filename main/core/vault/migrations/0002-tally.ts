import type { Migration } from "./migration.ts";

export const tally: Migration = {
  number: 2,
  name: "tally",
  sql: `
    ALTER TABLE session ADD COLUMN started_at TEXT;
    ALTER TABLE session ADD COLUMN ended_at TEXT;

    CREATE TABLE tally_event (
      id TEXT PRIMARY KEY,
      session_id TEXT NOT NULL REFERENCES session (id),
      at TEXT NOT NULL,
      kind TEXT NOT NULL,
      partner_id TEXT,
      valence TEXT,
      tag TEXT
    ) STRICT;
    CREATE INDEX tally_event_in_order ON tally_event (session_id, at, id);
  `,
};
