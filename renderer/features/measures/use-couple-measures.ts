import { useQuery } from "@tanstack/react-query";
import type { Due, InstrumentSummary } from "#shared/contract/measures.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import type { Administration, Planned } from "#shared/domain/measure.ts";
import type { Session } from "#shared/domain/session.ts";
import type { Unit } from "#shared/domain/unit.ts";
import type { FormResponse } from "#shared/forms/response.ts";
import { queries } from "../../bridge/index.ts";
import { useSurroundings } from "../../ui/surroundings.ts";
import { calendarDay } from "../units/index.ts";

export type CoupleMeasures = {
  unit: Unit;
  instruments: InstrumentSummary[];
  taken: Administration[];
  planned: Planned[];
  due: Due[];
  /** What was handed over and is not finished. */
  begun: FormResponse[];
  /** The session that is held today. */
  session: Session | null;
  today: string;
};

/** All there is about one couple's measures, once all of it is there. */
export function useCoupleMeasures(unitId: UnitId): { data: CoupleMeasures | null; failure: Error | null } {
  const today = calendarDay(useSurroundings().now());
  const input = { unitId };
  const unit = useQuery(queries.units.get.queryOptions({ input }));
  const instruments = useQuery(queries.measures.instruments.queryOptions());
  const taken = useQuery(queries.measures.listOfUnit.queryOptions({ input }));
  const planned = useQuery(queries.measures.planned.queryOptions({ input }));
  const due = useQuery(queries.measures.due.queryOptions({ input: { unitId, today } }));
  const responses = useQuery(queries.forms.list.queryOptions({ input }));
  const sessions = useQuery(queries.sessions.list.queryOptions({ input }));
  const all = [unit, instruments, taken, planned, due, responses, sessions];
  const failure = all.find(({ error }) => error)?.error ?? null;
  if (!unit.data || !instruments.data || !taken.data || !planned.data || !due.data)
    return { data: null, failure };
  if (!responses.data || !sessions.data) return { data: null, failure };
  const data = {
    unit: unit.data,
    instruments: instruments.data,
    taken: taken.data,
    planned: planned.data,
    due: due.data,
    begun: responses.data.filter(({ state }) => state === "in-progress"),
    session: sessions.data.findLast(({ heldOn }) => heldOn === today) ?? null,
    today,
  };
  return { data, failure };
}

type Whose = { instrumentId: string; partnerId: string };

/** What this partner has begun of it and may go on with: today's session's, or one that belongs to no session. */
export function begunOf(
  { begun, session }: Pick<CoupleMeasures, "begun" | "session">,
  formId: string,
  { partnerId }: Pick<Whose, "partnerId">,
): FormResponse | undefined {
  return begun.findLast(
    (each) =>
      each.formId === formId &&
      each.partnerId === partnerId &&
      (each.sessionId === null || each.sessionId === session?.id),
  );
}
