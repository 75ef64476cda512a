import { useEffect, useSyncExternalStore } from "react";
import { core, getConnection, subscribeConnection } from "#renderer/bridge/index.ts";
import { t } from "#renderer/i18n/index.ts";
import { BLANK, type Screen } from "#shared/display/scene.ts";
import styles from "./DisplayWindow.module.css";
import { Magnified } from "./Magnified.tsx";
import { SceneView } from "./SceneView.tsx";
import { useWatched } from "./use-watched.ts";

const watchScreen = (signal: AbortSignal) => core.display.watch(undefined, { signal });

/** The couple's screen. It shows what is pushed to it, and nothing as soon as nobody is there to push. */
export function DisplayWindow() {
  const { port } = useSyncExternalStore(subscribeConnection, getConnection);
  const screen = useWatched<Screen>(port, watchScreen);
  useLook(screen);
  useEffect(() => {
    // Stands in the title of a window anyone may see.
    document.title = t("display:windowTitle");
  }, []);
  return (
    <main className={styles.window}>
      <Magnified>
        <SceneView scene={screen?.scene ?? BLANK} />
      </Magnified>
    </main>
  );
}

/** Light or dark and how much motion, as the clinician chose: this window may not ask for settings itself. */
function useLook(screen: Screen | null): void {
  const [appearance, motion] = [screen?.appearance ?? "system", screen?.motion ?? "system"];
  useEffect(() => {
    const root = document.documentElement;
    const system = window.matchMedia("(prefers-color-scheme: dark)");
    const wear = () => {
      const dark = appearance === "dark" || (appearance === "system" && system.matches);
      root.dataset.mantineColorScheme = dark ? "dark" : "light";
    };
    wear();
    root.dataset.motion = motion;
    system.addEventListener("change", wear);
    return () => system.removeEventListener("change", wear);
  }, [appearance, motion]);
}
