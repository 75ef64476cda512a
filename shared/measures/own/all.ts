import type { OwnInstrument } from "./asked.ts";
import { costOfTheCycle } from "./cost-of-the-cycle.ts";
import { weeklyCycleLog } from "./weekly-cycle-log.ts";

/** The instruments we wrote ourselves, the shortest first. */
export const OWN_INSTRUMENTS: readonly OwnInstrument[] = [costOfTheCycle, weeklyCycleLog];
