import type { Partner, Unit } from "#shared/domain/unit.ts";

/** The two partners a map is between, by the side they are drawn on. */
export function partnersOf(unit: Unit, a: string, b: string): { a: Partner; b: Partner } {
  const find = (id: string) => {
    const partner = unit.partners.find((one) => one.id === id);
    if (!partner) throw new Error("a map names a partner who is not of its unit");
    return partner;
  };
  return { a: find(a), b: find(b) };
}
