import fc from "fast-check";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import {
  countedFrom,
  NOTHING,
  namers,
  type Typed,
  typedFrom,
} from "#renderer/features/homework/weekly-log/fields.ts";
import type { PartnerId, UnitId, WeeklyLogId } from "#shared/domain/ids.ts";
import { COUNT_MAX, RECOVERY_MAX, type WeeklyLog } from "#shared/domain/weekly-log.ts";

const typed = (what: Partial<Typed>): Typed => ({ ...NOTHING, ...what });

describe("what is typed of a week", () => {
  it("needs how often it ran, and nothing else", () => {
    expect(countedFrom(NOTHING)).toEqual({ problems: { episodes: "needed" } });
    expect(countedFrom(typed({ episodes: "2" }))).toEqual({
      counted: {
        episodes: 2,
        peak: null,
        recoveryMinutes: null,
        namedFirst: null,
        exitsTried: null,
        exitsHeard: null,
      },
    });
  });

  it("of a week in which it did not run says nothing more, whatever stands in the other fields", () => {
    const { counted } = countedFrom(typed({ episodes: "0", peak: "7", namedFirst: "both" })) as never;
    expect(counted).toMatchObject({ episodes: 0, peak: null, namedFirst: null });
  });

  it("is refused where it is no whole number in its range, by field", () => {
    expect(countedFrom(typed({ episodes: "three" }))).toEqual({ problems: { episodes: "number" } });
    expect(
      countedFrom(typed({ episodes: "3", peak: "11", recoveryMinutes: "-5", exitsTried: "1.5" })),
    ).toEqual({
      problems: { peak: "number", recoveryMinutes: "number", exitsTried: "number" },
    });
  });

  it("cannot hold more ways out heard than tried", () => {
    expect(countedFrom(typed({ episodes: "3", exitsTried: "1", exitsHeard: "2" }))).toEqual({
      problems: { exitsHeard: "heard-more" },
    });
  });

  it("comes back as it was typed: any log there can be", () => {
    const number = (max: number) => fc.option(fc.integer({ min: 0, max }), { nil: null });
    const [one, other] = [v7() as PartnerId, v7() as PartnerId];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: COUNT_MAX }),
        number(10),
        number(RECOVERY_MAX),
        fc.constantFrom(...namers([one, other]), null),
        number(COUNT_MAX),
        (episodes, peak, recoveryMinutes, namedFirst, exitsTried) => {
          const counted = { episodes, peak, recoveryMinutes, namedFirst, exitsTried, exitsHeard: exitsTried };
          const log: WeeklyLog = {
            id: v7() as WeeklyLogId,
            unitId: v7() as UnitId,
            partnerId: null,
            weekOf: "2026-03-09",
            ...counted,
            sessionId: null,
            enteredAt: "2026-03-16T10:00:00.000Z",
          };
          expect(countedFrom(typedFrom(log))).toEqual({ counted });
        },
      ),
    );
  });
});
