import { useEffect, useState } from "react";

type Watch<Thing> = (signal: AbortSignal) => Promise<AsyncIterable<Thing>>;

/** The newest of what the core tells over this port; null before the first word and as soon as the port is gone. */
export function useWatched<Thing>(port: unknown, watch: Watch<Thing>): Thing | null {
  const [newest, setNewest] = useState<{ port: unknown; thing: Thing } | null>(null);
  useEffect(() => {
    if (!port) return;
    const watching = new AbortController();
    const listen = async () => {
      for await (const thing of await watch(watching.signal)) {
        if (watching.signal.aborted) return;
        setNewest({ port, thing });
      }
    };
    listen()
      .catch(() => undefined)
      .finally(() => {
        // What was told last is no longer true when nobody tells any more.
        if (!watching.signal.aborted) setNewest(null);
      });
    return () => watching.abort();
  }, [port, watch]);
  return newest && newest.port === port ? newest.thing : null;
}
