import type { AskedScene } from "#shared/display/scene.ts";
import type { Host, OpenPractice } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import { mustBeOpen } from "../joint-work/index.ts";
import { findUnit } from "../units/index.ts";
import type { Display } from "./display.ts";

/** The couple's screen: one procedure for its window, the others for the clinician. */
export function displayProcedures(contract: WithPractice["display"], display: Display, host: Host) {
  return {
    watch: contract.watch.handler(({ signal }) => display.watch(signal)),

    state: contract.state.handler(({ signal }) => display.watchState(signal)),

    /** Noted in the audit log. The window tells by watching that it is there. */
    open: contract.open.handler(async ({ context: { practice }, input: { unitId }, errors }) => {
      const unit = findUnit(practice.vault.read, unitId);
      if (!unit) throw errors.NOT_FOUND();
      mustBeOpen(practice.vault.read, unit, "couples-screen", errors);
      display.bind(unitId);
      noteShown(practice, "display-opened", { kind: "unit", id: unitId });
      if (display.open || (await host.ask({ kind: "open-display" })) === "done") return;
      display.free();
      throw errors.DISPLAY_UNAVAILABLE();
    }),

    attend: contract.attend.handler(({ input: { unitId } }) => {
      if (display.unitId !== null && display.unitId !== unitId) display.free();
    }),

    /** A map or a check-in put on the screen is noted in the audit log once, not at every step on it. */
    show: contract.show.handler(({ context: { practice }, input: { unitId, scene }, errors }) => {
      const before = display.asked;
      const unit = findUnit(practice.vault.read, unitId);
      if (unit) mustBeOpen(practice.vault.read, unit, "couples-screen", errors);
      if (!display.show(unitId, scene)) throw errors.NOT_FOUND();
      const now = shownRecord(scene);
      if (now && now.id !== shownRecord(before)?.id) noteShown(practice, `display-showed-${now.what}`, now);
    }),

    cover: contract.cover.handler(({ input: { covered } }) => display.cover(covered)),

    close: contract.close.handler(async () => {
      display.free();
      await host.ask({ kind: "close-display" });
    }),
  };
}

function shownRecord(scene: AskedScene) {
  if ("mapId" in scene) return { what: "map", kind: "cycle-map", id: scene.mapId };
  if ("sessionId" in scene) return { what: "check-in", kind: "session", id: scene.sessionId };
  return undefined;
}

function noteShown(
  { vault, device }: OpenPractice,
  action: string,
  record: { kind: string; id: string },
): void {
  vault.note({ action, author: "clinician", device }, { kind: record.kind, id: record.id });
}
