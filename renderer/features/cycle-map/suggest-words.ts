import type { Slot } from "#shared/domain/cycle-map.ts";

/** Something a partner said before, and at which place it stood. */
export type EarlierWord = { slot: Slot; text: string };
/** Words offered while one writes; `own` when the partner said them before. */
export type Suggestion = { text: string; own: boolean };

const OFFERED_MAX = 5;

type Asked = {
  /** Empty: everything that would suit the place. */
  typed: string;
  slot: Slot;
  earlier: readonly EarlierWord[];
  /** Our own words for the place. */
  list: readonly string[];
  /** What stands at the place already. */
  present: readonly string[];
};

/**
 * What suits the words typed so far, five at most: the partner's own words for the same place, then ours, then the
 * partner's own from elsewhere. Every word typed has to begin one of the words offered.
 */
export function suggestWords({ typed, slot, earlier, list, present }: Asked): Suggestion[] {
  const tokens = tokensOf(typed);
  const taken = new Set([typed, ...present].map(folded));
  const offered: Suggestion[] = [];
  const offer = (text: string, own: boolean) => {
    if (offered.length >= OFFERED_MAX || taken.has(folded(text)) || !suits(tokens, text)) return;
    taken.add(folded(text));
    offered.push({ text, own });
  };
  for (const word of earlier) if (word.slot === slot) offer(word.text, true);
  for (const text of list) offer(text, false);
  // Asked for everything, words from elsewhere would only be in the way.
  if (tokens.length > 0) for (const word of earlier) if (word.slot !== slot) offer(word.text, true);
  return offered;
}

const folded = (text: string): string => text.trim().toLocaleLowerCase("en").replaceAll("’", "'");
const tokensOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}']+/gu) ?? [];

function suits(tokens: readonly string[], text: string): boolean {
  const words = tokensOf(text);
  return tokens.every((token) => words.some((word) => word.startsWith(token)));
}
