import type { AuditContext } from "./audit.ts";
import { recordHash } from "./audit.ts";
import type { Row, SqlValue } from "./vault.ts";

/** How the records of one kind stand in their table, so that what was written can be told again from the row. */
export type RecordShape = {
  kind: string;
  table: string;
  /** The columns that name the record, joined by a stroke in the log. */
  ids: readonly string[];
  /** What the row may have been written from; any one of them with the audited hash will do. */
  contents: (row: Row) => unknown[];
  /** Where one record is made of several rows: what brings them together into one. */
  rows?: string;
};

const byDocument = ({ document }: Row): unknown[] => [parsed(document)];

/** The partners of one session are one record, in the order in which they were first written or by their ids. */
const attendanceRows = (() => {
  const one = "json_object('partnerId', partner_id, 'presence', presence, 'modality', modality)";
  return `SELECT session_id, json_group_array(${one} ORDER BY rowid) AS as_written,
            json_group_array(${one} ORDER BY partner_id) AS by_partner
            FROM attendance GROUP BY session_id`;
})();

/** Every kind of record: each of its rows is held against the hash in the audit log. A test finds one left out. */
export const RECORD_SHAPES: readonly RecordShape[] = [
  { kind: "unit", table: "unit", ids: ["id"], contents: byDocument },
  { kind: "cycle-map", table: "cycle_map", ids: ["id"], contents: byDocument },
  { kind: "map-template", table: "map_template", ids: ["id"], contents: byDocument },
  { kind: "setting", table: "setting", ids: ["key"], contents: ({ value }) => [parsed(value), value] },
  { kind: "session", table: "session", ids: ["id"], contents: byColumns },
  { kind: "tally-event", table: "tally_event", ids: ["id"], contents: byColumns },
  {
    kind: "attendance",
    table: "attendance",
    ids: ["session_id"],
    rows: attendanceRows,
    contents: ({ as_written: asWritten, by_partner: byPartner }) => [parsed(asWritten), parsed(byPartner)],
  },
  {
    kind: "session-plan",
    table: "session_plan",
    ids: ["session_id"],
    contents: ({ lines }) => [parsed(lines)],
  },
  { kind: "progress-note", table: "progress_note", ids: ["session_id", "revision"], contents: byDocument },
  {
    kind: "psychotherapy-note",
    table: "psychotherapy_note",
    ids: ["session_id", "revision"],
    contents: ({ sealed }) => [
      sealed instanceof Uint8Array ? Buffer.from(sealed).toString("base64") : undefined,
    ],
  },
  { kind: "stage-mark", table: "stage_mark", ids: ["session_id", "partner_id"], contents: byColumns },
  { kind: "form-version", table: "form_version", ids: ["form_id", "version"], contents: byDocument },
  { kind: "form-response", table: "form_response", ids: ["id"], contents: byColumns },
  {
    kind: "form-answer",
    table: "form_answer",
    ids: ["response_id", "question_id"],
    contents: answerContents,
  },
  {
    kind: "instrument",
    table: "instrument",
    ids: ["id"],
    contents: ({ document, source }) => [{ instrument: parsed(document), source: parsed(source) }],
  },
  { kind: "administration", table: "administration", ids: ["id"], contents: byDocument },
  {
    kind: "planned-measure",
    table: "planned_measure",
    ids: ["unit_id", "instrument_id"],
    contents: byDocument,
  },
  { kind: "homework-sheet", table: "homework_sheet", ids: ["id"], contents: byDocument },
  { kind: "homework-assignment", table: "homework_assignment", ids: ["id"], contents: byDocument },
  { kind: "safety-entry", table: "safety_entry", ids: ["id"], contents: byDocument },
  { kind: "consent-entry", table: "consent_entry", ids: ["id"], contents: byDocument },
  { kind: "policy-entry", table: "policy_entry", ids: ["id"], contents: byDocument },
  { kind: "weekly-log", table: "weekly_log", ids: ["id"], contents: byColumns },
  { kind: "own-form", table: "own_form", ids: ["form_id"], contents: byColumns },
  { kind: "own-form-version", table: "own_form_version", ids: ["form_id", "version"], contents: byColumns },
  {
    kind: "sharing-decision",
    table: "sharing_decision",
    ids: ["response_id", "question_id", "decided_at"],
    contents: decisionContents,
  },
  {
    kind: "raw-spot",
    table: "raw_spot",
    ids: ["map_id", "response_id", "question_id"],
    contents: (row) => {
      const { pinnedAt: _, ...pinned } = fieldsOf(row);
      return [pinned];
    },
  },
];

/** The name the log knows the row's record by. */
export const recordId = ({ ids }: RecordShape, row: Row): string =>
  ids.map((column) => String(row[column])).join("/");

/** Whether the row is what the log says was last written. */
export function fits(context: AuditContext, shape: RecordShape, row: Row, hash: string): boolean {
  const id = recordId(shape, row);
  return shape.contents(row).some((content) => {
    return content !== undefined && recordHash(context, shape.kind, id, content) === hash;
  });
}

/** An answer names its question, not the response it stands in. */
function answerContents(row: Row): unknown[] {
  const { value, ...fields } = fieldsOf(row);
  const answer = Object.entries(fields).filter(([name]) => name !== "responseId");
  return [{ ...Object.fromEntries(answer), value: parsed(value) }];
}

/** As with an answer, the response is in its name only. */
function decisionContents(row: Row): unknown[] {
  const { responseId: _, agreedBy, ...fields } = fieldsOf(row);
  return [{ ...fields, agreedBy: parsed(agreedBy) }];
}

/** A column that did not apply, or came with a later release, is empty. */
function byColumns(row: Row): unknown[] {
  const fields = fieldsOf(row);
  const filled = Object.entries(fields).filter(([, value]) => value !== null);
  return [fields, Object.fromEntries(filled)];
}

/** Columns are written as names are in the record. */
const fieldsOf = (row: Row): Record<string, SqlValue> =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]): [string, SqlValue] => [
      column.replaceAll(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );

function parsed(text: SqlValue | undefined): unknown {
  try {
    return typeof text === "string" ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
