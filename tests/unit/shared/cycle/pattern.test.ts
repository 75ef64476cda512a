import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PATTERNS, patternOf, type RolePair, rolesOf } from "#shared/cycle/pattern.ts";
import { type CycleRole, ROLE_KINDS } from "#shared/domain/cycle-map.ts";

const role = (kind: (typeof ROLE_KINDS)[number]): CycleRole => ({ kind });
const anyRole = fc.oneof(
  fc.constantFrom(...ROLE_KINDS).map(role),
  fc.constant<CycleRole>({ kind: "own-words", text: "waits" }),
);
const anyPair = fc.tuple(anyRole, anyRole);
const turned = ([a, b]: RolePair): RolePair => [b, a];

describe("the pattern two roles make", () => {
  it.each(PATTERNS)("is the one they were set from: %s", (pattern) => {
    expect(patternOf(rolesOf(pattern))).toBe(pattern);
  });

  it("does not depend on who sits on the left", () => {
    fc.assert(
      fc.property(anyPair, fc.array(anyPair), (now, earlier) => {
        expect(patternOf(turned(now), earlier.map(turned))).toBe(patternOf(now, earlier));
      }),
    );
  });

  it("has no name when a role is in own words", () => {
    fc.assert(
      fc.property(anyRole, fc.array(anyPair), (other, earlier) => {
        expect(patternOf([{ kind: "own-words", text: "waits" }, other], earlier)).toBeNull();
      }),
    );
  });

  it("is a reversal when the two have exchanged theirs, however long ago", () => {
    const before = rolesOf("pursue-distance");
    const now: RolePair = [role("distances"), role("attacks")];
    expect(patternOf(now, [])).toBe("pursue-distance");
    expect(patternOf(now, [before, now])).toBe("reversal");
    expect(patternOf(before, [before, before])).toBe("pursue-distance");
  });

  it("is a burnt-out pursuer when both distance where one used to pursue", () => {
    const both = rolesOf("withdraw-withdraw");
    expect(patternOf(both, [both])).toBe("withdraw-withdraw");
    expect(patternOf(both, [rolesOf("pursue-distance")])).toBe("burnt-out-pursuer");
  });

  it("takes an attack on one who steps back for a pursuit", () => {
    expect(patternOf([role("attacks"), role("distances")])).toBe("pursue-distance");
    expect(patternOf([role("attacks"), role("pursues")])).toBeNull();
  });
});
