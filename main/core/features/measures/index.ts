export { handedMeasures } from "./handed-measures.ts";
export { createInstruments, type Instruments } from "./instruments.ts";
export { ownInstrumentId } from "./own-instruments.ts";
export { measuresProcedures } from "./procedures.ts";
