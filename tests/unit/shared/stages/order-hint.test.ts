import { expect, it } from "vitest";
import type { CycleRole } from "#shared/domain/cycle-map.ts";
import type { DatedStageMark } from "#shared/domain/session-record.ts";
import { orderHint } from "#shared/stages/order-hint.ts";
import { presentStep, STAGES, STEPS_OF, stageOf } from "#shared/stages/steps.ts";
import { newPartnerId, newSessionId } from "#tests/support/couple.ts";

const [anna, michael] = [newPartnerId(), newPartnerId()];
const roles = (a: CycleRole["kind"], b: CycleRole["kind"]) =>
  [
    { partnerId: anna, role: a === "own-words" ? { kind: a, text: "looks after" } : { kind: a } },
    { partnerId: michael, role: b === "own-words" ? { kind: b, text: "waits" } : { kind: b } },
  ] as const;
const mark = (number: number, partnerId: typeof anna, step: number): DatedStageMark => ({
  sessionId: newSessionId(),
  number,
  heldOn: "2026-03-14",
  partnerId,
  step,
});
const usual = roles("pursues", "distances");

it("nine steps make three stages", () => {
  expect(STAGES.flatMap((stage) => STEPS_OF[stage])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect([1, 4, 5, 7, 8, 9].map(stageOf)).toEqual([
    "de-escalation",
    "de-escalation",
    "restructuring",
    "restructuring",
    "consolidation",
    "consolidation",
  ]);
  expect(() => stageOf(10)).toThrow(RangeError);
});

it("where someone stands is what the latest session says, whatever the order of the marks", () => {
  expect(presentStep([mark(3, anna, 5), mark(1, anna, 2), mark(4, michael, 7)], anna)).toBe(5);
  expect(presentStep([], anna)).toBeNull();
});

it.each([
  [
    "the pursuer softens while the withdrawer is still de-escalating",
    [mark(2, anna, 5), mark(2, michael, 4)],
  ],
  ["the withdrawer was never marked", [mark(2, anna, 6)]],
  ["the pursuer is further on within restructuring", [mark(2, michael, 5), mark(3, anna, 7)]],
  ["the withdrawer went back", [mark(1, michael, 6), mark(2, anna, 6), mark(3, michael, 4)]],
])("hints when %s", (_, marks) => {
  expect(orderHint(marks, usual)).toEqual({ pursuer: anna, withdrawer: michael });
});

it.each([
  ["nothing is marked", []],
  ["the withdrawer re-engages first", [mark(2, michael, 5), mark(3, anna, 5)]],
  ["both do in one session", [mark(2, anna, 5), mark(2, michael, 5)]],
  ["the pursuer is still de-escalating", [mark(2, anna, 4)]],
  ["the work is being consolidated", [mark(2, anna, 8), mark(2, michael, 7)]],
])("does not hint when %s", (_, marks) => {
  expect(orderHint(marks, usual)).toBeNull();
});

it.each([
  ["there is no map", []],
  ["both pursue", roles("pursues", "pursues")],
  ["both distance", roles("distances", "distances")],
  ["a role is in the couple's own words", roles("pursues", "own-words")],
])("does not hint when %s", (_, given) => {
  expect(orderHint([mark(1, anna, 6)], given)).toBeNull();
});
