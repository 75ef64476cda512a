import type { Partner } from "#shared/domain/unit.ts";
import { type Code, type Mark, partsOf } from "#shared/tally/codes.ts";
import { t } from "../../i18n/index.ts";

/** A mark as one word: `negative`, `pursue`. */
export const markWord = (mark: Mark): string => t(`liveSession:mark.${mark}`);

/** A moment as one would speak of it: `withdrawal by Michael`. */
export function momentWords(code: Code, partners: readonly Partner[]): string {
  const { partnerId, mark } = partsOf(code);
  const name = partners.find(({ id }) => id === partnerId)?.name ?? "";
  return t(`liveSession:moment.${mark}`, { name });
}
