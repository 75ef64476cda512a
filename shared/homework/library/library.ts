import type { LibrarySheet } from "../library-sheet.ts";
import { BOTH_LOOP } from "./both-loop.ts";
import { BOTH_NEW } from "./both-new.ts";
import { DISTANCER_SPACE } from "./distancer-space.ts";
import { DISTANCER_STAY } from "./distancer-stay.ts";
import { FOR_THE_WALL } from "./for-the-wall.ts";
import { PURSUER_ASK } from "./pursuer-ask.ts";
import { PURSUER_SETTLE } from "./pursuer-settle.ts";

/**
 * The sheets that come with the app, the ones to begin with first. Every sentence is our own. A key never changes and
 * is never used again: what was given home names its sheet by it.
 */
export const LIBRARY: readonly LibrarySheet[] = [
  ...PURSUER_ASK,
  ...PURSUER_SETTLE,
  ...DISTANCER_SPACE,
  ...DISTANCER_STAY,
  ...BOTH_LOOP,
  ...BOTH_NEW,
  ...FOR_THE_WALL,
];
