import { useMediaQuery } from "@mantine/hooks";
import { useConnection } from "./use-connection.ts";
import { useShownSettings } from "./use-shown-settings.ts";

/** Light or dark: as the clinician chose, or as the computer is set until a vault is open to ask. */
export function useAppearance(): "light" | "dark" {
  const { role } = useConnection();
  const systemIsDark = useMediaQuery("(prefers-color-scheme: dark)", false, {
    getInitialValueInEffect: false,
  });
  const settings = useShownSettings();
  if (role === "print") return "light";
  const chosen = settings?.appearance ?? "system";
  if (chosen !== "system") return chosen;
  return systemIsDark ? "dark" : "light";
}
