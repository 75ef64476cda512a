import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { queries } from "../../bridge/index.ts";

const SECOND_MS = 1000;

/** How many seconds are left until the next try is taken, counted down; `over` once a wait has come to its end. */
export function useWait() {
  const status = useQuery(queries.vault.status.queryOptions({ staleTime: 0 }));
  const told = status.data?.waitSeconds ?? 0;
  const toldAt = status.dataUpdatedAt;
  const [passed, setPassed] = useState({ toldAt: 0, seconds: 0 });
  useEffect(() => {
    if (told === 0) return;
    setPassed({ toldAt, seconds: 0 });
    const timer = setInterval(
      () => setPassed(({ seconds }) => ({ toldAt, seconds: seconds + 1 })),
      SECOND_MS,
    );
    return () => clearInterval(timer);
  }, [told, toldAt]);
  const left = Math.max(0, told - (passed.toldAt === toldAt ? passed.seconds : 0));
  return { left, over: told > 0 && left === 0, askAgain: () => status.refetch() };
}
