import type { TemplateId } from "#shared/domain/ids.ts";
import { type MapTemplate, mapTemplateSchema } from "#shared/domain/map-template.ts";
import type { ReadHandle, WriteHandle } from "../../vault/vault.ts";

type TemplateRow = { document: string };

export function findTemplate(read: ReadHandle, id: TemplateId): MapTemplate | undefined {
  const row = read.one<TemplateRow>("SELECT document FROM map_template WHERE id = ?", id);
  return row && parse(row);
}

/** The newest first. */
export function listTemplates(read: ReadHandle): MapTemplate[] {
  return read
    .all<TemplateRow>("SELECT document FROM map_template ORDER BY created_at DESC, id DESC")
    .map(parse);
}

export function storeTemplate(write: WriteHandle, template: MapTemplate): void {
  write.run(
    `INSERT INTO map_template (id, created_at, document) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET document = excluded.document, created_at = excluded.created_at`,
    template.id,
    template.createdAt,
    JSON.stringify(template),
  );
  write.wrote("map-template", template.id, template);
}

export function deleteTemplate(write: WriteHandle, id: TemplateId): void {
  write.run("DELETE FROM map_template WHERE id = ?", id);
  write.wrote("map-template", id, null);
}

const parse = (row: TemplateRow): MapTemplate => mapTemplateSchema.parse(JSON.parse(row.document));
