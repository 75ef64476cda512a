/** Each with its place, the first is 1: what a list without names of its own is told apart by. */
export const numbered = <T>(list: readonly T[]): { place: number; one: T }[] =>
  list.map((one, index) => ({ place: index + 1, one }));
