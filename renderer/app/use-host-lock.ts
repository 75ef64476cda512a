import { useEffect, useRef } from "react";
import { core } from "../bridge/index.ts";
import { useConnection } from "./use-connection.ts";

/** Calls `onLock` when the host wants to lock: the computer sleeps, the app quits, the menu was used. */
export function useHostLock(onLock: (withinMs: number) => void): void {
  const { port } = useConnection();
  const latest = useRef(onLock);
  useEffect(() => {
    latest.current = onLock;
  });
  useEffect(() => {
    if (!port) return;
    const watching = new AbortController();
    const watch = async () => {
      const wishes = await core.vault.watchLock(undefined, { signal: watching.signal });
      for await (const { withinMs } of wishes) latest.current(withinMs);
    };
    // Ends with the port; the next port starts a new watch.
    watch().catch(() => undefined);
    return () => watching.abort();
  }, [port]);
}
