import type { ContractRouterClient } from "@orpc/contract";
import { cycleMapContract } from "./cycle-map.ts";
import { homeworkContract } from "./homework.ts";
import { printContract } from "./print.ts";
import { safetyContract } from "./safety.ts";
import { sessionsContract, tallyContract } from "./sessions.ts";
import { settingsContract } from "./settings.ts";
import { unitsContract } from "./units.ts";
import { vaultContract } from "./vault.ts";

/** Every procedure of the core, by capability. Nothing else crosses a process. */
export const contract = {
  vault: vaultContract,
  units: unitsContract,
  sessions: sessionsContract,
  tally: tallyContract,
  cycleMap: cycleMapContract,
  homework: homeworkContract,
  print: printContract,
  settings: settingsContract,
  safety: safetyContract,
};

/** The core as a window sees it. */
export type Core = ContractRouterClient<typeof contract>;
