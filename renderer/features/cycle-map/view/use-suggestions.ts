import { type KeyboardEvent, use, useId, useState } from "react";
import type { Place } from "../engine/places.ts";
import type { Suggestion } from "../suggest-words.ts";
import { WritingContext } from "./writing-context.ts";

export type Suggestions = {
  readonly id: string;
  readonly offered: readonly Suggestion[];
  /** The one the arrow keys have come to; -1 while they are not used. */
  readonly active: number;
  readonly optionId: (index: number) => string;
  /** The words changed: offers anew. */
  typed: () => void;
  close: () => void;
  /** True when the key was for the suggestions. */
  onKey: (event: KeyboardEvent) => boolean;
};

/** Letters typed before anything is offered: one says too little. */
const TYPED_ENOUGH = 2;

type Showing = "no" | "typing" | "all";

/** Words offered under the field: arrow keys choose, Enter takes, Escape puts them away. Never in the way of saving. */
export function useSuggestions(
  place: Place | undefined,
  text: string,
  onTake: (text: string) => void,
): Suggestions {
  const { suggest } = use(WritingContext);
  const id = useId();
  const [showing, setShowing] = useState<Showing>("no");
  const [active, setActive] = useState(-1);
  const wanted = place && (showing === "all" || (showing === "typing" && text.trim().length >= TYPED_ENOUGH));
  const offered = wanted ? suggest(place, text) : [];
  const close = () => {
    setShowing("no");
    setActive(-1);
  };
  const onKey = (event: KeyboardEvent): boolean => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const chosen = offered[active];
    if (event.key === "ArrowDown" && offered.length === 0 && text.trim() === "") setShowing("all");
    else if (offered.length === 0) return false;
    // One place before the first is the field itself.
    else if (step !== 0) setActive(((active + 1 + step + offered.length + 1) % (offered.length + 1)) - 1);
    else if (event.key === "Escape") close();
    else if (chosen && (event.key === "Enter" || event.key === "Tab")) {
      onTake(chosen.text);
      close();
      return event.key === "Enter";
    } else return false;
    return true;
  };
  return {
    id,
    offered,
    active,
    optionId: (index) => `${id}-${index}`,
    typed: () => {
      setShowing("typing");
      setActive(-1);
    },
    close,
    onKey,
  };
}
