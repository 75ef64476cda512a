import { useBlocker } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { type Unsaved, watchUnsaved } from "../forms/index.ts";

/** Holds back whoever would leave, lock or hand over while something is not saved. */
export function useUnsaved(dirty: boolean) {
  const now = useRef(dirty);
  useEffect(() => {
    now.current = dirty;
  }, [dirty]);
  useEffect(() => {
    const unsaved: Unsaved = {
      get state() {
        return "kept" as const;
      },
      flush: async () => !now.current,
    };
    return watchUnsaved(unsaved);
  }, []);
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => now.current,
    enableBeforeUnload: () => now.current,
    withResolver: true,
  });
  return {
    held: status === "blocked",
    leave: () => proceed?.(),
    stay: () => reset?.(),
    /** It is saved: nothing holds back any more. */
    allow: () => {
      now.current = false;
    },
  };
}
