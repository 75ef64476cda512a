import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { SessionId, UnitId } from "#shared/domain/ids.ts";
import { queries } from "../../bridge/index.ts";
import { useSaveState } from "../../live/index.ts";

/** Which of a unit's sessions have notes, and how far the work has come. Read again once what was written is saved. */
export function useRecordOfUnit(unitId: UnitId) {
  const client = useQueryClient();
  const saved = useSaveState() === "saved";
  const record = useQuery({
    ...queries.record.listOfUnit.queryOptions({ input: { unitId } }),
    staleTime: 0,
  });
  const analysed = useQuery({
    ...queries.psychotherapyNotes.listOfUnit.queryOptions({ input: { unitId } }),
    staleTime: 0,
  });
  useEffect(() => {
    if (!saved) return;
    void client.invalidateQueries({ queryKey: queries.record.key() });
    void client.invalidateQueries({ queryKey: queries.psychotherapyNotes.key() });
  }, [client, saved]);
  return {
    notedIn: new Set<SessionId>(record.data?.notedIn),
    analysedIn: new Set<SessionId>(analysed.data),
    progress: record.data,
  };
}
