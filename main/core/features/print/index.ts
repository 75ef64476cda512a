export { printProcedures } from "./procedures.ts";
