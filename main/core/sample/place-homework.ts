import type { Core } from "#shared/contract/index.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import { assignmentIdSchema, weeklyLogIdSchema } from "#shared/domain/ids.ts";
import type { Session } from "#shared/domain/session.ts";
import { LIBRARY } from "#shared/homework/library/library.ts";
import type { NewId } from "../context.ts";
import type { SampleHomework } from "./couple-file.ts";

type Place = { session: Session; map: CycleMap; at: Date; newId: NewId };
type Whose = "a" | "b" | "both";

/**
 * Writes what a sample file gives home in one session, what is looked at in it, and the weeks brought to it. Answers
 * with the name of a sheet that is not there or was not given; undefined when all of it was.
 */
export async function recordHomework(
  core: Core,
  { given = [], looked = [], weeks = [] }: SampleHomework,
  { session, map, at, newId }: Place,
): Promise<string | undefined> {
  const { id: sessionId, unitId } = session;
  const partnerOf = (whose: Whose) => (whose === "both" ? null : map.sides[whose].partnerId);
  const before = await core.homework.assignments({ unitId });
  for (const { sheet, to, went, helped } of looked) {
    const assignment = before.find(
      ({ source, partnerId }) =>
        source.from === "library" && source.key === sheet && partnerId === partnerOf(to),
    );
    if (!assignment) return sheet;
    const review = { outcome: went, helped, sessionId, reviewedAt: at.toISOString() };
    await core.homework.keepAssignment({ assignment: { ...assignment, review } });
  }
  for (const { sheet, to } of given) {
    const found = LIBRARY.find(({ key }) => key === sheet);
    if (!found) return sheet;
    await core.homework.keepAssignment({
      assignment: {
        schema: 1,
        id: assignmentIdSchema.parse(newId()),
        unitId,
        source: { from: "library", key: sheet },
        mapId: map.id,
        practice: found.practice,
        partnerId: partnerOf(to),
        text: found.text,
        edited: false,
        sessionId,
        givenAt: at.toISOString(),
        due: null,
        review: null,
      },
    });
  }
  for (const { of, by, counts } of weeks) {
    const [episodes, peak, recoveryMinutes, named, exitsTried, exitsHeard] = counts;
    await core.homework.keepWeeklyLog({
      log: {
        id: weeklyLogIdSchema.parse(newId()),
        unitId,
        partnerId: partnerOf(by),
        weekOf: of,
        episodes,
        peak,
        recoveryMinutes,
        namedFirst: named === "a" || named === "b" ? map.sides[named].partnerId : named,
        exitsTried,
        exitsHeard,
        sessionId,
        enteredAt: at.toISOString(),
      },
    });
  }
  return undefined;
}
