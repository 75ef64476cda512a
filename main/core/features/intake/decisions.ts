import type { SharingDecision } from "#shared/contract/intake.ts";
import { partnerIdSchema, type ResponseId } from "#shared/domain/ids.ts";
import { z } from "#shared/domain/zod.ts";
import { questionIdSchema } from "#shared/forms/condition.ts";
import { sharingSchema } from "#shared/forms/form.ts";
import type { ReadHandle, WriteHandle } from "../../vault/vault.ts";

type DecisionRow = { question_id: string; decided_at: string; sharing: string; agreed_by: string };

const agreedBySchema = z.array(partnerIdSchema);

/** The first first. */
export const listDecisions = (read: ReadHandle, responseId: ResponseId): SharingDecision[] =>
  read
    .all<DecisionRow>(
      `SELECT question_id, decided_at, sharing, agreed_by FROM sharing_decision
        WHERE response_id = ? ORDER BY decided_at, rowid`,
      responseId,
    )
    .map((row) => ({
      questionId: questionIdSchema.parse(row.question_id),
      decidedAt: row.decided_at,
      sharing: sharingSchema.parse(row.sharing),
      agreedBy: agreedBySchema.parse(JSON.parse(row.agreed_by)),
    }));

/** Adds to what was decided before; nothing of that goes away. Two of the same moment: the later one counts. */
export function addDecision(write: WriteHandle, responseId: ResponseId, decision: SharingDecision): void {
  const { questionId, decidedAt, sharing, agreedBy } = decision;
  write.run(
    `INSERT INTO sharing_decision (response_id, question_id, decided_at, sharing, agreed_by) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (response_id, question_id, decided_at) DO UPDATE SET sharing = excluded.sharing,
        agreed_by = excluded.agreed_by`,
    responseId,
    questionId,
    decidedAt,
    sharing,
    JSON.stringify(agreedBy),
  );
  write.wrote("sharing-decision", `${responseId}/${questionId}/${decidedAt}`, decision);
}
