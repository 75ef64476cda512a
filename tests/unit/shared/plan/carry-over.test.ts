import { v7 } from "uuid";
import { expect, it } from "vitest";
import type { PlanLineId } from "#shared/domain/ids.ts";
import { carryOver } from "#shared/plan/carry-over.ts";

const line = (text: string, done: boolean) => ({ id: v7() as PlanLineId, text, done, carried: false });

it("what was not done is carried over in its order, and marked so; what was, or says nothing, is not", () => {
  const [walk, week, empty, rest] = [
    line("walk", false),
    line("week", true),
    line("", false),
    line("rest", false),
  ];
  expect(carryOver([walk, week, empty, rest])).toEqual([
    { ...walk, carried: true },
    { ...rest, carried: true },
  ]);
});
