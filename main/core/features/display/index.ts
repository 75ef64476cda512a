export { createDisplay, type Display } from "./display.ts";
export { displayProcedures } from "./procedures.ts";
