import { createContext, useContext } from "react";
import type { Core } from "#shared/contract/index.ts";

export type HandOverRequest = Parameters<Core["handover"]["begin"]>[0];

/**
 * Saves what is unsaved, then hands over; after `handed` this window is about to end. `unsaved`: nothing was handed
 * over. Rejects with the core's outcome.
 */
export type HandOver = (request: HandOverRequest) => Promise<"handed" | "unsaved">;

export const HandOverContext = createContext<HandOver>(() => Promise.resolve("unsaved"));

export const useHandOver = () => useContext(HandOverContext);
