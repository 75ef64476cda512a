import { mapOfContent } from "#shared/cycle/map-content.ts";
import { readMapFile } from "#shared/cycle/map-file.ts";
import type { Clock, NewId } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import { areTwoOf, findMap, insertMap } from "../cycle-map/index.ts";
import { findUnit } from "../units/index.ts";

export type ImportParts = { clock: Clock; newId: NewId };

/** Files that come in: read whole before anything is written, and refused with the place in them that does not fit. */
export function importProcedures(mapFiles: WithPractice["mapFiles"], { clock, newId }: ImportParts) {
  return {
    preview: mapFiles.preview.handler(({ input, errors }) => {
      const read = readMapFile(input.text);
      if (!read.ok) throw errors.IMPORT_REFUSED({ data: read.refusal });
      const { names, map } = read.file;
      const { kind, name, topic, sides, exits } = map;
      const itemCounts = { a: sides.a.items.length, b: sides.b.items.length };
      return { kind, name, topic, names, itemCounts, exitCount: exits.length };
    }),

    /** Asking again with the same id answers with the map as it stands. */
    importJson: mapFiles.importJson.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const { id, unitId, partners } = input;
      const known = findMap(vault.read, id);
      if (known?.map.unitId === unitId) return known;
      const unit = findUnit(vault.read, unitId);
      if (known || !unit || !areTwoOf(unit, partners)) throw errors.NOT_FOUND();
      const read = readMapFile(input.text);
      if (!read.ok) throw errors.IMPORT_REFUSED({ data: read.refusal });
      const map = mapOfContent(read.file.map, { id, unitId, partners, newId });
      vault.commit({ action: "map-imported", author: "clinician", device }, (write) =>
        insertMap(write, map, clock().toISOString()),
      );
      return { map, revision: 0 };
    }),
  };
}
