import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { queries } from "../bridge/index.ts";
import { useConnection } from "./use-connection.ts";

/** Light or dark: as the clinician chose, or as the computer is set until a vault is open to ask. */
export function useAppearance(): "light" | "dark" {
  const { role, state } = useConnection();
  const systemIsDark = useMediaQuery("(prefers-color-scheme: dark)", false, {
    getInitialValueInEffect: false,
  });
  const settings = useQuery({
    ...queries.settings.get.queryOptions(),
    enabled: role === "clinician" && state === "connected",
  });
  if (role === "print") return "light";
  const chosen = settings.data?.appearance ?? "system";
  if (chosen !== "system") return chosen;
  return systemIsDark ? "dark" : "light";
}
