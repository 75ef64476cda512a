import { compareMaps } from "#shared/cycle/compare-maps.ts";
import { type CycleMap, SIDES } from "#shared/domain/cycle-map.ts";
import type { SessionId, UnitId } from "#shared/domain/ids.ts";
import type { Partner, Unit } from "#shared/domain/unit.ts";
import { exitsCounted } from "#shared/summary/exits-counted.ts";
import { core } from "../bridge/index.ts";
import { vocabularyOf } from "../features/cycle-map/index.ts";
import { t } from "../i18n/index.ts";
import { changeInWords } from "./map-desk/change-words.ts";

/** What changed on a unit's maps in one session, and what was counted on their ways out, a sentence each. */
export async function mapSentencesOf(unit: Unit, sessionId: SessionId): Promise<string[]> {
  const sentences: string[] = [];
  for (const { before, after } of await changedIn(unit.id, sessionId))
    sentences.push(...changes(before, after, unit), ...exits(before, after));
  return sentences;
}

type Changed = { before: CycleMap | null; after: CycleMap };

/** Each map that has a version of this session, with the version before it. */
async function changedIn(unitId: UnitId, sessionId: SessionId): Promise<Changed[]> {
  const changed: Changed[] = [];
  for (const { id: mapId } of await core.cycleMap.list({ unitId })) {
    const versions = await core.cycleMap.versions({ mapId });
    const place = versions.findIndex(({ id }) => id === sessionId);
    if (place < 0) continue;
    const earlier = versions[place - 1];
    changed.push({
      before: earlier ? await core.cycleMap.version({ mapId, sessionId: earlier.id }) : null,
      after: await core.cycleMap.version({ mapId, sessionId }),
    });
  }
  return changed;
}

/** A first version is not taken apart: everything on it is new. */
function changes(before: CycleMap | null, after: CycleMap, unit: Unit): string[] {
  if (before === null) {
    const count = SIDES.reduce((sum, side) => sum + after.sides[side].items.length, 0);
    return [t("record:mapBegun", { count })];
  }
  const partnerOf = (side: "a" | "b"): Partner => {
    const partner = unit.partners.find(({ id }) => id === after.sides[side].partnerId);
    if (!partner) throw new Error("a map is between two partners of its unit");
    return partner;
  };
  const partners = { a: partnerOf("a"), b: partnerOf("b") };
  const words = vocabularyOf(unit.labels, after.kind);
  return compareMaps(before, after)
    .filter(({ kind }) => kind !== "exit-counted")
    .map((difference) => changeInWords(difference, partners, words).sentence);
}

const exits = (before: CycleMap | null, after: CycleMap): string[] =>
  exitsCounted(before, after).map((counted) => t("record:exitCounted", counted));
