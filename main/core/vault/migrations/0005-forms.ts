import type { Migration } from "./migration.ts";

export const forms: Migration = {
  number: 5,
  name: "forms",
  sql: `
    CREATE TABLE form_version (
      form_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      document TEXT NOT NULL,
      PRIMARY KEY (form_id, version)
    ) STRICT;

    CREATE TABLE form_response (
      id TEXT PRIMARY KEY,
      form_id TEXT NOT NULL,
      form_version INTEGER NOT NULL,
      unit_id TEXT NOT NULL REFERENCES unit (id),
      partner_id TEXT,
      session_id TEXT REFERENCES session (id),
      setting TEXT NOT NULL,
      state TEXT NOT NULL,
      begun_at TEXT NOT NULL,
      finished_at TEXT,
      FOREIGN KEY (form_id, form_version) REFERENCES form_version (form_id, version)
    ) STRICT;
    CREATE INDEX form_response_of_unit ON form_response (unit_id, begun_at);
    CREATE UNIQUE INDEX form_response_of_session ON form_response (session_id, form_id, partner_id)
      WHERE session_id IS NOT NULL;

    CREATE TABLE form_answer (
      response_id TEXT NOT NULL REFERENCES form_response (id),
      question_id TEXT NOT NULL,
      value TEXT NOT NULL,
      form_version INTEGER NOT NULL,
      given_at TEXT NOT NULL,
      entered_by TEXT NOT NULL,
      setting TEXT NOT NULL,
      sharing TEXT NOT NULL,
      PRIMARY KEY (response_id, question_id)
    ) STRICT;
  `,
};
