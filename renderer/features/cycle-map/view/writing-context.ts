import { createContext } from "react";
import type { Place } from "../engine/places.ts";
import type { Suggestion } from "../suggest-words.ts";
import type { Target } from "./target.ts";

/** What helps while one writes on the map. */
export type WritingHelp = {
  /** Words that suit a place and what was typed so far; empty typing asks for all. */
  suggest: (place: Place, typed: string) => Suggestion[];
  /** Several lines were pasted into an empty field: they are looked at together before they go anywhere. */
  pasteLines: (target: Target, lines: string[]) => void;
};

export const WritingContext = createContext<WritingHelp>({
  suggest: () => [],
  pasteLines: () => undefined,
});
