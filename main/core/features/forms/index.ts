export { checkInProcedures, revealedCheckIn } from "./check-in-procedures.ts";
export { createHandover, type Handover } from "./handover.ts";
export { handoverProcedures } from "./handover-procedures.ts";
export { type KnownForms, knownForms, OUR_FORMS } from "./known-forms.ts";
export type { OtherForms } from "./other-forms.ts";
export { formsProcedures } from "./procedures.ts";
export { releaseProcedures } from "./release-procedures.ts";
