import type { ContractRouterClient } from "@orpc/contract";
import { cycleMapContract } from "./cycle-map.ts";
import { displayContract } from "./display.ts";
import { checkInsContract, formsContract } from "./forms.ts";
import { handoverContract } from "./handover.ts";
import { homeworkContract } from "./homework.ts";
import { formLibraryContract, intakeContract } from "./intake.ts";
import { consentsContract, jointWorkContract } from "./joint-work.ts";
import { mapFilesContract } from "./map-files.ts";
import { measuresContract } from "./measures.ts";
import { printContract } from "./print.ts";
import { psychotherapyNotesContract, recordContract } from "./record.ts";
import { safetyContract } from "./safety.ts";
import { sessionsContract, tallyContract } from "./sessions.ts";
import { settingsContract } from "./settings.ts";
import { templatesContract } from "./templates.ts";
import { unitsContract } from "./units.ts";
import { vaultContract } from "./vault.ts";

/** Every procedure of the core, by capability. Nothing else crosses a process. */
export const contract = {
  vault: vaultContract,
  units: unitsContract,
  sessions: sessionsContract,
  tally: tallyContract,
  record: recordContract,
  psychotherapyNotes: psychotherapyNotesContract,
  cycleMap: cycleMapContract,
  templates: templatesContract,
  mapFiles: mapFilesContract,
  display: displayContract,
  forms: formsContract,
  checkIns: checkInsContract,
  jointWork: jointWorkContract,
  consents: consentsContract,
  handover: handoverContract,
  intake: intakeContract,
  formLibrary: formLibraryContract,
  homework: homeworkContract,
  measures: measuresContract,
  print: printContract,
  settings: settingsContract,
  safety: safetyContract,
};

/** The core as a window sees it. */
export type Core = ContractRouterClient<typeof contract>;
