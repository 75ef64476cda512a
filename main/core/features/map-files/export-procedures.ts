import { contentOf } from "#shared/cycle/map-content.ts";
import { mapFileText } from "#shared/cycle/map-file.ts";
import { type Extent, partOf } from "#shared/cycle/shared-part.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import type { Unit } from "#shared/domain/unit.ts";
import type { Host } from "../../context.ts";
import type { SavedFileType } from "../../control.ts";
import type { WithPractice } from "../../gate.ts";
import { savedOrCancelled } from "../../made-paper.ts";
import { findMap } from "../cycle-map/index.ts";
import { findUnit } from "../units/index.ts";

/** Maps as files outside the vault. Each is noted in the audit log once the file stands. */
export function exportProcedures(mapFiles: WithPractice["mapFiles"], host: Host) {
  const save = (type: SavedFileType, bytes: Uint8Array) =>
    host.ask({ kind: "save-file", type, bytes, suggestedFileName: `cycle-map.${type}` });
  return {
    exportJson: mapFiles.exportJson.handler(async ({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const map = findMap(vault.read, input.mapId)?.map;
      const unit = map && findUnit(vault.read, map.unitId);
      if (!map || !unit) throw errors.NOT_FOUND();
      const names = input.withNames ? namesOn(unit, map) : { a: "", b: "" };
      const text = mapFileText(names, contentOf(partOf(map, input.extent)));
      const outcome = savedOrCancelled(await save("json", Buffer.from(text, "utf8")), errors);
      if (outcome === "saved")
        vault.note(entry("json", input.extent, device), { kind: "cycle-map", id: input.mapId });
      return { outcome };
    }),

    savePicture: mapFiles.savePicture.handler(async ({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      if (!findMap(vault.read, input.mapId)) throw errors.NOT_FOUND();
      const { format, content } = input.picture;
      const bytes = Buffer.from(content, format === "svg" ? "utf8" : "base64");
      const outcome = savedOrCancelled(await save(format, bytes), errors);
      if (outcome === "saved")
        vault.note(entry(format, input.extent, device), { kind: "cycle-map", id: input.mapId });
      return { outcome };
    }),
  };
}

/** The log tells what both may see from all that is on a map. */
const entry = (type: SavedFileType, extent: Extent, device: string) => ({
  action: `${extent === "all" ? "whole-map" : "map"}-exported-as-${type}`,
  author: "clinician" as const,
  device,
});

function namesOn({ partners }: Unit, { sides }: CycleMap): { a: string; b: string } {
  const nameOf = (id: string) => partners.find((partner) => partner.id === id)?.name ?? "";
  return { a: nameOf(sides.a.partnerId), b: nameOf(sides.b.partnerId) };
}
