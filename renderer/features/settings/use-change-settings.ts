import { useMutation, useQueryClient } from "@tanstack/react-query";
import { queries } from "../../bridge/index.ts";

/** Keeps a changed setting in the vault; every screen sees it as soon as the vault has it. */
export function useChangeSettings() {
  const client = useQueryClient();
  return useMutation(
    queries.settings.update.mutationOptions({
      onSuccess: (settings) => client.setQueryData(queries.settings.get.queryKey(), settings),
    }),
  );
}
