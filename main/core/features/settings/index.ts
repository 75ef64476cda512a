export { settingsProcedures } from "./procedures.ts";
