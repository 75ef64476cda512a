import type { Migration } from "./migration.ts";

export const mapLibrary: Migration = {
  number: 4,
  name: "map-library",
  sql: `
    ALTER TABLE cycle_map ADD COLUMN put_away_at TEXT;

    CREATE TABLE map_template (
      id TEXT PRIMARY KEY,
      created_at TEXT NOT NULL,
      document TEXT NOT NULL
    ) STRICT;
  `,
};
