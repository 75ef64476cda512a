export { unitsProcedures } from "./procedures.ts";
export { findUnit } from "./repository.ts";
