export { templatesProcedures } from "./procedures.ts";
export { findTemplate } from "./repository.ts";
