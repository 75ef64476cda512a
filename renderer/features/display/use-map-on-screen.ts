import { useCallback, useEffect, useMemo, useRef } from "react";
import type { Walking } from "#renderer/features/cycle-map/index.ts";
import type { AskedScene, Viewpoint } from "#shared/display/scene.ts";
import type { MapId, UnitId } from "#shared/domain/ids.ts";
import { useCoupleScreen } from "./couple-screen.ts";

/** Lets the couple's screen go along with this map while it shows it: with the view, when it follows, and the walk. */
export function useMapOnScreen(unitId: UnitId, mapId: MapId) {
  const { state, follows, show } = useCoupleScreen();
  const asked = state?.unitId === unitId ? state.asked : undefined;
  const showsIt = asked !== undefined && "mapId" in asked && asked.mapId === mapId;
  const here = useRef<{ viewpoint: Viewpoint | null; walking: Walking | null }>({
    viewpoint: null,
    walking: null,
  });
  const last = useRef("");
  const tell = useCallback(() => {
    if (!showsIt) return;
    const scene = sceneOf(mapId, here.current.walking, follows ? here.current.viewpoint : null);
    const words = JSON.stringify(scene);
    if (words === last.current) return;
    last.current = words;
    show(unitId, scene);
  }, [showsIt, follows, show, unitId, mapId]);
  const newest = useRef(tell);
  useEffect(() => {
    newest.current = tell;
    if (!showsIt) last.current = "";
    tell();
  }, [tell, showsIt]);
  return useMemo(
    () => ({
      onLook(viewpoint: Viewpoint | null) {
        here.current.viewpoint = viewpoint;
        newest.current();
      },
      onWalk(walking: Walking | null) {
        here.current.walking = walking;
        newest.current();
      },
    }),
    [],
  );
}

function sceneOf(mapId: MapId, walking: Walking | null, viewpoint: Viewpoint | null): AskedScene {
  return walking
    ? { kind: "walk", mapId, stop: walking.stop, out: walking.out?.id ?? null }
    : { kind: "map", mapId, viewpoint };
}
