export const RECOVERY_SIGNS = 40;
const GROUP = 5;

/** The signs alone, as they stand in the key: capitals, without the spaces and dashes people put between. */
export const signsOf = (typed: string) => typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The key in numbered groups of five, as it is shown and printed. */
export function groupsOf(key: string): { number: number; signs: string }[] {
  const signs = signsOf(key);
  return Array.from({ length: Math.ceil(signs.length / GROUP) }, (_, index) => ({
    number: index + 1,
    signs: signs.slice(index * GROUP, (index + 1) * GROUP),
  }));
}

export type KeyGroup = ReturnType<typeof groupsOf>[number];
