export { recordProcedures } from "./procedures.ts";
export { psychotherapyNotesProcedures } from "./psychotherapy-notes.ts";
