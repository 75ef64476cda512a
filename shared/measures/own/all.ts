import type { OwnInstrument } from "./asked.ts";
import { costOfTheCycle } from "./cost-of-the-cycle.ts";

/** The instruments we wrote ourselves. The check-in is a form, and the weekly cycle log a sheet that is typed back in. */
export const OWN_INSTRUMENTS: readonly OwnInstrument[] = [costOfTheCycle];
