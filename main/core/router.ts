import { implement } from "@orpc/server";
import { contract } from "#shared/contract/index.ts";
import type { Clock, Host, NewId, OpenPractice, PortContext } from "./context.ts";
import { cycleMapProcedures } from "./features/cycle-map/index.ts";
import { type Display, displayProcedures } from "./features/display/index.ts";
import {
  checkInProcedures,
  formLibraryProcedures,
  formPaperProcedures,
  formsProcedures,
  type Handover,
  handoverProcedures,
  type KnownForms,
  releaseProcedures,
} from "./features/forms/index.ts";
import { homeworkProcedures } from "./features/homework/index.ts";
import { intakeProcedures } from "./features/intake/index.ts";
import {
  consentPaperProcedures,
  consentsProcedures,
  jointWorkProcedures,
} from "./features/joint-work/index.ts";
import { mapFilesProcedures } from "./features/map-files/index.ts";
import { handedMeasures, type Instruments, measuresProcedures } from "./features/measures/index.ts";
import { printProcedures } from "./features/print/index.ts";
import { psychotherapyNotesProcedures, recordProcedures } from "./features/record/index.ts";
import { type Backups, safetyProcedures } from "./features/safety/index.ts";
import { sessionsProcedures, tallyProcedures } from "./features/sessions/index.ts";
import { settingsProcedures } from "./features/settings/index.ts";
import { templatesProcedures } from "./features/templates/index.ts";
import { unitsProcedures } from "./features/units/index.ts";
import { type Keeper, type Locking, vaultProcedures } from "./features/vault/index.ts";
import { gatedContract, practiceContract } from "./gate.ts";
import type { Log } from "./log.ts";
import type { PrintJobs } from "./print-jobs.ts";

export type RouterParts = {
  /** The practice that is open now, if one is. */
  practice: () => OpenPractice | undefined;
  keeper: Keeper;
  backups: Backups;
  locking: Locking;
  handover: Handover;
  known: KnownForms;
  instruments: Instruments;
  jobs: PrintJobs;
  display: Display;
  host: Host;
  clock: Clock;
  newId: NewId;
  log: Log;
};

/** The whole contract, each procedure behind the gate. */
export function createRouter(parts: RouterParts) {
  const gated = gatedContract(parts);
  const open = practiceContract({ ...parts, onCommitted: parts.display.refresh });
  return implement(contract)
    .$context<PortContext>()
    .router({
      vault: vaultProcedures(gated.vault, parts.keeper, parts.locking),
      units: unitsProcedures(open.units, parts.clock),
      sessions: sessionsProcedures(open.sessions),
      tally: tallyProcedures(open.tally),
      record: recordProcedures(open.record, parts.clock),
      psychotherapyNotes: psychotherapyNotesProcedures(open.psychotherapyNotes, parts.clock),
      cycleMap: cycleMapProcedures(open.cycleMap, parts.clock, parts.newId),
      display: displayProcedures(open.display, parts.display, parts.host),
      templates: templatesProcedures(open.templates, parts.clock),
      mapFiles: mapFilesProcedures(open.mapFiles, parts),
      forms: {
        ...formsProcedures(open.forms, parts.known, parts.clock),
        ...formPaperProcedures(open.forms, parts),
      },
      checkIns: checkInProcedures(open.checkIns),
      jointWork: {
        ...jointWorkProcedures(open.jointWork, { ...parts, onChange: parts.display.refresh }),
        ...releaseProcedures(open.jointWork, parts.clock),
      },
      consents: {
        ...consentsProcedures(open.consents, { ...parts, onChange: parts.display.refresh }),
        ...consentPaperProcedures(open.consents, parts),
      },
      handover: handoverProcedures(open.handover, {
        ...parts,
        others: handedMeasures(parts.instruments, parts.clock),
      }),
      intake: intakeProcedures(open.intake, parts),
      formLibrary: formLibraryProcedures(open.formLibrary, parts.clock),
      homework: homeworkProcedures(open.homework, parts.jobs, parts.host),
      measures: measuresProcedures(open.measures, parts),
      print: printProcedures(gated.print, parts.jobs),
      settings: settingsProcedures(open.settings),
      safety: safetyProcedures(open.safety, parts),
    });
}

export type CoreRouter = ReturnType<typeof createRouter>;
