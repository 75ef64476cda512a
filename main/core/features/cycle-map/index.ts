export { cycleMapProcedures } from "./procedures.ts";
export { findMap, latestRolesOf } from "./repository.ts";
