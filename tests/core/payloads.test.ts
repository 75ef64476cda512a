import fc from "fast-check";
import { expect, it } from "vitest";
import { type ProcedureName, WHO_MAY_ASK } from "#main/core/roles.ts";
import { ERRORS } from "#shared/contract/errors.ts";
import { WINDOW_ROLES, type WindowRole } from "#shared/contract/roles.ts";
import { outcomeOf, startCoreInProcess, startWithPractice, type TestCore } from "#tests/support/core.ts";
import { createCoupleWithMap, newSessionId, operationOn, tapOf } from "#tests/support/couple.ts";
import { assignmentOf, weekOf } from "#tests/support/homework.ts";

const PROCEDURES = Object.keys(WHO_MAY_ASK) as ProcedureName[];
const FORESEEN = [...Object.keys(ERRORS), "BAD_REQUEST", "answered"];

function ask(core: TestCore, role: WindowRole, name: ProcedureName, payload: unknown) {
  const [feature = "", procedure = ""] = name.split(".");
  const client = core.as(role) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >;
  return outcomeOf(client[feature]?.[procedure]?.(payload) ?? Promise.resolve());
}

it("any payload, from any role, open or locked, is answered by an outcome of the contract", async () => {
  const open = await startWithPractice();
  const locked = startCoreInProcess();
  const { unit, map } = await createCoupleWithMap(open.clinician);
  const aKnownId = fc.constantFrom<string>(unit.id, map.id, map.sides.a.partnerId, newSessionId());
  const aPiece = fc.oneof(aKnownId, fc.jsonValue({ maxDepth: 2 }), fc.anything({ maxDepth: 2 }));
  const nearlyRight = fc.record(
    {
      unitId: aKnownId,
      mapId: aKnownId,
      sessionId: aKnownId,
      id: aKnownId,
      heldOn: fc.constantFrom("2026-03-14", "2026-02-30"),
      partners: fc.array(
        fc.oneof(aKnownId, fc.record({ id: aKnownId, name: fc.string(), pronouns: fc.string() })),
      ),
      paper: fc.constantFrom("a4", "letter", "legal"),
      sheet: fc.record({ practice: fc.constantFrom("both", "pursuer"), mapId: aKnownId }),
      sheets: fc.array(fc.record({ practice: fc.constantFrom("both", "pursuer"), mapId: aKnownId })),
      assignment: fc.constant(assignmentOf(unit.id, map.id, null)),
      log: fc.constant(weekOf(unit.id, map.sides.a.partnerId)),
      operation: fc.constant(operationOn(map.id, { kind: "rename", name: "Ours" })),
      event: fc.constant(tapOf(newSessionId(), map.sides.a.partnerId)),
      times: fc.constantFrom(
        { startedAt: "2026-03-14T10:00:00.000Z", endedAt: null },
        { startedAt: null, endedAt: "x" },
      ),
      note: fc.record({ text: fc.string(), summary: fc.constant(null) }),
      text: fc.record({ forTheClinicianOnly: fc.string() }),
      plan: fc.array(fc.anything({ maxDepth: 1 })),
      mark: fc.record({ sessionId: aKnownId, partnerId: aKnownId, step: fc.integer() }),
      attendance: fc.array(fc.record({ partnerId: aKnownId, presence: fc.constantFrom("there", "gone") })),
      by: fc.constantFrom("passphrase", "recovery-key"),
      passphrase: fc.string(),
      retypedRecoveryKey: fc.string(),
      recoveryKey: fc.string(),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(open, locked),
      fc.constantFrom(...WINDOW_ROLES),
      fc.constantFrom(...PROCEDURES),
      fc.oneof(nearlyRight, aPiece, fc.dictionary(fc.string({ maxLength: 12 }), aPiece)),
      async (core, role, name, payload) => {
        // The sample opens without any payload at all; here the locked core is to stay locked.
        if (core === locked && name === "vault.openSample") return;
        const outcome = await ask(core, role, name, payload);
        expect(FORESEEN).toContain(outcome);
        if (!WHO_MAY_ASK[name].includes(role)) expect(outcome).toBe("NOT_ALLOWED");
      },
    ),
    { numRuns: 1500 },
  );
  expect(locked.keeper.practice()).toBeUndefined();
  expect([...open.world.logged, ...locked.world.logged]).toEqual([]);
});
