export const RECOVERY_SIGNS = 40;
const GROUP = 5;

/** The signs alone, as they stand in the key: capitals, without the spaces and dashes people put between. */
export const signsOf = (typed: string) => typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The key in groups of five, as it is shown and printed. */
export function groupsOf(key: string): string[] {
  const signs = signsOf(key);
  const groups: string[] = [];
  for (let at = 0; at < signs.length; at += GROUP) groups.push(signs.slice(at, at + GROUP));
  return groups;
}
