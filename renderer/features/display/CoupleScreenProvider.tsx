import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { core, getConnection, subscribeConnection } from "#renderer/bridge/index.ts";
import type { DisplayState } from "#shared/contract/display.ts";
import type { AskedScene } from "#shared/display/scene.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { type CoupleScreen, CoupleScreenContext } from "./couple-screen.ts";
import { useWatched } from "./use-watched.ts";

const watchState = (signal: AbortSignal) => core.display.state(undefined, { signal });

/** Blanks the couple's screen and lets it be seen again, wherever the focus is and whatever is being written. */
const COVER_KEY = "F9";

/** Holds the couple's screen for the whole window: what it shows, and the hands that change it. */
export function CoupleScreenProvider({ children }: { children: ReactNode }) {
  const { port } = useSyncExternalStore(subscribeConnection, getConnection);
  const state = useWatched<DisplayState>(port, watchState);
  const [follows, setFollows] = useState(true);
  const [failure, setFailure] = useState<unknown>(null);
  const show = useShow();
  const covered = state?.covered ?? false;
  const hands = useMemo(
    () => ({
      open(unitId: UnitId) {
        setFailure(null);
        core.display.open({ unitId }).catch(setFailure);
      },
      toggleCover: () => void core.display.cover({ covered: !covered }).catch(() => undefined),
      close: () => void core.display.close().catch(() => undefined),
    }),
    [covered],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== COVER_KEY || event.repeat) return;
      event.preventDefault();
      hands.toggleCover();
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [hands]);
  const screen = useMemo<CoupleScreen>(
    () => ({ state, follows, setFollows, show, failure, ...hands }),
    [state, follows, show, failure, hands],
  );
  return <CoupleScreenContext value={screen}>{children}</CoupleScreenContext>;
}

type Wish = { unitId: UnitId; scene: AskedScene };

/** One scene on its way at a time; of those asked for meanwhile only the newest is sent. */
function useShow(): CoupleScreen["show"] {
  const underWay = useRef<{ next: Wish | null } | null>(null);
  return useMemo(() => {
    const send = async (wish: Wish): Promise<void> => {
      underWay.current = { next: null };
      // What the screen no longer takes (it was freed meanwhile) needs no answer: the state tells.
      await core.display.show(wish).catch(() => undefined);
      const { next } = underWay.current;
      underWay.current = null;
      if (next) await send(next);
    };
    return (unitId, scene) => {
      if (underWay.current) underWay.current.next = { unitId, scene };
      else void send({ unitId, scene });
    };
  }, []);
}
