export { type Backups, createBackups } from "./backups.ts";
export { safetyProcedures } from "./procedures.ts";
