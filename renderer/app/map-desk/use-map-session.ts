import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useLayoutEffect } from "react";
import { sessionIdSchema, type UnitId } from "#shared/domain/ids.ts";
import type { Session } from "#shared/domain/session.ts";
import { queries } from "../../bridge/index.ts";
import type { LiveMap } from "../../live/index.ts";
import { calendarDay } from "../../ui/calendar.ts";
import { useSurroundings } from "../../ui/surroundings.ts";

/** The session the present changes belong to: today's last one, or none between sessions. */
export function useMapSession(unitId: UnitId, live: LiveMap) {
  const { now, newId } = useSurroundings();
  const client = useQueryClient();
  const today = calendarDay(now());
  const sessions = useQuery(queries.sessions.list.queryOptions({ input: { unitId } }));
  const present: Session | undefined = sessions.data?.findLast((session) => session.heldOn === today);
  useLayoutEffect(() => {
    live.sessionId = present?.id ?? null;
  }, [live, present?.id]);

  const begin = useMutation(
    queries.sessions.create.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: queries.sessions.key() });
        await client.invalidateQueries({ queryKey: queries.units.list.key() });
      },
    }),
  );
  return {
    sessions: sessions.data ?? [],
    present,
    begin: () => begin.mutate({ id: sessionIdSchema.parse(newId()), unitId, heldOn: today }),
    beginning: begin.isPending,
    failure: begin.error,
  };
}
