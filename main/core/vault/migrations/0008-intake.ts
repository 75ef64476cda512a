import type { Migration } from "./migration.ts";

export const intake: Migration = {
  number: 8,
  name: "intake",
  sql: `
    CREATE TABLE own_form (
      form_id TEXT PRIMARY KEY,
      version INTEGER NOT NULL,
      put_away_at TEXT
    ) STRICT;

    CREATE TABLE own_form_version (
      form_id TEXT NOT NULL REFERENCES own_form (form_id),
      version INTEGER NOT NULL,
      saved_at TEXT NOT NULL,
      PRIMARY KEY (form_id, version),
      FOREIGN KEY (form_id, version) REFERENCES form_version (form_id, version)
    ) STRICT;

    CREATE TABLE sharing_decision (
      response_id TEXT NOT NULL REFERENCES form_response (id),
      question_id TEXT NOT NULL,
      decided_at TEXT NOT NULL,
      sharing TEXT NOT NULL,
      agreed_by TEXT NOT NULL,
      PRIMARY KEY (response_id, question_id, decided_at)
    ) STRICT;

    CREATE TABLE raw_spot (
      map_id TEXT NOT NULL REFERENCES cycle_map (id),
      response_id TEXT NOT NULL REFERENCES form_response (id),
      question_id TEXT NOT NULL,
      side TEXT NOT NULL,
      slot TEXT NOT NULL,
      pinned_at TEXT NOT NULL,
      PRIMARY KEY (map_id, response_id, question_id)
    ) STRICT;
  `,
};
