import type { Operation } from "#shared/cycle/change.ts";
import type { MapId, SessionId, TallyEventId } from "#shared/domain/ids.ts";
import type { SessionTimes } from "#shared/domain/session.ts";
import type { TallyEvent } from "#shared/domain/tally.ts";

/** One thing on its way to the vault. Each can be sent twice and is taken once. */
export type Parcel =
  | { kind: "operation"; id: string; operation: Operation }
  | { kind: "tally-event"; id: string; event: TallyEvent }
  | { kind: "tally-undo"; id: string; sessionId: SessionId; eventId: TallyEventId }
  | { kind: "session-times"; id: string; sessionId: SessionId; times: SessionTimes };

/** What happened in one session, as opposed to what was changed on a map. */
export type SessionParcel = Exclude<Parcel, { kind: "operation" }>;

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
    (parcel): parcel is SessionParcel => parcel.kind !== "operation" && sessionOf(parcel) === sessionId,
  );
}

export const sessionOf = (parcel: SessionParcel): SessionId =>
  parcel.kind === "tally-event" ? parcel.event.sessionId : parcel.sessionId;
