import { useSyncExternalStore } from "react";
import { getConnection, subscribeConnection } from "../bridge/index.ts";

/** The way to the core, as it stands now. */
export const useConnection = () => useSyncExternalStore(subscribeConnection, getConnection);
