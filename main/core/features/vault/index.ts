export { inTurn } from "./in-turn.ts";
export { createKeeper, type Keeper } from "./keeper.ts";
export { createLocking, type Locking } from "./locking.ts";
export { vaultProcedures } from "./procedures.ts";
