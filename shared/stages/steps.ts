import type { PartnerId } from "../domain/ids.ts";
import type { DatedStageMark } from "../domain/session-record.ts";

export const STAGES = ["de-escalation", "restructuring", "consolidation"] as const;
export type Stage = (typeof STAGES)[number];

/** The steps of each stage (CLINICAL §3). */
export const STEPS_OF: Readonly<Record<Stage, readonly number[]>> = {
  "de-escalation": [1, 2, 3, 4],
  restructuring: [5, 6, 7],
  consolidation: [8, 9],
};

/** The stage a step belongs to. Throws on a number that is no step. */
export function stageOf(step: number): Stage {
  const stage = STAGES.find((one) => STEPS_OF[one].includes(step));
  if (!stage) throw new RangeError(`there is no step ${step}`);
  return stage;
}

/** One partner's marks, by session, the first first. */
export const marksOf = (marks: readonly DatedStageMark[], partnerId: PartnerId): DatedStageMark[] =>
  marks.filter((mark) => mark.partnerId === partnerId).toSorted((one, other) => one.number - other.number);

/** Where one partner stands by the latest session in which a step was marked; null when none was. */
export const presentStep = (marks: readonly DatedStageMark[], partnerId: PartnerId): number | null =>
  marksOf(marks, partnerId).at(-1)?.step ?? null;
