import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { v7 } from "uuid";
import { planLineIdSchema } from "#shared/domain/ids.ts";
import { privateText } from "#shared/domain/notes.ts";
import { addItem, beginSession, createCoupleWithMap, operationOn } from "#tests/support/couple.ts";
import { huntMarkers } from "#tests/support/marker-hunt.ts";
import { PASSPHRASE } from "#tests/support/vault-at.ts";
import { type CoreInFolder, coreWithPractice } from "./core-in-folder.ts";
import { inFolder, type Reliability } from "./ground.ts";

/** In every marker, so that one search finds any of them. */
const TAIL = "quorvane thessil of the märkers";
const MARKERS = Array.from({ length: 50 }, (_, number) => `marker ${number} ${TAIL}`);
const [NAME = "", OTHER = "", TOPIC = "", CYCLE = "", PLANNED = "", NOTED = "", ANALYSED = "", ...SAID] =
  MARKERS;

/** Says every marker somewhere, and looks at the folder after each. */
async function* lived({ clinician }: CoreInFolder): AsyncGenerator<void> {
  const { unit, map } = await createCoupleWithMap(clinician, [NAME, OTHER]);
  const { id: sessionId } = await beginSession(clinician, unit.id);
  yield;
  const say = (change: Parameters<typeof operationOn>[1]) =>
    clinician.cycleMap.apply({ operation: operationOn(map.id, change, sessionId) });
  await say({ kind: "set-topic", topic: TOPIC });
  await say({ kind: "rename", name: CYCLE });
  const line = { id: planLineIdSchema.parse(v7()), text: PLANNED, done: false, carried: false };
  await clinician.record.keepPlan({ sessionId, plan: [line] });
  await clinician.record.keepNote({ sessionId, note: { text: NOTED, summary: null } });
  await clinician.psychotherapyNotes.keep({ sessionId, text: privateText(ANALYSED) });
  yield;
  for (const [number, text] of SAID.entries()) {
    const slot = (["move", "story", "need"] as const)[Math.floor(number / 6) % 3] ?? "move";
    await clinician.record.keepNote({ sessionId, note: { text, summary: null } });
    if (number < 12) await say(addItem(number % 2 === 0 ? "a" : "b", slot, text));
    yield;
  }
  for await (const _ of await clinician.safety.backUp()) yield;
}

export const plaintext: Reliability = {
  test: "T8",
  none: "markers found in the open, in any of six forms, in any file the app wrote",
  scale: { quick: 6, ci: 400, nightly: 2_000 },
  weakening: { what: "one line of a log holds what was written", runs: 3 },
  run: (runs, weakened) =>
    inFolder(async (folder) => {
      const found = { looks: 0, bad: 0 };
      for (let life = 0; found.looks < runs; life += 1) {
        const { looks, bad } = await hunted(folder, life, runs - found.looks, weakened);
        found.looks += looks;
        found.bad += bad;
      }
      return { runs: found.looks * MARKERS.length, bad: found.bad };
    }),
};

/** One life of a practice: while it is lived, as a crash would leave it, and after the lock. */
async function hunted(folder: string, life: number, most: number, weakened: boolean) {
  const data = join(folder, `data-${life}`);
  const core = await coreWithPractice(data);
  const found: number[] = [];
  const look = () => void found.push(huntMarkers(folder, [TAIL, PASSPHRASE]).length);
  for await (const _ of lived(core)) if (found.length < most - 2) look();
  if (weakened) writeFileSync(join(folder, "log"), Buffer.from(`kept: ${NOTED}`).toString("base64"));
  cpSync(data, join(folder, `crashed-${life}`), { recursive: true });
  look();
  core.keeper.close();
  look();
  for (const gone of [data, join(folder, `crashed-${life}`)]) rmSync(gone, { recursive: true });
  return { looks: found.length, bad: found.reduce((sum, one) => sum + one, 0) };
}
