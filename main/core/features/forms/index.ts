export { checkInProcedures, revealedCheckIn } from "./check-in-procedures.ts";
export { createHandover, type Handover } from "./handover.ts";
export { handoverProcedures } from "./handover-procedures.ts";
export { type KnownForms, knownForms, OUR_FORMS } from "./known-forms.ts";
export { formLibraryProcedures } from "./library-procedures.ts";
export type { OtherForms } from "./other-forms.ts";
export { formToBegin, listOwnForms } from "./own-forms.ts";
export { formPaperProcedures } from "./paper-procedures.ts";
export { formsProcedures } from "./procedures.ts";
export { releaseProcedures } from "./release-procedures.ts";
export {
  deleteAnswer,
  findFormVersion,
  findResponse,
  keepFormVersion,
  latestResponse,
  listAnswers,
  putAnswer,
  putResponse,
} from "./repository.ts";
export { belongsTogether } from "./whose.ts";
