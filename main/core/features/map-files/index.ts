export { mapFilesProcedures } from "./procedures.ts";
