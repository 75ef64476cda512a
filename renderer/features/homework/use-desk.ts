import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { MapId, UnitId } from "#shared/domain/ids.ts";
import type { OwnSheet, Purpose, SheetSource } from "#shared/homework/library-sheet.ts";
import type { PaperChoice, SheetRequest } from "#shared/homework/sheet.ts";
import type { Practice, SheetText } from "#shared/homework/sheet-text.ts";
import type { Stage } from "#shared/stages/steps.ts";
import type { ChosenPractices, Recipient } from "./choices.ts";

/** A sheet as it was put into the booklet. */
export type BookletSheet = Omit<SheetRequest, "withoutWords"> & {
  id: string;
  source: SheetSource;
  edited: boolean;
};

/** What lies on the desk while this window is open: a walk to the map and back loses none of it. */
export type DeskState = {
  part: "sheets" | "given" | "log";
  mapId: MapId | null;
  recipient: Recipient;
  practices: ChosenPractices;
  purpose: Purpose | null;
  stage: Stage | null;
  chosen: Partial<Record<Practice, SheetSource>>;
  /** Texts reworded for this couple, by sheet, map and recipient. */
  wordings: Record<string, SheetText>;
  booklet: BookletSheet[];
  printing: "sheet" | "booklet";
  paper: Partial<PaperChoice>;
  withoutWords: boolean;
  /** A sheet of the clinician's own while it is being written, and as it was when that began. */
  own: { draft: OwnSheet; first: OwnSheet } | null;
};

const CLEAN: DeskState = {
  part: "sheets",
  mapId: null,
  recipient: "a",
  practices: {},
  purpose: null,
  stage: null,
  chosen: {},
  wordings: {},
  booklet: [],
  printing: "sheet",
  paper: {},
  withoutWords: false,
  own: null,
};

/** Kept beside the answers of the core, and like them forgotten when the practice is locked. */
export function useDesk(unitId: UnitId) {
  const client = useQueryClient();
  const { data: desk } = useQuery({
    queryKey: ["homework-desk", unitId],
    queryFn: () => CLEAN,
    initialData: CLEAN,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const change = useCallback(
    (what: Partial<DeskState> | ((before: DeskState) => Partial<DeskState>)) =>
      client.setQueryData<DeskState>(["homework-desk", unitId], (before = CLEAN) => ({
        ...before,
        ...(typeof what === "function" ? what(before) : what),
      })),
    [client, unitId],
  );
  return { desk, change };
}
