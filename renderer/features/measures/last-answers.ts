import type { Administration } from "#shared/domain/measure.ts";

/** Each partner's last answers to each instrument, out of all in their order. */
export function lastAnswers(taken: readonly Administration[]): Administration[] {
  const last = new Map(taken.map((each) => [`${each.instrumentId} ${each.partnerId}`, each]));
  return [...last.values()];
}
