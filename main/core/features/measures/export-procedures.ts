import { bundleOf } from "#shared/measures/bundle.ts";
import type { Host } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import { savedOrCancelled } from "../../made-paper.ts";
import { findUnit } from "../units/index.ts";
import type { Instruments } from "./instruments.ts";
import { findAdministration } from "./repository.ts";

/** What partners answered, as a file outside the vault. */
export function exportProcedures(measures: WithPractice["measures"], instruments: Instruments, host: Host) {
  return {
    /** Noted in the audit log once the file stands. Its name says nothing of whose it is. */
    exportFhir: measures.exportFhir.handler(async ({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const administration = findAdministration(vault.read, input.administrationId);
      const whole = administration && instruments.find(vault.read, administration.instrumentId);
      const unit = administration && findUnit(vault.read, administration.unitId);
      const partner = unit?.partners.find(({ id }) => id === administration?.partnerId);
      if (!administration || !whole || !partner) throw errors.NOT_FOUND();
      const subject = input.withName ? partner.name : undefined;
      const bundle = bundleOf(whole.instrument.questionnaire, administration, subject);
      const bytes = Buffer.from(JSON.stringify(bundle, null, 2), "utf8");
      const answer = await host.ask({
        kind: "save-file",
        type: "json",
        bytes,
        suggestedFileName: "measure.json",
      });
      const outcome = savedOrCancelled(answer, errors);
      if (outcome === "saved")
        vault.note(
          { action: "measure-exported", author: "clinician", device },
          { kind: "administration", id: administration.id },
        );
      return { outcome };
    }),
  };
}
