export { consentsProcedures } from "./consents-procedures.ts";
export { closedFor, mapMustBeOpen, mustBeOpen } from "./joint-work.ts";
export { consentPaperProcedures } from "./paper-procedures.ts";
export { insertEntry, readRegister } from "./repository.ts";
export { safetyProcedures } from "./safety-procedures.ts";
