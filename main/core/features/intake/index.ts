export { intakeProcedures } from "./procedures.ts";
