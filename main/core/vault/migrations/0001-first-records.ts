import type { Migration } from "./migration.ts";

export const firstRecords: Migration = {
  number: 1,
  name: "first-records",
  sql: `
    CREATE TABLE meta (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      vault_id TEXT NOT NULL,
      file_id TEXT NOT NULL,
      counter INTEGER NOT NULL,
      audit_seq INTEGER NOT NULL,
      audit_head TEXT NOT NULL
    ) STRICT;

    CREATE TABLE audit (
      seq INTEGER PRIMARY KEY,
      counter INTEGER NOT NULL,
      at TEXT NOT NULL,
      author TEXT NOT NULL,
      device TEXT NOT NULL,
      action TEXT NOT NULL,
      records TEXT NOT NULL,
      previous_hash TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;

    CREATE TABLE unit (
      id TEXT PRIMARY KEY,
      created_at TEXT NOT NULL,
      document TEXT NOT NULL
    ) STRICT;

    CREATE TABLE session (
      id TEXT PRIMARY KEY,
      unit_id TEXT NOT NULL REFERENCES unit (id),
      number INTEGER NOT NULL,
      held_on TEXT NOT NULL,
      UNIQUE (unit_id, number)
    ) STRICT;

    CREATE TABLE cycle_map (
      id TEXT PRIMARY KEY,
      unit_id TEXT NOT NULL REFERENCES unit (id),
      document TEXT NOT NULL,
      revision INTEGER NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX cycle_map_of_unit ON cycle_map (unit_id);

    CREATE TABLE map_operation (
      id TEXT PRIMARY KEY,
      map_id TEXT NOT NULL REFERENCES cycle_map (id),
      session_id TEXT REFERENCES session (id),
      revision INTEGER NOT NULL,
      author TEXT NOT NULL,
      device TEXT NOT NULL,
      counter INTEGER NOT NULL,
      at TEXT NOT NULL,
      change TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX map_operation_in_order ON map_operation (map_id, revision);
    CREATE INDEX map_operation_of_session ON map_operation (session_id);
    CREATE INDEX map_operation_of_device ON map_operation (device, counter);

    CREATE TABLE cycle_map_version (
      map_id TEXT NOT NULL REFERENCES cycle_map (id),
      session_id TEXT NOT NULL REFERENCES session (id),
      document TEXT NOT NULL,
      revision INTEGER NOT NULL,
      PRIMARY KEY (map_id, session_id)
    ) STRICT;
    CREATE INDEX cycle_map_version_of_session ON cycle_map_version (session_id);

    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT;
  `,
};
