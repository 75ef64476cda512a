import { checkLinks } from "./check-links.ts";
import { at, checkNames, contentOf, type Element, listOf, textOf } from "./element.ts";
import { EXPRESSION_LIMITS, type Expressions } from "./expressions.ts";
import { extensionsOf, VARIABLE, variableOf } from "./extensions.ts";
import { type ImportReport, type ReportWriter, startReport } from "./findings.ts";
import { isObject, type Json, type JsonObject, readJson } from "./json.ts";
import { allItems, type Item, type Questionnaire } from "./questionnaire.ts";
import { readItem } from "./read-item.ts";
import type { Library } from "./value-sets.ts";

export type Imported = {
  questionnaire: Questionnaire;
  /** The Questionnaire resource as the file has it: expressions may ask for it as `%questionnaire`. */
  source: JsonObject;
  report: ImportReport;
};
export type ImportOutcome = ({ ok: true } & Imported) | { ok: false; report: ImportReport };

export const ITEM_LIMITS = { items: 2_000, depth: 12 };

const KNOWN = {
  used: [
    "resourceType",
    "url",
    "version",
    "name",
    "title",
    "description",
    "copyright",
    "extension",
    "contained",
    "item",
  ],
  harmless: [
    "id",
    "meta",
    "language",
    "text",
    "identifier",
    "derivedFrom",
    "status",
    "experimental",
    "subjectType",
    "date",
    "publisher",
    "contact",
    "useContext",
    "jurisdiction",
    "purpose",
    "approvalDate",
    "lastReviewDate",
    "effectivePeriod",
    "code",
  ],
  r5: ["versionAlgorithmString", "versionAlgorithmCoding", "copyrightLabel"],
};

/**
 * A FHIR R4 `Questionnaire`, or a `Bundle` of one with its value sets, as Attune can ask it. Either all of it that
 * bears on what is asked and counted is understood, or nothing is taken and the report names each place.
 */
export function importQuestionnaire(text: string, expressions: Expressions): ImportOutcome {
  const report = startReport();
  const json = readJson(text);
  if (!json.ok) {
    report.refuses(json.path, json.reason, json.detail);
    return { ok: false, report: report.report() };
  }
  const file = openFile(json.value, report);
  const questionnaire = file && readRoot(file, expressions);
  if (!file || !questionnaire || report.hasRefused()) return { ok: false, report: report.report() };
  return { ok: true, questionnaire, source: file.root.object, report: report.report() };
}

type File = { root: Element; library: Library };

function openFile(value: Json, report: ReportWriter): File | undefined {
  if (isObject(value) && value.resourceType === "Bundle")
    return openBundle({ object: value, path: "", report });
  if (!isObject(value) || value.resourceType !== "Questionnaire") {
    const type = isObject(value) && typeof value.resourceType === "string" ? value.resourceType : "";
    report.refuses("resourceType", "not-a-questionnaire", type);
    return undefined;
  }
  return fileOf({ object: value, path: "", report }, []);
}

function openBundle(bundle: Element): File | undefined {
  const resources = listOf(bundle, "entry").flatMap((entry) => {
    const object = contentOf(entry, "resource");
    return isObject(object) ? [{ ...entry, object, path: at(entry, "resource") }] : [];
  });
  const isQuestionnaire = ({ object }: Element) => object.resourceType === "Questionnaire";
  const [root, second] = resources.filter(isQuestionnaire);
  if (!root || second) {
    bundle.report.refuses(
      second?.path ?? "entry",
      root ? "one-questionnaire-only" : "not-a-questionnaire",
      "Bundle",
    );
    return undefined;
  }
  return fileOf(
    root,
    resources.filter((each) => !isQuestionnaire(each)),
  );
}

function fileOf(root: Element, beside: readonly Element[]): File {
  const contained = listOf(root, "contained");
  for (const { object, path, report } of contained) {
    const { resourceType } = object;
    if (resourceType === "ValueSet" || resourceType === "CodeSystem") continue;
    report.passesOver(path, "contained-unused", typeof resourceType === "string" ? resourceType : "");
  }
  return { root, library: { contained, beside } };
}

function readRoot({ root, library }: File, expressions: Expressions): Questionnaire | undefined {
  const { report } = root;
  checkNames(root, KNOWN);
  const title = textOf(root, "title", 500) ?? textOf(root, "name", 500);
  if (title === undefined) report.refuses(at(root, "title"), "missing");
  const variables = (extensionsOf(root, [VARIABLE]).get(VARIABLE) ?? []).flatMap(
    (each) => variableOf(each, expressions) ?? [],
  );
  const items = readItems(root, { library, expressions });
  if (items.length === 0 && !report.hasRefused()) report.refuses(at(root, "item"), "missing");
  const all = allItems({ items });
  const calculated = all.filter((item) => item.calculated !== null).length;
  const named = variables.length + all.reduce((sum, item) => sum + item.variables.length, 0);
  if (calculated > EXPRESSION_LIMITS.calculated || named > EXPRESSION_LIMITS.variables)
    report.refuses(at(root, "extension"), "too-many-values", String(EXPRESSION_LIMITS.calculated));
  return {
    url: textOf(root, "url", 1_000) ?? null,
    version: textOf(root, "version", 200) ?? null,
    title: title ?? "",
    description: textOf(root, "description", 20_000) ?? "",
    copyright: textOf(root, "copyright", 20_000) ?? "",
    variables,
    items,
  };
}

function readItems(root: Element, reading: Parameters<typeof readItem>[1]): Item[] {
  const { report } = root;
  const items: Item[] = [];
  const placeOf = new Map<Item, string>();
  const namedInFile = new Set<unknown>();
  const waiting = listOf(root, "item")
    .map((element) => ({ element, into: items, depth: 1 }))
    .toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element, into, depth } = next;
    if (placeOf.size >= ITEM_LIMITS.items) {
      report.refuses(element.path, "too-many-items", String(ITEM_LIMITS.items));
      break;
    }
    if (depth > ITEM_LIMITS.depth) {
      report.refuses(element.path, "too-deep", String(ITEM_LIMITS.depth));
      break;
    }
    const item = readItem(element, reading);
    namedInFile.add(contentOf(element, "linkId"));
    // An item that was refused is left out, and those below it are still looked at: one report names them all.
    if (item) {
      placeOf.set(item, element.path);
      into.push(item);
    }
    const children = item?.items ?? [];
    waiting.push(
      ...listOf(element, "item")
        .map((child) => ({ element: child, into: children, depth: depth + 1 }))
        .toReversed(),
    );
  }
  checkLinks({ items, placeOf, namedInFile }, report);
  return items;
}
