/** `npm run measures`: questionnaires read and scored from a terminal. `--help` says how. */
import { readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { OutOfTime, withinTime } from "#main/core/within-time.ts";
import { type Assessable, type Assessed, assess } from "#shared/measures/assess.ts";
import type { ImportReport, Refused } from "#shared/measures/findings.ts";
import { type Imported, importQuestionnaire } from "#shared/measures/import-questionnaire.ts";
import { loadExpressions } from "#shared/measures/load-expressions.ts";
import { readScoring } from "#shared/measures/read-scoring.ts";
import { readResponse } from "#shared/measures/response.ts";
import { proposedScoring } from "#shared/measures/scoring.ts";
import { HELP, refusalLine } from "./measures-words.ts";

const REFUSED = 1;
const MISUSED = 2;
const UNREADABLE = 3;
const FILE_MAX = 32_000_000;
const TIME_MS = 2_000;

/** Ends the command with a code of its own, and says why. */
class Stop extends Error {
  readonly exitCode: number;
  readonly refused: readonly Refused[];
  constructor(exitCode: number, message: string, refused: readonly Refused[] = []) {
    super(message);
    this.exitCode = exitCode;
    this.refused = refused;
  }
}

const out = (text: string) => void process.stdout.write(`${text}\n`);

function optionsOf(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        questionnaire: { type: "string" },
        response: { type: "string" },
        scoring: { type: "string" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (cause) {
    throw new Stop(MISUSED, cause instanceof Error ? cause.message : "");
  }
}

function textOf(file: string): string {
  try {
    if (statSync(file).size > FILE_MAX) throw new Stop(REFUSED, `${file} is larger than is taken.`);
    return readFileSync(file, "utf8");
  } catch (cause) {
    if (cause instanceof Stop) throw cause;
    throw new Stop(UNREADABLE, `${file} cannot be read.`);
  }
}

const refuse = (file: string, refused: readonly Refused[]) =>
  new Stop(REFUSED, [`${file} is refused:`, ...refused.map(refusalLine)].join("\n  "), refused);

async function importCheck(file: string, json: boolean): Promise<number> {
  const outcome = importQuestionnaire(textOf(file), await loadExpressions());
  if (json) out(JSON.stringify({ ok: outcome.ok, ...outcome.report }));
  else out(reportInWords(file, outcome.ok, outcome.report));
  return outcome.ok ? 0 : REFUSED;
}

function reportInWords(
  file: string,
  ok: boolean,
  { supported, ignored, refused, cut }: ImportReport,
): string {
  return [
    `${file} ${ok ? "can be imported." : "cannot be imported."}`,
    "",
    `Used: ${supported.map(({ feature, count }) => `${feature} (${count})`).join(", ") || "nothing"}`,
    ...(ignored.length > 0 ? ["", "Left out, without harm:"] : []),
    ...ignored.map(({ path, detail }) => `  ${path}${detail === "" ? "" : ` (${detail})`}`),
    ...(refused.length > 0 ? ["", "Refused:"] : []),
    ...refused.map((each) => `  ${refusalLine(each)}`),
    ...(cut ? ["", "There is more of the same than is listed here."] : []),
  ].join("\n");
}

type ScoreFiles = { questionnaire: string; response: string; scoring: string | undefined };

async function score(files: ScoreFiles, json: boolean): Promise<number> {
  const expressions = await loadExpressions();
  const imported = importQuestionnaire(textOf(files.questionnaire), expressions);
  if (!imported.ok) throw refuse(files.questionnaire, imported.report.refused);
  const response = readResponse(textOf(files.response), imported.questionnaire);
  if (!response.ok) throw refuse(files.response, response.report.refused);
  const instrument: Assessable = { ...imported, scoring: scoringFor(imported, files.scoring) };
  const assessed = withinTime(TIME_MS, () => assess(instrument, response.answers, expressions));
  if (!assessed.ok)
    throw new Stop(
      REFUSED,
      [
        `${files.response} is refused:`,
        ...assessed.problems.map(({ linkId, problem }) => `${linkId}: ${problem}`),
      ].join("\n  "),
    );
  const { scores, alerts, failed } = assessed;
  if (json) out(JSON.stringify({ ok: true, scores, alerts, failed }));
  else out(scoresInWords(assessed));
  return 0;
}

function scoringFor(imported: Imported, file: string | undefined) {
  if (file === undefined) return proposedScoring(imported.questionnaire);
  const read = readScoring(textOf(file), imported.questionnaire);
  if (!read.ok) throw refuse(file, read.refused);
  return read.scoring;
}

function scoresInWords({ scores, alerts, failed }: Extract<Assessed, { ok: true }>): string {
  return [
    ...(scores.length === 0 ? ["There is nothing to count: give a scoring block with --scoring."] : []),
    ...scores.map(
      ({ name, value, why, answered, of, band }) =>
        `${name}: ${value ?? `no score, ${why}`}${band === null ? "" : `, ${band}`} (${answered} of ${of} answered${why === "prorated" ? ", prorated" : ""})`,
    ),
    ...alerts.map(
      ({ linkId, above, value }) => `For the clinician only: ${linkId} is ${value}, above ${above}.`,
    ),
    ...failed.map((linkId) => `${linkId} could not be calculated.`),
  ].join("\n");
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = optionsOf(args);
  if (values.help) {
    out(HELP);
    return 0;
  }
  const [command, file, ...more] = positionals;
  if (command === "import-check" && file !== undefined && more.length === 0)
    return importCheck(file, values.json);
  const { questionnaire, response, scoring } = values;
  if (command === "score" && questionnaire !== undefined && response !== undefined && file === undefined)
    return score({ questionnaire, response, scoring }, values.json);
  throw new Stop(MISUSED, "This cannot be followed.");
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (cause) {
  if (!(cause instanceof Stop) && !(cause instanceof OutOfTime)) throw cause;
  const stop =
    cause instanceof Stop ? cause : new Stop(REFUSED, "The questionnaire's expressions take too long.");
  if (process.argv.includes("--json"))
    out(JSON.stringify({ ok: false, message: stop.message, refused: stop.refused }));
  process.stderr.write(`${stop.message}\n${stop.exitCode === MISUSED ? `\n${HELP}` : ""}`);
  process.exitCode = stop.exitCode;
}
