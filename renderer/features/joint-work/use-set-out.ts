import { useState } from "react";
import { ERRORS } from "#shared/contract/errors.ts";
import type { MapId } from "#shared/domain/ids.ts";
import type { ClosedBy } from "#shared/domain/joint-work.ts";
import { core, outcomeOf } from "../../bridge/index.ts";

/** What became of asking for a walk. */
export type SettingOut = { closed: ClosedBy | null; failure: unknown; dismiss: () => void };

/** Asks whether a walk round this map may begin, and holds why not, where it may not. */
export function useSetOut(mapId: MapId): SettingOut & { onSetOut: (go: () => void) => void } {
  const [closed, setClosed] = useState<ClosedBy | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const onSetOut = (go: () => void) => {
    setFailure(null);
    core.jointWork.beginWalk({ mapId }).then(go, (error: unknown) => {
      const why = closedIn(error);
      if (why) setClosed(why);
      else setFailure(error);
    });
  };
  return { onSetOut, closed, failure, dismiss: () => setClosed(null) };
}

function closedIn(error: unknown): ClosedBy | undefined {
  if (outcomeOf(error) !== "JOINT_WORK_CLOSED") return undefined;
  return ERRORS.JOINT_WORK_CLOSED.data.parse((error as { data?: unknown }).data);
}
