import type { Partner } from "#shared/domain/unit.ts";
import { t } from "../../i18n/index.ts";

/** `Anna & Michael`, `Ada, Bo & Cem`. */
export function namesOf(partners: readonly Partner[]): string {
  const names = partners.map((partner) => partner.name);
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} & ${last}`;
}

/** As it is read aloud. */
export function spokenNamesOf(partners: readonly Partner[]): string {
  const names = partners.map((partner) => partner.name);
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} ${t("units:and")} ${last}`;
}
