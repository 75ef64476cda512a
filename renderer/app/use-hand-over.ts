import { useCallback, useState } from "react";
import { core } from "../bridge/index.ts";
import type { HandOver } from "../features/forms/index.ts";
import type { Flush } from "./use-lock.ts";

const FLUSH_MS = 2000;

/** Hands a form over once nothing is unsaved. `handing` from the moment the core has agreed: this window is over. */
export function useHandingOver(flush: Flush) {
  const [handing, setHanding] = useState(false);
  const handOver = useCallback<HandOver>(
    async (request) => {
      if (!(await flush(FLUSH_MS))) return "unsaved";
      await core.handover.begin(request);
      setHanding(true);
      return "handed";
    },
    [flush],
  );
  return { handing, handOver };
}
