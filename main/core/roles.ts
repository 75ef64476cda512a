import type { contract } from "#shared/contract/index.ts";
import type { WindowRole } from "#shared/contract/roles.ts";

type Contract = typeof contract;

/** A procedure by its whole name: `cycleMap.apply`. */
export type ProcedureName = {
  [Feature in keyof Contract]: `${Feature}.${keyof Contract[Feature] & string}`;
}[keyof Contract];

/**
 * Which windows may ask what. Every procedure of the contract has a row, or this file does not compile;
 * a role that is not named in a row is refused.
 */
export const WHO_MAY_ASK: Readonly<Record<ProcedureName, readonly WindowRole[]>> = {
  "vault.status": ["unlock", "clinician"],
  "vault.prepare": ["unlock"],
  "vault.judgePassphrase": ["unlock", "clinician"],
  "vault.create": ["unlock"],
  "vault.unlock": ["unlock", "clinician"],
  "vault.openSample": ["unlock", "clinician"],
  "vault.lock": ["clinician"],
  "vault.watchLock": ["clinician"],
  "vault.changePassphrase": ["clinician"],
  "units.list": ["clinician"],
  "units.get": ["clinician"],
  "units.create": ["clinician"],
  "units.updatePartners": ["clinician"],
  "sessions.list": ["clinician"],
  "sessions.create": ["clinician"],
  "sessions.changeDate": ["clinician"],
  "sessions.setTimes": ["clinician"],
  "tally.list": ["clinician"],
  "tally.listOfUnit": ["clinician"],
  "tally.add": ["clinician"],
  "tally.undo": ["clinician"],
  "cycleMap.list": ["clinician"],
  "cycleMap.create": ["clinician"],
  "cycleMap.open": ["clinician"],
  "cycleMap.version": ["clinician"],
  "cycleMap.writer": ["clinician"],
  "cycleMap.apply": ["clinician"],
  "homework.sheet": ["clinician"],
  "homework.savePdf": ["clinician"],
  "homework.print": ["clinician"],
  "print.page": ["print"],
  "settings.get": ["clinician"],
  "settings.update": ["clinician"],
  "safety.overview": ["clinician"],
  "safety.backUp": ["clinician"],
  "safety.previewBackup": ["clinician"],
  "safety.restore": ["clinician"],
  "safety.openNext": ["clinician"],
  "safety.drawRecoveryKey": ["clinician"],
  "safety.changeRecoveryKey": ["clinician"],
  "safety.auditLog": ["clinician"],
  "safety.saveAuditLog": ["clinician"],
};

/** All that answers while no practice is open (P5: six at most). */
export const ANSWERS_WHEN_LOCKED: readonly ProcedureName[] = [
  "vault.status",
  "vault.prepare",
  "vault.judgePassphrase",
  "vault.create",
  "vault.unlock",
  "vault.openSample",
];

/** The procedure a call names, or undefined when there is none of that name. */
export function procedureAt(path: readonly string[]): ProcedureName | undefined {
  const name = path.join(".");
  return isProcedureName(name) ? name : undefined;
}

const isProcedureName = (name: string): name is ProcedureName => Object.hasOwn(WHO_MAY_ASK, name);
