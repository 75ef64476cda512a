import { t } from "#renderer/i18n/index.ts";
import type { Slot } from "#shared/domain/cycle-map.ts";
import type { Sheet } from "#shared/homework/sheet.ts";

/** What a place is called in the voice of the person whose sheet it is, in the words of the couple's label pack. */
export const placeLabel = ({ labels }: Sheet, slot: Slot): string => t(`homework:place.${labels}.${slot}`);
