import { useQuery } from "@tanstack/react-query";
import type { Settings } from "#shared/domain/settings.ts";
import { queries } from "../bridge/index.ts";
import { useConnection } from "./use-connection.ts";

/** The settings this window may know: the clinician's asks for them, a form's gets them with the form. */
export function useShownSettings(): Settings | undefined {
  const { role, state } = useConnection();
  const connected = state === "connected";
  const asked = useQuery({
    ...queries.settings.get.queryOptions(),
    enabled: role === "clinician" && connected,
  });
  const handed = useQuery({
    ...queries.handover.form.queryOptions(),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: role === "client-form" && connected,
  });
  return role === "client-form" ? handed.data?.settings : asked.data;
}
