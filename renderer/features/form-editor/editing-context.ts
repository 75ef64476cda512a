import { createContext, useContext } from "react";
import type { QuestionId } from "#shared/forms/condition.ts";
import type { Draft } from "./draft.ts";
import type { Fault } from "./faults.ts";

export type Editing = {
  draft: Draft;
  change: (next: Draft) => void;
  newQuestionId: () => QuestionId;
  faults: readonly Fault[];
};

export const EditingContext = createContext<Editing | null>(null);

/** The form that is being written. Only inside an editor. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error("no form is being written here");
  return editing;
}

/** Where a question's own words are written, on the page. */
export const questionAnchor = (id: QuestionId) => `words-of-${encodeURIComponent(id)}`;
