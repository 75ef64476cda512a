import type { Migration } from "./migration.ts";

export const jointWork: Migration = {
  number: 9,
  name: "joint-work",
  sql: `
    CREATE TABLE safety_entry (
      id TEXT PRIMARY KEY,
      unit_id TEXT NOT NULL REFERENCES unit (id),
      at TEXT NOT NULL,
      document TEXT NOT NULL
    ) STRICT;
    CREATE INDEX safety_entry_of_unit ON safety_entry (unit_id, at, id);

    CREATE TABLE consent_entry (
      id TEXT PRIMARY KEY,
      unit_id TEXT NOT NULL REFERENCES unit (id),
      at TEXT NOT NULL,
      document TEXT NOT NULL
    ) STRICT;
    CREATE INDEX consent_entry_of_unit ON consent_entry (unit_id, at, id);

    CREATE TABLE policy_entry (
      id TEXT PRIMARY KEY,
      unit_id TEXT NOT NULL REFERENCES unit (id),
      at TEXT NOT NULL,
      document TEXT NOT NULL
    ) STRICT;
    CREATE INDEX policy_entry_of_unit ON policy_entry (unit_id, at, id);
  `,
};
