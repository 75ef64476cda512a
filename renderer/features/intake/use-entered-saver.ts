import { useEffect, useRef, useState } from "react";
import type { ResponseId } from "#shared/domain/ids.ts";
import type { AnswerValue } from "#shared/forms/answer.ts";
import type { QuestionId } from "#shared/forms/condition.ts";
import { core, outcomeOf } from "../../bridge/index.ts";
import { AnswerSaver, type Kept, watchUnsaved } from "../forms/index.ts";

export type EnteredHow = "together" | "by-clinician" | "from-paper";

/** In which ways answers can come to the clinician, the usual one first. */
export const HOW_FOR = {
  partner: ["by-clinician", "from-paper"],
  both: ["together", "from-paper"],
} as const satisfies Record<string, readonly [EnteredHow, ...EnteredHow[]]>;

const FINAL: readonly string[] = ["ANSWER_REFUSED", "ALREADY_ANSWERED", "NOT_FOUND", "NOT_ALLOWED"];

/** Keeps what the clinician enters, answer by answer; the window does not lock before it is kept. */
export function useEnteredSaver(responseId: ResponseId, how: EnteredHow) {
  const howNow = useRef(how);
  useEffect(() => {
    howNow.current = how;
  }, [how]);
  const [entered] = useState(() => {
    const saver = new AnswerSaver({
      async send(questionId, value): Promise<Kept> {
        try {
          await core.intake.answer({ responseId, questionId, value, setting: howNow.current });
          return "kept";
        } catch (error) {
          return FINAL.includes(outcomeOf(error)) ? "refused" : "later";
        }
      },
    });
    return { saver, add: (id: QuestionId, value: AnswerValue | null) => saver.add(id, value) };
  });
  useEffect(() => watchUnsaved(entered.saver), [entered]);
  return entered;
}
