import { useQueries } from "@tanstack/react-query";
import { useRef } from "react";
import { queries } from "#renderer/bridge/index.ts";
import type { Sheet, SheetRequest } from "#shared/homework/sheet.ts";

/** The sheets filled by the core; while it fills, or while a text lacks something, the last ones that were whole. */
export function useFilled(requests: SheetRequest[]) {
  const filled = useQueries({
    queries: requests.map((sheet) => ({
      ...queries.homework.sheet.queryOptions({ input: { sheet } }),
      // The words may have changed on the map a moment ago.
      staleTime: 0,
      gcTime: 10_000,
    })),
  });
  const last = useRef<Sheet[]>([]);
  const sheets = filled.flatMap(({ data }) => data ?? []);
  if (requests.length > 0 && sheets.length === requests.length) last.current = sheets;
  return {
    sheets: last.current,
    failure: filled.find(({ isError }) => isError)?.error,
    retry: () => void Promise.all(filled.filter(({ isError }) => isError).map(({ refetch }) => refetch())),
  };
}
