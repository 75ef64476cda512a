import type { Core } from "#shared/contract/index.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import { responseIdSchema } from "#shared/domain/ids.ts";
import { questionIdSchema } from "#shared/forms/condition.ts";
import { ATTACHMENT_HISTORY } from "#shared/forms/intake/attachment-history.ts";
import type { NewId } from "../context.ts";
import type { SampleHistories } from "./couple-file.ts";

type Place = { map: Pick<CycleMap, "unitId" | "sides">; newId: NewId };

/** Each one's history as it was told to the clinician, and what of it they agreed to share. */
export async function tellHistories(
  core: Core,
  histories: SampleHistories,
  { map, newId }: Place,
): Promise<void> {
  for (const side of ["a", "b"] as const) {
    const { answers, shared } = histories[side];
    const { partnerId } = map.sides[side];
    const { id: responseId } = await core.forms.enter({
      id: responseIdSchema.parse(newId()),
      formId: ATTACHMENT_HISTORY.id,
      unitId: map.unitId,
      partnerId,
      sessionId: null,
      setting: "by-clinician",
      answers: Object.entries(answers).map(([id, value]) => ({
        questionId: questionIdSchema.parse(id),
        value,
      })),
    });
    const questionIds = shared.map((id) => questionIdSchema.parse(id));
    if (questionIds.length > 0)
      await core.intake.decideSharing({
        responseId,
        questionIds,
        sharing: "shared",
        agreedBy: [partnerId],
      });
  }
}
