import { useEffect } from "react";
import { useShownSettings } from "./use-shown-settings.ts";

/** Tells the style sheet when the clinician wants less motion than the computer's setting asks for. */
export function useMotion(): void {
  const motion = useShownSettings()?.motion ?? "system";
  useEffect(() => {
    document.documentElement.dataset.motion = motion;
  }, [motion]);
}
