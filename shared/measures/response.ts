import { type Answers, answersTo } from "./answer.ts";
import { enabledItems } from "./conditions.ts";
import { at, contentOf, type Element, listOf, neededText } from "./element.ts";
import { type ImportReport, startReport } from "./findings.ts";
import { isObject, type Json, type JsonObject, readJson } from "./json.ts";
import { allItems, type Item, isAsked, type Questionnaire } from "./questionnaire.ts";
import { answerOf, fhirValue } from "./read-answer.ts";

export type ResponseFrame = {
  /** ISO instant at which it was answered. */
  authored?: string;
  /** A neutral name for whom it is about; the caller decides how much it says. */
  subject?: string | undefined;
  id?: string;
};

/** A FHIR R4 `QuestionnaireResponse`: what was asked and answered, in the questionnaire's own nesting. */
export function responseOf(
  questionnaire: Questionnaire,
  answers: Answers,
  { authored, subject, id }: ResponseFrame = {},
): JsonObject {
  const enabled = enabledItems(questionnaire, answers);
  const items = questionnaire.items.flatMap(
    (item) => responseItem(item, answers, (linkId) => enabled.has(linkId)) ?? [],
  );
  const { url, version } = questionnaire;
  return {
    resourceType: "QuestionnaireResponse",
    ...(id === undefined ? {} : { id }),
    ...(url === null ? {} : { questionnaire: version === null ? url : `${url}|${version}` }),
    status: "completed",
    ...(subject === undefined ? {} : { subject: { display: subject } }),
    ...(authored === undefined ? {} : { authored }),
    ...(items.length === 0 ? {} : { item: items }),
  };
}

/** One item of a response; undefined where there is nothing in it. */
export function responseItem(
  item: Item,
  answers: Answers,
  isIn: (linkId: string) => boolean,
): JsonObject | undefined {
  if (!isIn(item.linkId) || item.type === "display") return undefined;
  const below = item.items.flatMap((child) => responseItem(child, answers, isIn) ?? []);
  const given = answersTo(answers, item.linkId).map(fhirValue);
  const [first, ...others] = given;
  // What lies below a question belongs to its answer, and to the item itself where there is none.
  const answer = first && below.length > 0 ? [{ ...first, item: below }, ...others] : given;
  const loose = given.length === 0 && below.length > 0;
  if (given.length === 0 && !loose) return undefined;
  return {
    linkId: item.linkId,
    ...(item.text === "" ? {} : { text: item.text }),
    ...(given.length === 0 ? {} : { answer }),
    ...(loose ? { item: below } : {}),
  };
}

export type ResponseOutcome = { ok: true; answers: Answers } | { ok: false; report: ImportReport };

/** The answers of a FHIR R4 `QuestionnaireResponse`, by `linkId` wherever they stand, or why they cannot be read. */
export function readResponse(text: string, questionnaire: Questionnaire): ResponseOutcome {
  const report = startReport();
  const json = readJson(text);
  const root = json.ok ? json.value : undefined;
  if (!json.ok) report.refuses(json.path, json.reason, json.detail);
  else if (!isObject(root) || root.resourceType !== "QuestionnaireResponse")
    report.refuses("resourceType", "not-a-response", typeNamed(root));
  const found = new Map<string, Answers[string]>();
  if (isObject(root) && !report.hasRefused())
    collect({ object: root, path: "", report }, questionnaire, found);
  if (report.hasRefused()) return { ok: false, report: report.report() };
  return { ok: true, answers: Object.fromEntries(found) };
}

const typeNamed = (root: Json | undefined) =>
  isObject(root) && typeof root.resourceType === "string" ? root.resourceType : "";

function collect(root: Element, questionnaire: Questionnaire, found: Map<string, Answers[string]>): void {
  const items = new Map(allItems(questionnaire).map((item) => [item.linkId, item]));
  const seen = new Set<string>();
  const waiting = listOf(root, "item").toReversed();
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    const linkId = neededText(element, "linkId", 255);
    const item = linkId === undefined ? undefined : items.get(linkId);
    if (linkId === undefined) continue;
    if (!item) root.report.refuses(at(element, "linkId"), "unknown-question", linkId);
    if (seen.has(linkId)) root.report.refuses(at(element, "linkId"), "answered-twice", linkId);
    seen.add(linkId);
    const answers = listOf(element, "answer");
    if (answers.length > 0 && item && !isAsked(item))
      root.report.refuses(at(element, "answer"), "answer-does-not-fit", item.type);
    const values = answers.flatMap((answer) => answerOf(answer, "value") ?? []);
    if (values.length > 0) found.set(linkId, values);
    waiting.push(...[...below(element), ...answers.flatMap(below)].toReversed());
  }
}

const below = (element: Element) => (contentOf(element, "item") === undefined ? [] : listOf(element, "item"));
