import { at, childOf, contentOf, type Element, listOf, neededText, textOf } from "./element.ts";
import { weightOf } from "./extensions.ts";
import { isObject } from "./json.ts";
import type { Option } from "./questionnaire.ts";

/** The value sets and code systems of a file, by the ways in which they may be named. */
export type Library = { contained: readonly Element[]; beside: readonly Element[] };

const OPTIONS_MAX = 500;

/** The options of `answerValueSet`, from the file itself; nothing is ever looked up elsewhere. */
export function valueSetOptions(item: Element, library: Library): Option[] {
  const named = textOf(item, "answerValueSet", 1_000);
  if (named === undefined) return [];
  const path = at(item, "answerValueSet");
  const found = find(library, "ValueSet", named);
  if (!found) {
    item.report.refuses(path, "value-set-not-in-file", named);
    return [];
  }
  item.report.uses(named.startsWith("#") ? "contained-value-set" : "value-set-in-file", path);
  const expansion = childOf(found, "expansion");
  const options = expansion ? expanded(expansion) : composed(found, library);
  if (options.length === 0 && !item.report.hasRefused())
    item.report.refuses(found.path, "value-set-not-usable", "empty");
  if (options.length > OPTIONS_MAX) item.report.refuses(found.path, "too-many-values", String(OPTIONS_MAX));
  return options.slice(0, OPTIONS_MAX);
}

/** By `#id` among what is contained, or by its address, with or without a version, anywhere in the file. */
function find(library: Library, resourceType: string, named: string): Element | undefined {
  const ofType = (element: Element) => contentOf(element, "resourceType") === resourceType;
  if (named.startsWith("#"))
    return library.contained.find((each) => ofType(each) && contentOf(each, "id") === named.slice(1));
  const [url, version] = named.split("|");
  return [...library.contained, ...library.beside].find(
    (each) =>
      ofType(each) &&
      contentOf(each, "url") === url &&
      (version === undefined || contentOf(each, "version") === version),
  );
}

function composed(valueSet: Element, library: Library): Option[] {
  const compose = childOf(valueSet, "compose");
  if (!compose) {
    valueSet.report.refuses(valueSet.path, "value-set-not-usable", "compose");
    return [];
  }
  if (contentOf(compose, "exclude") !== undefined)
    valueSet.report.refuses(at(compose, "exclude"), "value-set-not-usable", "exclude");
  return listOf(compose, "include").flatMap((include) => included(include, library));
}

function included(include: Element, library: Library): Option[] {
  for (const name of ["filter", "valueSet"])
    if (contentOf(include, name) !== undefined) {
      include.report.refuses(at(include, name), "value-set-not-usable", name);
      return [];
    }
  const system = textOf(include, "system", 1_000) ?? null;
  if (contentOf(include, "concept") !== undefined)
    return listOf(include, "concept").flatMap((each) => concept(each, system));
  const codes = system === null ? undefined : find(library, "CodeSystem", system);
  if (!codes) {
    include.report.refuses(at(include, "concept"), "value-set-not-usable", system ?? "concept");
    return [];
  }
  return nested(listOf(codes, "concept"), "concept").flatMap((each) => concept(each, system));
}

function expanded(expansion: Element): Option[] {
  return nested(listOf(expansion, "contains"), "contains")
    .filter((each) => contentOf(each, "abstract") !== true && contentOf(each, "code") !== undefined)
    .flatMap((each) => concept(each, textOf(each, "system", 1_000) ?? null));
}

/** A tree of codes as one list, each before those below it. */
function nested(roots: Element[], name: string): Element[] {
  const found: Element[] = [];
  const waiting = roots.toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    const inner = contentOf(next, name);
    if (Array.isArray(inner) && inner.every(isObject)) waiting.push(...listOf(next, name).toReversed());
  }
  return found;
}

function concept(element: Element, system: string | null): Option[] {
  const code = neededText(element, "code", 1_000);
  if (code === undefined) return [];
  const display = textOf(element, "display", 5_000) ?? null;
  return [{ value: { kind: "coding", system, code, display }, score: weightOf([element]) }];
}
