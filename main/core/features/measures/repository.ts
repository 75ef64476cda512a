import type { AdministrationId, InstrumentId, UnitId } from "#shared/domain/ids.ts";
import {
  type Administration,
  administrationSchema,
  instrumentSchema,
  type Planned,
  plannedSchema,
} from "#shared/domain/measure.ts";
import type { JsonObject } from "#shared/measures/json.ts";
import type { ReadHandle, WriteHandle } from "../../vault/vault.ts";
import type { WholeInstrument } from "./own-instruments.ts";

type DocumentRow = { document: string };
type InstrumentRow = DocumentRow & { source: string };

export function listImported(read: ReadHandle): WholeInstrument[] {
  return read
    .all<InstrumentRow>("SELECT document, source FROM instrument ORDER BY imported_at, id")
    .map(parseInstrument);
}

export function findImported(read: ReadHandle, instrumentId: InstrumentId): WholeInstrument | undefined {
  const row = read.one<InstrumentRow>("SELECT document, source FROM instrument WHERE id = ?", instrumentId);
  return row && parseInstrument(row);
}

export function insertInstrument(
  write: WriteHandle,
  { instrument, source }: WholeInstrument,
  at: string,
): void {
  write.run(
    "INSERT INTO instrument (id, imported_at, document, source) VALUES (?, ?, ?, ?)",
    instrument.id,
    at,
    JSON.stringify(instrument),
    JSON.stringify(source),
  );
  write.wrote("instrument", instrument.id, { instrument, source });
}

export function findAdministration(read: ReadHandle, id: AdministrationId): Administration | undefined {
  const row = read.one<DocumentRow>("SELECT document FROM administration WHERE id = ?", id);
  return row && parseAdministration(row);
}

/** By the day they were taken on, the first first. */
export function listAdministrations(read: ReadHandle, unitId: UnitId): Administration[] {
  return read
    .all<DocumentRow>(
      "SELECT document FROM administration WHERE unit_id = ? ORDER BY taken_on, entered_at, id",
      unitId,
    )
    .map(parseAdministration);
}

export function insertAdministration(write: WriteHandle, administration: Administration): void {
  const { id, unitId, instrumentId, takenOn, enteredAt } = administration;
  write.run(
    `INSERT INTO administration (id, unit_id, instrument_id, taken_on, entered_at, document)
     VALUES (?, ?, ?, ?, ?, ?)`,
    id,
    unitId,
    instrumentId,
    takenOn,
    enteredAt,
    JSON.stringify(administration),
  );
  write.wrote("administration", id, administration);
}

export function listPlanned(read: ReadHandle, unitId: UnitId): Planned[] {
  return read
    .all<DocumentRow>("SELECT document FROM planned_measure WHERE unit_id = ? ORDER BY instrument_id", unitId)
    .map(({ document }) => plannedSchema.parse(JSON.parse(document)));
}

export function putPlanned(write: WriteHandle, planned: Planned): void {
  removePlanned(write, planned);
  write.run(
    "INSERT INTO planned_measure (unit_id, instrument_id, document) VALUES (?, ?, ?)",
    planned.unitId,
    planned.instrumentId,
    JSON.stringify(planned),
  );
  write.wrote("planned-measure", `${planned.unitId}/${planned.instrumentId}`, planned);
}

export function dropPlanned(write: WriteHandle, which: Pick<Planned, "unitId" | "instrumentId">): void {
  removePlanned(write, which);
  write.wrote("planned-measure", `${which.unitId}/${which.instrumentId}`, null);
}

function removePlanned(
  write: WriteHandle,
  { unitId, instrumentId }: Pick<Planned, "unitId" | "instrumentId">,
) {
  write.run("DELETE FROM planned_measure WHERE unit_id = ? AND instrument_id = ?", unitId, instrumentId);
}

const parseInstrument = ({ document, source }: InstrumentRow): WholeInstrument => ({
  instrument: instrumentSchema.parse(JSON.parse(document)),
  source: JSON.parse(source) as JsonObject,
});

const parseAdministration = ({ document }: DocumentRow): Administration =>
  administrationSchema.parse(JSON.parse(document));
