import { useCallback, useRef, useState } from "react";
import { core } from "../bridge/index.ts";

/** Hands everything not yet saved to the core; true when the core has it all. */
export type Flush = (withinMs: number) => Promise<boolean>;

const FLUSH_MS = 1000;

export type LockState = "open" | "locking" | "unsaved";

/**
 * Saves what is unsaved, then locks. `ask` holds back when not everything could be saved; `lockNow` does not, because
 * nobody is there to be asked. A lock that works ends this window.
 */
export function useLock(flush: Flush) {
  const [state, setState] = useState<LockState>("open");
  const busy = useRef(false);

  const lock = useCallback(
    async (withinMs: number, holdBack: boolean) => {
      if (busy.current) return;
      busy.current = true;
      setState("locking");
      const saved = await flush(withinMs).catch(() => false);
      const next = saved || !holdBack ? await lockCore() : "unsaved";
      setState(next);
      busy.current = next === "locking";
    },
    [flush],
  );

  return {
    state,
    ask: useCallback(() => void lock(FLUSH_MS, true), [lock]),
    lockNow: useCallback((withinMs = FLUSH_MS) => void lock(withinMs, false), [lock]),
    keepWorking: useCallback(() => {
      busy.current = false;
      setState("open");
    }, []),
  };
}

/** The window stays covered once the core has agreed to lock. A core that is gone holds no keys: it comes back locked. */
const lockCore = () =>
  core.vault.lock().then(
    (): LockState => "locking",
    (): LockState => "open",
  );
