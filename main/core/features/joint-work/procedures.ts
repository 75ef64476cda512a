import type { UnitId } from "#shared/domain/ids.ts";
import { type SafetyEntry, safetyStanding } from "#shared/domain/safety.ts";
import type { Clock, OpenPractice } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import { findMap } from "../cycle-map/index.ts";
import { findUnit } from "../units/index.ts";
import { mustBeOpen } from "./must-be-open.ts";
import { insertSafetyEntry, lastDecisions, readRegister, unitOfEntry } from "./repository.ts";

type Parts = {
  clock: Clock;
  /** What is open may have changed: whatever shows joint work looks again. */
  onChange: () => void;
};

/** The safety gate: what the clinician decided about joint work with a unit, and what follows from it. */
export function jointWorkProcedures(jointWork: WithPractice["jointWork"], { clock, onChange }: Parts) {
  const record = (practice: OpenPractice, action: string, entry: SafetyEntry) => {
    const register = recordSafety(practice, action, entry);
    onChange();
    return register;
  };
  return {
    register: jointWork.register.handler(({ context: { practice }, input, errors }) => {
      if (!findUnit(practice.vault.read, input.unitId)) throw errors.NOT_FOUND();
      return readRegister(practice.vault.read, input.unitId);
    }),

    decide: jointWork.decide.handler(({ context: { practice }, input, errors }) => {
      const known = knownOrNew(practice, input);
      if (known === "elsewhere") throw errors.NOT_FOUND();
      if (known === "recorded") return readRegister(practice.vault.read, input.unitId);
      return record(practice, "safety-decided", { ...input, kind: "decision", at: clock().toISOString() });
    }),

    override: jointWork.override.handler(({ context: { practice }, input, errors }) => {
      const known = knownOrNew(practice, input);
      if (known === "elsewhere") throw errors.NOT_FOUND();
      const register = readRegister(practice.vault.read, input.unitId);
      const { decision, override } = safetyStanding(register.safety);
      if (known === "recorded" || override || decision?.outcome === "cleared") return register;
      return record(practice, "safety-overridden", { ...input, kind: "override", at: clock().toISOString() });
    }),

    endOverride: jointWork.endOverride.handler(({ context: { practice }, input, errors }) => {
      const known = knownOrNew(practice, input);
      if (known === "elsewhere") throw errors.NOT_FOUND();
      const register = readRegister(practice.vault.read, input.unitId);
      if (known === "recorded" || !safetyStanding(register.safety).override) return register;
      const at = clock().toISOString();
      return record(practice, "safety-override-ended", { ...input, kind: "override-ended", at });
    }),

    reviews: jointWork.reviews.handler(({ context: { practice } }) =>
      lastDecisions(practice.vault.read).flatMap(({ unitId, reviewOn }) =>
        reviewOn === null ? [] : [{ unitId, reviewOn }],
      ),
    ),

    /** Noted in the audit log: a walk is joint work even where nothing leaves the clinician's screen. */
    beginWalk: jointWork.beginWalk.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const map = findMap(vault.read, input.mapId)?.map;
      const unit = map && findUnit(vault.read, map.unitId);
      if (!unit) throw errors.NOT_FOUND();
      mustBeOpen(vault.read, unit, "walk", errors);
      vault.note({ action: "walk-begun", author: "clinician", device }, { kind: "cycle-map", id: map.id });
    }),
  };
}

/** Commits one line of the safety history, and gives the register as it then stands. */
function recordSafety({ vault, device }: OpenPractice, action: string, entry: SafetyEntry) {
  vault.commit({ action, author: "clinician", device }, (write) => insertSafetyEntry(write, entry));
  return readRegister(vault.read, entry.unitId);
}

/** `elsewhere`: there is no such unit, or the id stands for another's entry. */
function knownOrNew({ vault: { read } }: OpenPractice, { id, unitId }: { id: string; unitId: UnitId }) {
  if (!findUnit(read, unitId)) return "elsewhere";
  const owner = unitOfEntry(read, "safety_entry", id);
  if (owner === undefined) return "new";
  return owner === unitId ? "recorded" : "elsewhere";
}
