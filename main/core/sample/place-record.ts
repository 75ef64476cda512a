import type { Core } from "#shared/contract/index.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import { type PartnerId, planLineIdSchema, type SessionId } from "#shared/domain/ids.ts";
import type { Attendance } from "#shared/domain/session-record.ts";
import type { NewId } from "../context.ts";
import type { SampleRecord } from "./couple-file.ts";

type Place = { sessionId: SessionId; sides: CycleMap["sides"]; newId: NewId };

/** Writes what a sample file puts on record for one session, part by part, as a window would. */
export async function recordSession(core: Core, record: SampleRecord, place: Place): Promise<void> {
  const { sessionId, sides, newId } = place;
  const { attendance, plan, note, stages } = record;
  const of = (side: "a" | "b"): PartnerId => sides[side].partnerId;
  if (attendance) {
    const one = (side: "a" | "b"): Attendance => {
      const [presence, modality] = attendance[side];
      return { partnerId: of(side), presence, modality };
    };
    await core.record.keepAttendance({ sessionId, attendance: [one("a"), one("b")] });
  }
  if (plan) {
    const lines = plan.map(({ text, done, carried }) => ({
      id: planLineIdSchema.parse(newId()),
      text,
      done,
      carried,
    }));
    await core.record.keepPlan({ sessionId, plan: lines });
  }
  if (note) await core.record.keepNote({ sessionId, note: { text: note.join("\n"), summary: null } });
  for (const side of ["a", "b"] as const) {
    const step = stages?.[side];
    if (step !== undefined) await core.record.keepStage({ mark: { sessionId, partnerId: of(side), step } });
  }
}
