export { homeworkProcedures } from "./procedures.ts";
