import type { Scene } from "#shared/display/scene.ts";
import { BlankScene } from "./BlankScene.tsx";
import { CheckInScene } from "./CheckInScene.tsx";
import { CoolDownScene } from "./CoolDownScene.tsx";
import { MapScene } from "./MapScene.tsx";
import { WalkScene } from "./WalkScene.tsx";

/** What the couple sees, drawn for 1280×720 and up. */
export function SceneView({ scene }: { scene: Scene }) {
  switch (scene.kind) {
    case "blank":
      return <BlankScene />;
    case "map":
      return <MapScene scene={scene} />;
    case "walk":
      return <WalkScene scene={scene} />;
    case "cool-down":
      return <CoolDownScene scene={scene} />;
    case "check-in":
      return <CheckInScene scene={scene} />;
  }
}
