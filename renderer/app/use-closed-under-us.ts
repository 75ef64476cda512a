import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { queries } from "../bridge/index.ts";
import { useConnection } from "./use-connection.ts";

/** Which practice this window shows. */
export type ShownPractice = "own" | "sample";

/**
 * The practice that was shown when the core was lost and came back locked while this window went on; null while all is
 * well. What waits in this window belongs to that practice, and may only be handed over to that one.
 */
export function useClosedUnderUs(): ShownPractice | null {
  const { port, state } = useConnection();
  const client = useQueryClient();
  const first = useRef(port);
  const shown = useRef<ShownPractice>("own");
  const status = useQuery({ ...queries.vault.status.queryOptions(), enabled: state === "connected" });
  useEffect(() => {
    if (!port || port === first.current) return;
    first.current = port;
    void refresh(client);
  }, [port, client]);
  useEffect(() => {
    if (status.data?.state === "open") shown.current = status.data.sample ? "sample" : "own";
  }, [status.data]);
  return status.data?.state === "locked" || status.data?.state === "none" ? shown.current : null;
}

/** What a locked core would refuse is asked again only once it is open. */
async function refresh(client: QueryClient): Promise<void> {
  const status = queries.vault.status.queryOptions();
  await client.invalidateQueries({ queryKey: status.queryKey });
  if (client.getQueryData(status.queryKey)?.state === "open") await client.invalidateQueries();
}
