import type { WithPractice } from "../../gate.ts";
import { readSettings, writeSettings } from "./repository.ts";

/** How this practice likes its Attune; kept in the vault. */
export function settingsProcedures(settings: WithPractice["settings"]) {
  return {
    get: settings.get.handler(({ context }) => readSettings(context.practice.vault.read)),

    update: settings.update.handler(({ context: { practice }, input }) => {
      practice.vault.commit(
        { action: "settings-changed", author: "clinician", device: practice.device },
        (write) => writeSettings(write, input),
      );
      return readSettings(practice.vault.read);
    }),
  };
}
