import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { queries } from "../bridge/index.ts";
import { useConnection } from "./use-connection.ts";

/** True when the core was lost and came back locked while this window went on. */
export function useClosedUnderUs(): boolean {
  const { port, state } = useConnection();
  const client = useQueryClient();
  const first = useRef(port);
  const status = useQuery({ ...queries.vault.status.queryOptions(), enabled: state === "connected" });
  useEffect(() => {
    if (!port || port === first.current) return;
    first.current = port;
    void refresh(client);
  }, [port, client]);
  return status.data?.state === "locked";
}

/** What a locked core would refuse is asked again only once it is open. */
async function refresh(client: QueryClient): Promise<void> {
  const status = queries.vault.status.queryOptions();
  await client.invalidateQueries({ queryKey: status.queryKey });
  if (client.getQueryData(status.queryKey)?.state === "open") await client.invalidateQueries();
}
