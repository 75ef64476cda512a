import { traverseContractProcedures } from "@orpc/server";
import { describe, expect, it } from "vitest";
import { ANSWERS_WHEN_LOCKED, type ProcedureName, WHO_MAY_ASK } from "#main/core/roles.ts";
import { contract } from "#shared/contract/index.ts";
import { WINDOW_ROLES } from "#shared/contract/roles.ts";
import { outcomeOf, startCoreInProcess, startWithPractice, type TestCore } from "#tests/support/core.ts";

const PROCEDURES = Object.keys(WHO_MAY_ASK) as ProcedureName[];

/** Calls by name with an input that fits nothing: a gate that lets the call through is told by any other refusal. */
function ask(core: TestCore, role: (typeof WINDOW_ROLES)[number], name: ProcedureName) {
  const [feature = "", procedure = ""] = name.split(".");
  const client = core.as(role) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >;
  return outcomeOf(client[feature]?.[procedure]?.({ nonsense: true }) ?? Promise.resolve());
}

describe("the gate", () => {
  it("knows every procedure of the contract", () => {
    const names: string[] = [];
    traverseContractProcedures({ router: contract, path: [] }, ({ path }) => names.push(path.join(".")));
    expect(names.length).toBeGreaterThan(20);
    expect(PROCEDURES.toSorted()).toEqual(names.toSorted());
  });

  const refused = WINDOW_ROLES.flatMap((role) =>
    PROCEDURES.filter((name) => !WHO_MAY_ASK[name].includes(role)).map((name) => ({ role, name })),
  );

  it("refuses every procedure to every role that should not have it, open or locked, whatever the input", async () => {
    expect(refused.length).toBeGreaterThan(80);
    const locked = startCoreInProcess();
    const open = await startWithPractice();
    for (const { role, name } of refused) {
      expect(await ask(locked, role, name), `${role} ${name}, locked`).toBe("NOT_ALLOWED");
      expect(await ask(open, role, name), `${role} ${name}, open`).toBe("NOT_ALLOWED");
    }
  });

  it("[P5] answers at most six procedures while locked, and says of all others that it is locked", async () => {
    expect(ANSWERS_WHEN_LOCKED.length).toBeLessThanOrEqual(6);
    const core = startCoreInProcess();
    for (const name of PROCEDURES.filter((each) => !ANSWERS_WHEN_LOCKED.includes(each)))
      for (const role of WHO_MAY_ASK[name])
        expect(await ask(core, role, name), `${role} ${name}`).toBe("LOCKED");
  });

  it("gives the couple's screen what is pushed to it, and nothing to ask for", () => {
    expect(PROCEDURES.filter((name) => WHO_MAY_ASK[name].includes("display"))).toEqual(["display.watch"]);
  });

  it("gives a print window its page only", () => {
    expect(PROCEDURES.filter((name) => WHO_MAY_ASK[name].includes("print"))).toEqual(["print.page"]);
  });

  it("lets in whom it should: what comes next is the input being refused, not the role", async () => {
    const core = await startWithPractice();
    expect(await ask(core, "clinician", "units.get")).toBe("BAD_REQUEST");
    expect(await ask(core, "clinician", "cycleMap.apply")).toBe("BAD_REQUEST");
  });
});
