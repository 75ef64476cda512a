import type { RawSpot } from "#shared/contract/intake.ts";
import { sideKeySchema, slotSchema } from "#shared/domain/cycle-map.ts";
import { type MapId, responseIdSchema } from "#shared/domain/ids.ts";
import { questionIdSchema } from "#shared/forms/condition.ts";
import type { ReadHandle, WriteHandle } from "../../vault/vault.ts";

/** Which answer is pinned where. */
export type Pinned = Pick<RawSpot, "mapId" | "responseId" | "questionId" | "side" | "slot">;
export type PinnedAnswer = Pick<RawSpot, "mapId" | "responseId" | "questionId">;

type PinRow = { response_id: string; question_id: string; side: string; slot: string };

/** The first pinned first. */
export const listPinned = (read: ReadHandle, mapId: MapId): Pinned[] =>
  read
    .all<PinRow>(
      "SELECT response_id, question_id, side, slot FROM raw_spot WHERE map_id = ? ORDER BY pinned_at, rowid",
      mapId,
    )
    .map((row) => ({
      mapId,
      responseId: responseIdSchema.parse(row.response_id),
      questionId: questionIdSchema.parse(row.question_id),
      side: sideKeySchema.parse(row.side),
      slot: slotSchema.parse(row.slot),
    }));

const nameOf = ({ mapId, responseId, questionId }: PinnedAnswer) => `${mapId}/${responseId}/${questionId}`;

export function putPinned(write: WriteHandle, pinned: Pinned, pinnedAt: string): void {
  write.run(
    `INSERT INTO raw_spot (map_id, response_id, question_id, side, slot, pinned_at) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (map_id, response_id, question_id) DO UPDATE SET side = excluded.side, slot = excluded.slot`,
    pinned.mapId,
    pinned.responseId,
    pinned.questionId,
    pinned.side,
    pinned.slot,
    pinnedAt,
  );
  write.wrote("raw-spot", nameOf(pinned), pinned);
}

export function deletePinned(write: WriteHandle, answer: PinnedAnswer): void {
  write.run(
    "DELETE FROM raw_spot WHERE map_id = ? AND response_id = ? AND question_id = ?",
    answer.mapId,
    answer.responseId,
    answer.questionId,
  );
  write.wrote("raw-spot", nameOf(answer), null);
}
