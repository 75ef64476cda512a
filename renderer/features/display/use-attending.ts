import { useEffect } from "react";
import { core } from "#renderer/bridge/index.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { useCoupleScreen } from "./couple-screen.ts";

/** Tells the core whom the clinician has turned to: a screen bound to another couple goes blank. `undefined`: to nobody else. */
export function useAttending(unitId: UnitId | null | undefined): void {
  const bound = useCoupleScreen().state?.unitId ?? null;
  useEffect(() => {
    if (unitId !== undefined && bound !== null && bound !== unitId)
      core.display.attend({ unitId }).catch(() => undefined);
  }, [bound, unitId]);
}
