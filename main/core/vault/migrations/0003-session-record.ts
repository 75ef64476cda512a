import type { Migration } from "./migration.ts";

/** A note's working text is its highest revision; signing will close it, and an amendment begin the next. */
export const sessionRecord: Migration = {
  number: 3,
  name: "session-record",
  sql: `
    CREATE TABLE progress_note (
      session_id TEXT NOT NULL REFERENCES session (id),
      revision INTEGER NOT NULL,
      document TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      PRIMARY KEY (session_id, revision)
    ) STRICT;

    CREATE TABLE psychotherapy_note (
      session_id TEXT NOT NULL REFERENCES session (id),
      revision INTEGER NOT NULL,
      sealed BLOB NOT NULL,
      updated_at TEXT NOT NULL,
      PRIMARY KEY (session_id, revision)
    ) STRICT;

    CREATE TABLE attendance (
      session_id TEXT NOT NULL REFERENCES session (id),
      partner_id TEXT NOT NULL,
      presence TEXT,
      modality TEXT,
      PRIMARY KEY (session_id, partner_id)
    ) STRICT;

    CREATE TABLE session_plan (
      session_id TEXT PRIMARY KEY REFERENCES session (id),
      lines TEXT NOT NULL
    ) STRICT;

    CREATE TABLE stage_mark (
      session_id TEXT NOT NULL REFERENCES session (id),
      partner_id TEXT NOT NULL,
      step INTEGER NOT NULL,
      PRIMARY KEY (session_id, partner_id)
    ) STRICT;
  `,
};
