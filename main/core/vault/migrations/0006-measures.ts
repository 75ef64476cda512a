import type { Migration } from "./migration.ts";

export const measures: Migration = {
  number: 6,
  name: "measures",
  sql: `
    CREATE TABLE instrument (
      id TEXT PRIMARY KEY,
      imported_at TEXT NOT NULL,
      document TEXT NOT NULL,
      source TEXT NOT NULL
    ) STRICT;

    CREATE TABLE administration (
      id TEXT PRIMARY KEY,
      unit_id TEXT NOT NULL REFERENCES unit (id),
      instrument_id TEXT NOT NULL,
      taken_on TEXT NOT NULL,
      entered_at TEXT NOT NULL,
      document TEXT NOT NULL
    ) STRICT;
    CREATE INDEX administration_of_unit ON administration (unit_id, taken_on, entered_at);

    CREATE TABLE planned_measure (
      unit_id TEXT NOT NULL REFERENCES unit (id),
      instrument_id TEXT NOT NULL,
      document TEXT NOT NULL,
      PRIMARY KEY (unit_id, instrument_id)
    ) STRICT;
  `,
};
