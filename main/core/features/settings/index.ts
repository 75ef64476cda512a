export { settingsProcedures } from "./procedures.ts";
export { readSettings } from "./repository.ts";
