import { contentOf, mapOfContent, uncounted } from "#shared/cycle/map-content.ts";
import { strokeIdSchema } from "#shared/domain/ids.ts";
import type { Clock, NewId } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import { findMap, insertMap, setPutAway } from "./repository.ts";

/** Several maps a couple: one made from another, put away, brought back. */
export function keepingProcedures(cycleMap: WithPractice["cycleMap"], clock: Clock, newId: NewId) {
  return {
    /** Asking again with the same id answers with the copy as it stands. */
    duplicate: cycleMap.duplicate.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const first = findMap(vault.read, input.mapId)?.map;
      if (!first) throw errors.NOT_FOUND();
      const known = findMap(vault.read, input.id);
      if (known && known.map.unitId !== first.unitId) throw errors.NOT_FOUND();
      if (known) return known;
      const { unitId, sides, answers } = first;
      const partners = [sides.a.partnerId, sides.b.partnerId] as const;
      const content = { ...uncounted(contentOf(first)), name: input.name, topic: input.topic };
      const ink = first.ink.map((stroke) => ({ ...stroke, id: strokeIdSchema.parse(newId()) }));
      const map = { ...mapOfContent(content, { id: input.id, unitId, partners, newId }), ink, answers };
      vault.commit({ action: "map-duplicated", author: "clinician", device }, (write) =>
        insertMap(write, map, clock().toISOString()),
      );
      return { map, revision: 0 };
    }),

    /** The map itself stays as it is; only the lists change. */
    putAway: cycleMap.putAway.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const stored = findMap(vault.read, input.mapId);
      if (!stored) throw errors.NOT_FOUND();
      const action = input.putAway ? "map-put-away" : "map-brought-back";
      vault.commit({ action, author: "clinician", device }, (write) =>
        setPutAway(write, stored.map, input.putAway ? clock().toISOString() : null),
      );
      return input;
    }),
  };
}
