import type { Operation } from "#shared/cycle/change.ts";
import type { MapId, SessionId, TallyEventId } from "#shared/domain/ids.ts";
import type { PrivateText, ProgressNote } from "#shared/domain/notes.ts";
import type { SessionTimes } from "#shared/domain/session.ts";
import type { Attendance, PlanLine, StageMark } from "#shared/domain/session-record.ts";
import type { TallyEvent } from "#shared/domain/tally.ts";

/** One thing on its way to the vault. Each can be sent twice and is taken once. */
export type Parcel =
  | { kind: "operation"; id: string; operation: Operation }
  | { kind: "tally-event"; id: string; event: TallyEvent }
  | { kind: "tally-undo"; id: string; sessionId: SessionId; eventId: TallyEventId }
  | { kind: "session-times"; id: string; sessionId: SessionId; times: SessionTimes }
  | RecordParcel
  | PrivateParcel;

/** One part of a session's record as it stands now: a later one of the same id takes its place. */
export type RecordParcel = { id: string; sessionId: SessionId } & (
  | { kind: "attendance"; attendance: Attendance[] }
  | { kind: "plan"; plan: PlanLine[] }
  | { kind: "progress-note"; note: ProgressNote }
  | { kind: "stage-mark"; mark: StageMark }
);

/** A psychotherapy note as it stands now. */
export type PrivateParcel = {
  kind: "psychotherapy-note";
  id: string;
  sessionId: SessionId;
  text: PrivateText;
};

/** What was counted in one session, as opposed to what was changed on a map or written down. */
export type SessionParcel = Extract<Parcel, { kind: "tally-event" | "tally-undo" | "session-times" }>;

/** An operation, packed. Its own id names the parcel. */
export const parcelOf = (operation: Operation): Parcel => ({
  kind: "operation",
  id: operation.id,
  operation,
});

/** The operations among some parcels, in order. */
export function operationsIn(parcels: readonly Parcel[]): Operation[] {
  return parcels.flatMap((parcel) => (parcel.kind === "operation" ? [parcel.operation] : []));
}

export const operationsOn = (mapId: MapId, parcels: readonly Parcel[]): Operation[] =>
  operationsIn(parcels).filter((operation) => operation.mapId === mapId);

/** The parcels that belong to one session, in order. */
export function parcelsOf(sessionId: SessionId, parcels: readonly Parcel[]): SessionParcel[] {
  return parcels.filter(
    (parcel): parcel is SessionParcel => isOfTally(parcel) && sessionOf(parcel) === sessionId,
  );
}

export const isOfTally = (parcel: Parcel): parcel is SessionParcel =>
  parcel.kind === "tally-event" || parcel.kind === "tally-undo" || parcel.kind === "session-times";

/** What of a session's record is on its way. */
export const recordParcelsOf = (sessionId: SessionId, parcels: readonly Parcel[]): RecordParcel[] =>
  parcels.filter(
    (parcel): parcel is RecordParcel =>
      parcel.kind !== "operation" &&
      parcel.kind !== "psychotherapy-note" &&
      !isOfTally(parcel) &&
      parcel.sessionId === sessionId,
  );

/** The psychotherapy note that is on its way, if one is. */
export const privateParcelOf = (
  sessionId: SessionId,
  parcels: readonly Parcel[],
): PrivateParcel | undefined =>
  parcels.find(
    (parcel): parcel is PrivateParcel =>
      parcel.kind === "psychotherapy-note" && parcel.sessionId === sessionId,
  );

export const sessionOf = (parcel: SessionParcel): SessionId =>
  parcel.kind === "tally-event" ? parcel.event.sessionId : parcel.sessionId;
