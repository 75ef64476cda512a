import { ORPCError } from "@orpc/client";
import { useState } from "react";
import { ERRORS } from "#shared/contract/errors.ts";
import type { MapId } from "#shared/domain/ids.ts";
import type { ClosedBy } from "#shared/domain/joint-work.ts";
import { core } from "../../bridge/index.ts";

/** Asks whether a walk round this map may begin. Says why not, where it may not. */
export function useSetOut(mapId: MapId) {
  const [closed, setClosed] = useState<ClosedBy | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const setOut = (go: () => void) => {
    setFailure(null);
    core.safety.beginWalk({ mapId }).then(go, (error: unknown) => {
      const why = closedIn(error);
      if (why) setClosed(why);
      else setFailure(error);
    });
  };
  return { setOut, closed, failure, dismiss: () => setClosed(null) };
}

function closedIn(error: unknown): ClosedBy | undefined {
  if (!(error instanceof ORPCError) || error.code !== "JOINT_WORK_CLOSED") return undefined;
  return ERRORS.JOINT_WORK_CLOSED.data.safeParse(error.data).data;
}
