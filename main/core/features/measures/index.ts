export { measuresProcedures } from "./procedures.ts";
