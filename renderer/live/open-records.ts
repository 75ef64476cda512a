import { v7 as uuidv7 } from "uuid";
import type { SessionId } from "#shared/domain/ids.ts";
import { core } from "../bridge/index.ts";
import { LivePrivateNote } from "./live-private-note.ts";
import { LiveRecord } from "./live-record.ts";
import type { Outbox } from "./outbox.ts";

/** Opens what is written in sessions, once `resumed` has found what an earlier page left behind. */
export function recordsOver(outbox: Outbox, resumed: Promise<void>) {
  const records = new Map<SessionId, LiveRecord>();
  const privateNotes = new Map<SessionId, LivePrivateNote>();
  return {
    /** Always read again: another session may have changed what this one carries over. One living record a session. */
    async openRecord(sessionId: SessionId): Promise<LiveRecord> {
      await resumed;
      // Nothing is awaited between the answer and the record that stands on it.
      const opened = await core.record.open({ sessionId });
      const known = records.get(sessionId);
      known?.rebase(opened);
      const record = known ?? new LiveRecord({ opened, outbox, newId: uuidv7 });
      records.set(sessionId, record);
      return record;
    },
    async openPrivateNote(sessionId: SessionId): Promise<LivePrivateNote> {
      await resumed;
      const { text } = await core.psychotherapyNotes.open({ sessionId });
      const note = privateNotes.get(sessionId) ?? new LivePrivateNote({ sessionId, text, outbox });
      privateNotes.set(sessionId, note);
      return note;
    },
  };
}
