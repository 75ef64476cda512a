import { ORPCError } from "@orpc/server";
import { DEFAULT_LABEL_PACK } from "#shared/domain/label-pack.ts";
import type { Partner, Unit } from "#shared/domain/unit.ts";
import type { Clock } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import { findUnit, insertUnit, listUnits, updateUnit } from "./repository.ts";

/** Relationship units: who they are, and nothing of what they say. */
export function unitsProcedures(units: WithPractice["units"], clock: Clock) {
  return {
    list: units.list.handler(({ context }) => listUnits(context.practice.vault.read)),

    get: units.get.handler(({ context, input, errors }) => {
      const unit = findUnit(context.practice.vault.read, input.unitId);
      if (!unit) throw errors.NOT_FOUND();
      return unit;
    }),

    /** Asking again with the same id answers with the unit made the first time. */
    create: units.create.handler(({ context: { practice }, input }) => {
      const known = findUnit(practice.vault.read, input.id);
      if (known) return known;
      if (new Set(input.partners.map(({ id }) => id)).size < input.partners.length)
        throw new ORPCError("BAD_REQUEST", { message: "Two partners share an id." });
      const unit: Unit = {
        id: input.id,
        partners: input.partners,
        createdAt: clock().toISOString(),
        labels: DEFAULT_LABEL_PACK,
      };
      practice.vault.commit(
        { action: "unit-created", author: "clinician", device: practice.device },
        (write) => insertUnit(write, unit),
      );
      return unit;
    }),

    /** NOT_FOUND also when the partners named are not the unit's own; their order stays. */
    updatePartners: units.updatePartners.handler(({ context: { practice }, input, errors }) => {
      const unit = findUnit(practice.vault.read, input.unitId);
      const partners = unit && renamed(unit.partners, input.partners);
      if (!partners) throw errors.NOT_FOUND();
      const next: Unit = { ...unit, partners };
      practice.vault.commit(
        { action: "partners-changed", author: "clinician", device: practice.device },
        (write) => updateUnit(write, next),
      );
      return next;
    }),

    /** What the couple wrote stays as it is; only the names of the places change. */
    chooseLabels: units.chooseLabels.handler(({ context: { practice }, input, errors }) => {
      const unit = findUnit(practice.vault.read, input.unitId);
      if (!unit) throw errors.NOT_FOUND();
      if (unit.labels === input.labels) return unit;
      const next: Unit = { ...unit, labels: input.labels };
      practice.vault.commit(
        { action: "labels-chosen", author: "clinician", device: practice.device },
        (write) => updateUnit(write, next),
      );
      return next;
    }),
  };
}

function renamed(partners: Partner[], changes: Partner[]): Partner[] | undefined {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const next = partners.flatMap(({ id }) => byId.get(id) ?? []);
  return byId.size === partners.length && next.length === changes.length ? next : undefined;
}
