import { join } from "node:path";
import fc from "fast-check";
import { type ProcedureName, WHO_MAY_ASK } from "#main/core/roles.ts";
import { ERRORS } from "#shared/contract/errors.ts";
import { WINDOW_ROLES, type WindowRole } from "#shared/contract/roles.ts";
import { createCoupleWithMap } from "#tests/support/couple.ts";
import { type CoreInFolder, coreIn, coreWithPractice } from "./core-in-folder.ts";
import { inFolder, type Reliability } from "./ground.ts";

const PROCEDURES = Object.keys(WHO_MAY_ASK) as ProcedureName[];
const FORESEEN = new Set([...Object.keys(ERRORS), "BAD_REQUEST", "answered"]);
/** These end or never begin: a lock, a wait for one, and what would open the sample without being asked anything. */
const LEFT_OUT: ProcedureName[] = ["vault.lock", "vault.watchLock", "display.watch", "vault.openSample"];

type Client = Record<string, Record<string, (input: unknown) => Promise<unknown>>>;

async function ask(core: CoreInFolder, role: WindowRole, name: ProcedureName, payload: unknown) {
  const [feature = "", procedure = ""] = name.split(".");
  const client = core.as(role) as unknown as Client;
  try {
    await client[feature]?.[procedure]?.(payload);
    return "answered";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "threw";
  }
}

function payloads(ids: string[]): fc.Arbitrary<unknown> {
  const aKnownId = fc.constantFrom(...ids);
  const aPiece = fc.oneof(aKnownId, fc.jsonValue({ maxDepth: 2 }), fc.anything({ maxDepth: 2 }));
  const names = ["unitId", "mapId", "sessionId", "id", "responseId", "text", "note", "file", "paper", "by"];
  return fc.oneof(aPiece, fc.dictionary(fc.constantFrom(...names), aPiece, { maxKeys: 5 }));
}

export const procedures: Reliability = {
  test: "T12",
  none: "calls, of every procedure from every role, open and locked, that crashed or were answered outside the role",
  scale: { quick: 10, ci: 2_000, nightly: 10_000 },
  weakening: { what: "whoever asks is taken for the clinician", runs: 10 },
  run: (runs, weakened) =>
    inFolder(async (folder) => {
      const open = await coreWithPractice(join(folder, "open"));
      const locked = coreIn(join(folder, "locked"));
      const { unit, map } = await createCoupleWithMap(open.clinician);
      const drawn = fc.sample(payloads([unit.id, map.id, map.sides.a.partnerId]), { numRuns: 500, seed: 7 });
      let [asked, bad] = [0, 0];
      for (const name of PROCEDURES.filter((one) => !LEFT_OUT.includes(one)))
        for (let number = 0; number < runs; number += 1) {
          const role = WINDOW_ROLES[number % WINDOW_ROLES.length] ?? "display";
          const core = number % 7 === 0 ? locked : open;
          const outcome = await ask(core, weakened ? "clinician" : role, name, drawn[asked % drawn.length]);
          const outside = !WHO_MAY_ASK[name].includes(role) && outcome !== "NOT_ALLOWED";
          if (!FORESEEN.has(outcome) || outside) bad += 1;
          asked += 1;
        }
      bad += open.logged.length + locked.logged.length;
      open.keeper.close();
      locked.keeper.close();
      return { runs: asked, bad };
    }),
};
