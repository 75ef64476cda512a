export { sessionsProcedures } from "./procedures.ts";
export { findSession, lastSessionNumber, listSessions, sessionsWithVersionOf } from "./repository.ts";
export { tallyProcedures } from "./tally-procedures.ts";
