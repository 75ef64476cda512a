import type { Partner } from "#shared/domain/unit.ts";

/** `Anna & Michael`, `Ada, Bo & Cem`. */
export function namesOf(partners: readonly Partner[]): string {
  const names = partners.map((partner) => partner.name);
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} & ${last}`;
}
