import type { MapStartRequest } from "#shared/contract/cycle-map.ts";
import { mapOfContent } from "#shared/cycle/map-content.ts";
import { newCycleMap, startedAs } from "#shared/cycle/new-map.ts";
import { rolesOf } from "#shared/cycle/pattern.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import type { MapId, PartnerId, UnitId } from "#shared/domain/ids.ts";
import type { Unit } from "#shared/domain/unit.ts";
import type { NewId } from "../../context.ts";
import type { ReadHandle } from "../../vault/vault.ts";
import { findTemplate } from "../templates/index.ts";
import { findMap } from "./repository.ts";

/** Whether these are two different partners of the unit. */
export const areTwoOf = (unit: Unit, [a, b]: readonly [PartnerId, PartnerId]): boolean =>
  a !== b && [a, b].every((id) => unit.partners.some((partner) => partner.id === id));

type Wanted = {
  id: MapId;
  unitId: UnitId;
  partners: [PartnerId, PartnerId];
  topic: string;
  from: MapStartRequest;
};

/** A new map as it was asked for, or undefined when what it is to start from is not there or is not this unit's. */
export function beginMap(read: ReadHandle, wanted: Wanted, newId: NewId): CycleMap | undefined {
  const { id, unitId, partners, topic, from } = wanted;
  const empty = newCycleMap(id, unitId, ...partners);
  switch (from.kind) {
    case "pattern":
      return startedAs(empty, { kind: "negative", topic, roles: rolesOf(from.pattern), answers: null });
    case "template": {
      const template = findTemplate(read, from.templateId);
      if (!template) return undefined;
      const map = mapOfContent(template.content, { id, unitId, partners, newId });
      return topic === "" ? map : { ...map, topic };
    }
    case "new-cycle": {
      const answered = from.answers === null ? null : findMap(read, from.answers)?.map;
      if (answered === undefined || (answered && !isOfSamePair(answered, unitId, partners))) return undefined;
      const roles = rolesOf("pursue-distance");
      return startedAs(empty, {
        kind: "new",
        topic,
        roles: seated(answered, partners, roles),
        answers: from.answers,
      });
    }
  }
}

const isOfSamePair = ({ unitId, kind, sides }: CycleMap, unit: UnitId, partners: readonly PartnerId[]) =>
  unitId === unit &&
  kind === "negative" &&
  partners.includes(sides.a.partnerId) &&
  partners.includes(sides.b.partnerId);

type Roles = ReturnType<typeof rolesOf>;

/** Who used to step back is the one who is to stay and answer, on whichever side that partner sits now. */
function seated(answered: CycleMap | null, partners: readonly PartnerId[], [reaches, stays]: Roles): Roles {
  const distancer =
    answered && (["a", "b"] as const).find((side) => answered.sides[side].role.kind === "distances");
  if (!answered || !distancer) return [reaches, stays];
  return answered.sides[distancer].partnerId === partners[0] ? [stays, reaches] : [reaches, stays];
}
