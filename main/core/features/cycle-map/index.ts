export { cycleMapProcedures } from "./procedures.ts";
export { findMap } from "./repository.ts";
