import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { queries } from "#renderer/bridge/index.ts";
import type { UnitId } from "#shared/domain/ids.ts";

/** A unit's weekly logs, and what can be done with them. What the core has not kept does not show as kept. */
export function useWeeklyLogs(unitId: UnitId) {
  const client = useQueryClient();
  const options = queries.homework.weeklyLogs.queryOptions({ input: { unitId } });
  const logs = useQuery(options);
  const refresh = () => client.invalidateQueries({ queryKey: options.queryKey });
  const keeping = useMutation(queries.homework.keepWeeklyLog.mutationOptions({ onSuccess: refresh }));
  const removing = useMutation(queries.homework.removeWeeklyLog.mutationOptions({ onSuccess: refresh }));
  return {
    logs: logs.data,
    failure: logs.error ?? keeping.error ?? removing.error,
    keeping,
    removing,
  };
}
