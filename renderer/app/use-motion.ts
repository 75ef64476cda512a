import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { queries } from "../bridge/index.ts";
import { useConnection } from "./use-connection.ts";

/** Tells the style sheet when the clinician wants less motion than the computer's setting asks for. */
export function useMotion(): void {
  const { role, state } = useConnection();
  const settings = useQuery({
    ...queries.settings.get.queryOptions(),
    enabled: role === "clinician" && state === "connected",
  });
  const motion = settings.data?.motion ?? "system";
  useEffect(() => {
    document.documentElement.dataset.motion = motion;
  }, [motion]);
}
