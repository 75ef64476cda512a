import { createContext, useContext } from "react";
import type { DisplayState } from "#shared/contract/display.ts";
import type { AskedScene } from "#shared/display/scene.ts";
import type { UnitId } from "#shared/domain/ids.ts";

/** The couple's screen as the clinician's window holds it. */
export type CoupleScreen = {
  /** Null until the core has said, and while it is not there. */
  state: DisplayState | null;
  /** Whether the map on the screen goes along with the clinician's own view. */
  follows: boolean;
  setFollows: (follows: boolean) => void;
  open: (unitId: UnitId) => void;
  /** Asks for a scene. While one is on its way the newest waits, and those between are never sent. */
  show: (unitId: UnitId, scene: AskedScene) => void;
  /** Blanks the screen, or lets be seen again what it showed. */
  toggleCover: () => void;
  close: () => void;
  /** Why the last opening failed. */
  failure: unknown;
};

const nothing = () => undefined;

export const CoupleScreenContext = createContext<CoupleScreen>({
  state: null,
  follows: true,
  setFollows: nothing,
  open: nothing,
  show: nothing,
  toggleCover: nothing,
  close: nothing,
  failure: null,
});

export const useCoupleScreen = (): CoupleScreen => useContext(CoupleScreenContext);
