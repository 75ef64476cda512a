import type { Assignment } from "#shared/domain/assignment.ts";
import { assignmentSchema } from "#shared/domain/assignment.ts";
import type { AssignmentId, SessionId, UnitId } from "#shared/domain/ids.ts";
import type { WithPractice } from "../../gate.ts";
import type { ReadHandle, WriteHandle } from "../../vault/vault.ts";
import { findMap } from "../cycle-map/index.ts";
import { mapMustBeOpen } from "../joint-work/index.ts";
import { findSession } from "../sessions/index.ts";
import { findUnit } from "../units/index.ts";

/** What was given home, and what became of it. */
export function assignmentProcedures(homework: WithPractice["homework"]) {
  return {
    assignments: homework.assignments.handler(({ context, input: { unitId }, errors }) => {
      const { read } = context.practice.vault;
      if (!findUnit(read, unitId)) throw errors.NOT_FOUND();
      return listAssignments(read, unitId);
    }),

    /** A new one only while homework is open to the unit. Takes only what names the unit's own people, map and sessions. The same again is not written twice. */
    keepAssignment: homework.keepAssignment.handler(
      ({ context: { practice }, input: { assignment }, errors }) => {
        const { vault, device } = practice;
        const known = findAssignment(vault.read, assignment.id);
        if (!belongs(vault.read, assignment) || (known && known.unitId !== assignment.unitId))
          throw errors.NOT_FOUND();
        if (!known) mapMustBeOpen(vault.read, assignment.mapId, "homework", errors);
        if (known && JSON.stringify(known) === JSON.stringify(assignment)) return known;
        vault.commit({ action: actionOf(known, assignment), author: "clinician", device }, (write) =>
          storeAssignment(write, assignment),
        );
        return assignment;
      },
    ),

    removeAssignment: homework.removeAssignment.handler(
      ({ context: { practice }, input: { unitId, id }, errors }) => {
        const { vault, device } = practice;
        if (!findUnit(vault.read, unitId)) throw errors.NOT_FOUND();
        if (findAssignment(vault.read, id)?.unitId !== unitId) return;
        vault.commit({ action: "homework-taken-back", author: "clinician", device }, (write) => {
          write.run("DELETE FROM homework_assignment WHERE id = ?", id);
          write.wrote("homework-assignment", id, null);
        });
      },
    ),
  };
}

function actionOf(known: Assignment | undefined, next: Assignment): string {
  if (!known) return "homework-given";
  return JSON.stringify(known.review) === JSON.stringify(next.review)
    ? "homework-changed"
    : "homework-reviewed";
}

function belongs(read: ReadHandle, { unitId, mapId, partnerId, sessionId, review }: Assignment): boolean {
  const unit = findUnit(read, unitId);
  const ofUnit = (id: SessionId | null) => id === null || findSession(read, id)?.unitId === unitId;
  return (
    unit !== undefined &&
    findMap(read, mapId)?.map.unitId === unitId &&
    (partnerId === null || unit.partners.some(({ id }) => id === partnerId)) &&
    ofUnit(sessionId) &&
    ofUnit(review?.sessionId ?? null)
  );
}

type Row = { document: string };
const parse = (row: Row): Assignment => assignmentSchema.parse(JSON.parse(row.document));

function findAssignment(read: ReadHandle, id: AssignmentId): Assignment | undefined {
  const row = read.one<Row>("SELECT document FROM homework_assignment WHERE id = ?", id);
  return row && parse(row);
}

const listAssignments = (read: ReadHandle, unitId: UnitId): Assignment[] =>
  read
    .all<Row>(
      "SELECT document FROM homework_assignment WHERE unit_id = ? ORDER BY given_at DESC, id DESC",
      unitId,
    )
    .map(parse);

function storeAssignment(write: WriteHandle, assignment: Assignment): void {
  write.run(
    `INSERT INTO homework_assignment (id, unit_id, given_at, document) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET given_at = excluded.given_at, document = excluded.document`,
    assignment.id,
    assignment.unitId,
    assignment.givenAt,
    JSON.stringify(assignment),
  );
  write.wrote("homework-assignment", assignment.id, assignment);
}
