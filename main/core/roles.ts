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
  "vault.lock": ["clinician", "client-form"],
  "vault.watchLock": ["clinician", "client-form"],
  "vault.changePassphrase": ["clinician"],
  "units.list": ["clinician"],
  "units.get": ["clinician"],
  "units.create": ["clinician"],
  "units.updatePartners": ["clinician"],
  "units.chooseLabels": ["clinician"],
  "sessions.list": ["clinician"],
  "sessions.create": ["clinician"],
  "sessions.changeDate": ["clinician"],
  "sessions.setTimes": ["clinician"],
  "tally.list": ["clinician"],
  "tally.listOfUnit": ["clinician"],
  "tally.add": ["clinician"],
  "tally.undo": ["clinician"],
  "record.open": ["clinician"],
  "record.listOfUnit": ["clinician"],
  "record.keepAttendance": ["clinician"],
  "record.keepPlan": ["clinician"],
  "record.keepNote": ["clinician"],
  "record.keepStage": ["clinician"],
  "psychotherapyNotes.open": ["clinician"],
  "psychotherapyNotes.keep": ["clinician"],
  "psychotherapyNotes.listOfUnit": ["clinician"],
  "cycleMap.list": ["clinician"],
  "cycleMap.create": ["clinician"],
  "cycleMap.open": ["clinician"],
  "cycleMap.versions": ["clinician"],
  "cycleMap.version": ["clinician"],
  "cycleMap.earlierWords": ["clinician"],
  "cycleMap.writer": ["clinician"],
  "cycleMap.apply": ["clinician"],
  "cycleMap.earlierRoles": ["clinician"],
  "cycleMap.duplicate": ["clinician"],
  "cycleMap.putAway": ["clinician"],
  "templates.list": ["clinician"],
  "templates.save": ["clinician"],
  "templates.keep": ["clinician"],
  "templates.remove": ["clinician"],
  "mapFiles.savePairPdf": ["clinician"],
  "mapFiles.printPair": ["clinician"],
  "mapFiles.exportJson": ["clinician"],
  "mapFiles.savePicture": ["clinician"],
  "mapFiles.preview": ["clinician"],
  "mapFiles.importJson": ["clinician"],
  "display.watch": ["display"],
  "display.state": ["clinician"],
  "display.open": ["clinician"],
  "display.attend": ["clinician"],
  "display.show": ["clinician"],
  "display.cover": ["clinician"],
  "display.close": ["clinician"],
  "forms.get": ["clinician"],
  "forms.list": ["clinician"],
  "forms.read": ["clinician"],
  "forms.enter": ["clinician"],
  "forms.savePdf": ["clinician"],
  "forms.print": ["clinician"],
  "checkIns.ofUnit": ["clinician"],
  "checkIns.reveal": ["clinician"],
  "jointWork.register": ["clinician"],
  "jointWork.decide": ["clinician"],
  "jointWork.override": ["clinician"],
  "jointWork.endOverride": ["clinician"],
  "jointWork.release": ["clinician"],
  "jointWork.endRelease": ["clinician"],
  "jointWork.reviews": ["clinician"],
  "jointWork.beginWalk": ["clinician"],
  "consents.record": ["clinician"],
  "consents.choosePolicy": ["clinician"],
  "consents.savePdf": ["clinician"],
  "consents.print": ["clinician"],
  "handover.begin": ["clinician"],
  "handover.form": ["client-form"],
  "handover.answer": ["client-form"],
  "handover.setPaused": ["client-form"],
  "handover.finish": ["client-form"],
  "handover.giveBack": ["client-form"],
  "handover.cameFrom": ["clinician"],
  "handover.pin": ["clinician"],
  "handover.setPin": ["clinician"],
  "intake.overview": ["clinician"],
  "intake.begin": ["clinician"],
  "intake.answer": ["clinician"],
  "intake.finish": ["clinician"],
  "intake.takeUpAgain": ["clinician"],
  "intake.decideSharing": ["clinician"],
  "intake.decisions": ["clinician"],
  "intake.sideBySide": ["clinician"],
  "intake.histories": ["clinician"],
  "intake.rawSpots": ["clinician"],
  "intake.pin": ["clinician"],
  "intake.unpin": ["clinician"],
  "intake.openRawSpot": ["clinician"],
  "formLibrary.list": ["clinician"],
  "formLibrary.save": ["clinician"],
  "formLibrary.versions": ["clinician"],
  "formLibrary.setPutAway": ["clinician"],
  "homework.sheet": ["clinician"],
  "homework.ownSheets": ["clinician"],
  "homework.keepSheet": ["clinician"],
  "homework.removeSheet": ["clinician"],
  "homework.assignments": ["clinician"],
  "homework.keepAssignment": ["clinician"],
  "homework.removeAssignment": ["clinician"],
  "homework.weeklyLogs": ["clinician"],
  "homework.keepWeeklyLog": ["clinician"],
  "homework.removeWeeklyLog": ["clinician"],
  "homework.savePdf": ["clinician"],
  "homework.print": ["clinician"],
  "measures.instruments": ["clinician"],
  "measures.instrument": ["clinician"],
  "measures.preview": ["clinician"],
  "measures.import": ["clinician"],
  "measures.record": ["clinician"],
  "measures.listOfUnit": ["clinician"],
  "measures.exportFhir": ["clinician"],
  "measures.planned": ["clinician"],
  "measures.plan": ["clinician"],
  "measures.due": ["clinician"],
  "print.page": ["print"],
  "settings.get": ["clinician"],
  "settings.update": ["clinician"],
  "safety.overview": ["clinician"],
  "safety.backUp": ["clinician"],
  "safety.savePractice": ["clinician"],
  "safety.previewBackup": ["clinician"],
  "safety.restore": ["clinician"],
  "safety.openNext": ["clinician"],
  "safety.drawRecoveryKey": ["clinician"],
  "safety.changeRecoveryKey": ["clinician"],
  "safety.renewKeys": ["clinician"],
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

/**
 * Whether a call the role may make is answered now that a form is handed over, or now that none is. While one is, only
 * the form's own window is answered, and the lock, whoever turns it; while none is, a form's window is not.
 */
export function answersNow(name: ProcedureName, role: WindowRole, handedOver: boolean): boolean {
  if (!handedOver) return role !== "client-form";
  return role === "client-form" || name === "vault.lock" || name === "vault.watchLock";
}

/** The procedure a call names, or undefined when there is none of that name. */
export function procedureAt(path: readonly string[]): ProcedureName | undefined {
  const name = path.join(".");
  return isProcedureName(name) ? name : undefined;
}

const isProcedureName = (name: string): name is ProcedureName => Object.hasOwn(WHO_MAY_ASK, name);
