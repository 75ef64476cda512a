import { t } from "#renderer/i18n/index.ts";
import type { Edge, ExitMaker } from "#shared/domain/cycle-map.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { crosses, endsOf } from "../engine/edges.ts";
import type { Vocabulary } from "./place-words.ts";

type Partners = { a: Partner; b: Partner };

/** An edge by the places it joins. */
export function edgeName(edge: Edge, partners: Partners, words: Vocabulary): string {
  const { from, to } = endsOf(edge);
  return t("cycleMap:edgeName", {
    from: words.placeName(from.slot, partners[from.side].name),
    to: words.placeName(to.slot, partners[to.side].name),
  });
}

/** Who makes an exit. */
export const makerName = (by: ExitMaker, partners: Partners): string =>
  by === "both" ? t("cycleMap:exitByBoth") : partners[by].name;

/** Who most likely makes a new exit on an edge. */
export const likelyMaker = (edge: Edge): ExitMaker => (crosses(edge) ? "both" : edge.side);
