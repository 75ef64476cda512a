import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { v7 } from "uuid";
import { expect, it } from "vitest";
import { planLineIdSchema } from "#shared/domain/ids.ts";
import { privateText } from "#shared/domain/notes.ts";
import { PASSPHRASE, startWithPractice } from "#tests/support/core.ts";
import { addItem, beginSession, createCoupleWithMap, operationOn } from "#tests/support/couple.ts";

const MARKERS = Array.from({ length: 13 }, (_, n) => `márker “${n}” of a kind never seen`);

/** Every form a text may lie about in. Base64 is looked for at each of its three alignments. */
function formsOf(text: string): Buffer[] {
  const utf8 = Buffer.from(text, "utf8");
  const base64 = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), utf8]).toString("base64");
    return Buffer.from(encoded.slice(offset === 0 ? 0 : 4, -4));
  });
  const json = JSON.stringify(text).slice(1, -1);
  const escaped = json.replace(/[^ -~]/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return [utf8, Buffer.from(text, "utf16le"), ...base64, Buffer.from(json), Buffer.from(escaped)];
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function findings(dataDir: string, texts: string[]): string[] {
  const files = filesUnder(dataDir).map((file) => ({ file, content: readFileSync(file) }));
  expect(files.some(({ file }) => file.endsWith("vault.db"))).toBe(true);
  return files.flatMap(({ file, content }) =>
    texts
      .filter((text) => formsOf(text).some((form) => content.includes(form)))
      .map((text) => `${text} in ${file}`),
  );
}

it("nothing a couple says lies in the data folder in plain form, while open and after a lock", async () => {
  const { clinician, dataDir, keeper, recoveryKey } = await startWithPractice();
  const [name = "", other = "", topic = "", cycle = "", planned = "", noted = "", analysed = "", ...said] =
    MARKERS;
  const { unit, map } = await createCoupleWithMap(clinician, [name, other]);
  const session = await beginSession(clinician, unit.id);
  const say = (change: Parameters<typeof operationOn>[1]) =>
    clinician.cycleMap.apply({ operation: operationOn(map.id, change, session.id) });
  await say({ kind: "set-topic", topic });
  await say({ kind: "rename", name: cycle });
  for (const text of said) await say(addItem("a", "story", text));
  const sessionId = session.id;
  const line = { id: planLineIdSchema.parse(v7()), text: planned, done: false, carried: false };
  await clinician.record.keepPlan({ sessionId, plan: [line] });
  await clinician.record.keepNote({ sessionId, note: { text: noted, summary: null } });
  await clinician.psychotherapyNotes.keep({ sessionId, text: privateText(analysed) });
  const secrets = [...MARKERS, PASSPHRASE, recoveryKey, recoveryKey.replaceAll("-", "")];
  expect(findings(dataDir, secrets)).toEqual([]);
  keeper.close();
  expect(findings(dataDir, secrets)).toEqual([]);
});
