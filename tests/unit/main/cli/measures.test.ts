import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Json } from "#shared/measures/json.ts";
import { ask, calculated, FHIR, ORDINAL, paper, scale } from "#tests/support/questionnaires/write.ts";

type Ended = { code: number; out: string; err: string };

function folder(files: Record<string, Json>) {
  const at = mkdtempSync(join(tmpdir(), "attune-measures-"));
  onTestFinished(() => rmSync(at, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(at, name), JSON.stringify(content));
  return (...args: string[]) =>
    new Promise<Ended>((resolve) => {
      const script = join(import.meta.dirname, "../../../../main/cli/measures.ts");
      execFile(process.execPath, [script, ...args], { cwd: at }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      );
    });
}

const questionnaire = paper("Short", [
  ask("a", "choice", { answerOption: scale(ORDINAL, "never", "often") }),
  ask("b", "choice", { answerOption: scale(ORDINAL, "never", "often") }),
]);
const answer = (linkId: string, code: string) => ({
  linkId,
  answer: [{ valueCoding: { system: "urn:test:codes", code } }],
});
const response = {
  resourceType: "QuestionnaireResponse",
  status: "completed",
  item: [answer("a", "often"), answer("b", "never")],
};
const SCORE = ["score", "--questionnaire", "q.json", "--response", "r.json"];

describe("npm run measures", () => {
  it("says what of a questionnaire is used, and ends with 0", async () => {
    const run = folder({ "q.json": questionnaire });
    const words = await run("import-check", "q.json");
    expect(words).toMatchObject({ code: 0, err: "" });
    expect(words.out).toContain("q.json can be imported.");
    expect(words.out).toContain("ordinalValue (4)");
    const json = await run("import-check", "q.json", "--json");
    expect(JSON.parse(json.out)).toMatchObject({ ok: true, refused: [] });
  });

  it("names the element it refuses, and ends with 1", async () => {
    const run = folder({ "q.json": paper("No", [ask("a", "attachment")]) });
    const words = await run("import-check", "q.json");
    expect(words.code).toBe(1);
    expect(words.out).toContain("item[0].type: items of this type are not supported (attachment)");
    const json = await run("import-check", "q.json", "--json");
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out).refused).toEqual([
      { path: "item[0].type", element: "type", reason: "type-not-supported", detail: "attachment" },
    ]);
  });

  it("scores answers, with a scoring block or without", async () => {
    const scoring = {
      scores: [
        {
          id: "m",
          name: "Mean",
          method: "mean",
          items: [{ linkId: "a" }, { linkId: "b" }],
          bands: [{ from: 0, name: "low" }],
        },
      ],
      alerts: [{ linkId: "a", above: 0 }],
    };
    const run = folder({ "q.json": questionnaire, "r.json": response, "s.json": scoring });
    expect(await run(...SCORE)).toEqual({ code: 0, out: "Short: 1 (2 of 2 answered)\n", err: "" });
    const json = await run(...SCORE, "--scoring", "s.json", "--json");
    expect(JSON.parse(json.out)).toMatchObject({
      ok: true,
      scores: [{ id: "m", value: 0.5, band: "low" }],
      alerts: [{ linkId: "a", above: 0, value: 1 }],
    });
  });

  it("refuses answers and scoring that do not fit, naming them, with 1", async () => {
    const stranger = { ...response, item: [answer("ghost", "often")] };
    const odd = { ...response, item: [answer("a", "sometimes")] };
    const run = folder({
      "q.json": questionnaire,
      "r.json": stranger,
      "odd.json": odd,
      "s.json": { scores: [{}] },
    });
    const first = await run(...SCORE);
    expect(first.code).toBe(1);
    expect(first.err).toContain("item[0].linkId: no question has this linkId (ghost)");
    const second = await run("score", "--questionnaire", "q.json", "--response", "odd.json");
    expect(second).toMatchObject({ code: 1, out: "" });
    expect(second.err).toContain("a: not-among-options");
    const third = await run(
      "score",
      "--questionnaire",
      "q.json",
      "--response",
      "odd.json",
      "--scoring",
      "s.json",
    );
    expect(third.err).toContain("scores[0].id: the scoring does not fit");
  });

  it("stops an expression that would never end", async () => {
    const nested =
      "%resource.descendants().select(%resource.descendants().select(%resource.descendants().select(%resource.descendants().count())))";
    const items = Array.from({ length: 60 }, (_, n) =>
      ask(`i${n}`, "integer", {
        initial: [{ valueInteger: 1 }],
        extension: [{ url: `${FHIR}/questionnaire-hidden`, valueBoolean: true }],
      }),
    );
    const slow = paper("Slow", [...items, ask("n", "integer", { extension: [calculated(nested)] })]);
    const run = folder({
      "q.json": slow,
      "r.json": { resourceType: "QuestionnaireResponse", status: "completed" },
    });
    const ended = await run(...SCORE);
    expect(ended).toMatchObject({ code: 1, out: "" });
    expect(ended.err).toContain("take too long");
  }, 40_000);

  it("tells a command line that cannot be followed (2) from a file that cannot be read (3)", async () => {
    const run = folder({ "q.json": questionnaire });
    expect((await run("import-check")).code).toBe(2);
    expect((await run("score", "--questionnaire", "q.json")).code).toBe(2);
    expect((await run("--colour")).code).toBe(2);
    const gone = await run("import-check", "gone.json");
    expect(gone).toMatchObject({ code: 3, err: "gone.json cannot be read.\n" });
    const help = await run("--help");
    expect(help.code).toBe(0);
    for (const code of ["0  all is well", "1  ", "2  ", "3  "]) expect(help.out).toContain(code);
  });
});
