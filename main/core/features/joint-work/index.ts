export { consentsProcedures } from "./consents-procedures.ts";
export { closedFor, mapMustBeOpen, mustBeOpen } from "./must-be-open.ts";
export { consentPaperProcedures } from "./paper-procedures.ts";
export { jointWorkProcedures } from "./procedures.ts";
export { insertSafetyEntry, readRegister } from "./repository.ts";
