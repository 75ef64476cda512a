import { createContext, useContext } from "react";

export type LockContextValue = {
  /** Saves and locks, as the clinician asked. */
  lock: () => void;
  /** The vault closed under the window: shortcuts rest until it is open again. */
  shut: boolean;
};

export const LockContext = createContext<LockContextValue>({ lock: () => undefined, shut: false });

export const useLockContext = () => useContext(LockContext);
