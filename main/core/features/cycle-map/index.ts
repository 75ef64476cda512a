export { areTwoOf } from "./begin-map.ts";
export { cycleMapProcedures } from "./procedures.ts";
export { findMap, insertMap, latestRolesOf } from "./repository.ts";
