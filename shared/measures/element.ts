import type { ReportWriter } from "./findings.ts";
import { below, isObject, type Json, type JsonObject } from "./json.ts";

/** One object of a file, and where it stands. */
export type Element = { object: JsonObject; path: string; report: ReportWriter };

export const at = ({ path }: Element, name: string) => below(path, name);

/** The value under a name, and never one that was inherited. */
export const contentOf = ({ object }: Element, name: string): Json | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined;

function wrongKind(element: Element, name: string, expected: string): undefined {
  element.report.refuses(at(element, name), "wrong-kind", expected);
  return undefined;
}

/** Text that is not blank; undefined where there is none, or where what stands there was refused. */
export function textOf(element: Element, name: string, max = 5_000): string | undefined {
  const value = contentOf(element, name);
  if (value === undefined) return undefined;
  if (typeof value !== "string" || value.trim() === "") return wrongKind(element, name, "text");
  if (value.length > max) {
    element.report.refuses(at(element, name), "text-too-long", String(max));
    return undefined;
  }
  return value;
}

/** As {@link textOf}; its absence is refused. */
export function neededText(element: Element, name: string, max?: number): string | undefined {
  if (contentOf(element, name) === undefined) element.report.refuses(at(element, name), "missing");
  return textOf(element, name, max);
}

export function flagOf(element: Element, name: string): boolean {
  const value = contentOf(element, name);
  if (value === undefined) return false;
  return typeof value === "boolean" ? value : (wrongKind(element, name, "true or false") ?? false);
}

export function numberOf(element: Element, name: string, whole = false): number | undefined {
  const value = contentOf(element, name);
  if (value === undefined) return undefined;
  const fits = typeof value === "number" && Number.isFinite(value) && (!whole || Number.isSafeInteger(value));
  return fits ? value : wrongKind(element, name, whole ? "whole number" : "number");
}

/** One of a closed set of codes. */
export function codeOf<const Code extends string>(
  element: Element,
  name: string,
  codes: readonly Code[],
): Code | undefined {
  const text = textOf(element, name, 200);
  if (text === undefined) return undefined;
  const code = codes.find((each) => each === text);
  if (code === undefined) element.report.refuses(at(element, name), "wrong-kind", codes.join(", "));
  return code;
}

/** The objects of a list, each with its place. */
export function listOf(element: Element, name: string): Element[] {
  const value = contentOf(element, name);
  if (value === undefined) return [];
  if (!Array.isArray(value)) return wrongKind(element, name, "list") ?? [];
  return value.flatMap((object, index) => {
    const path = `${at(element, name)}[${index}]`;
    if (isObject(object)) return [{ object, path, report: element.report }];
    element.report.refuses(path, "wrong-kind", "object");
    return [];
  });
}

export function childOf(element: Element, name: string): Element | undefined {
  const object = contentOf(element, name);
  if (object === undefined) return undefined;
  if (!isObject(object)) return wrongKind(element, name, "object");
  return { object, path: at(element, name), report: element.report };
}

/** The elements a FHIR type may have: what is used, what does no harm, and what only R5 knows. */
export type Known = { used: readonly string[]; harmless: readonly string[]; r5: readonly string[] };

/** Refuses what is not of R4, by name, and lists what is left out. */
export function checkNames(element: Element, known: Known): void {
  const { report } = element;
  for (const name of Object.keys(element.object)) {
    const bare = name.replace(/^_/, "");
    const path = at(element, name);
    if (known.r5.includes(bare)) report.refuses(path, "r5-only", bare);
    else if (name === "modifierExtension" || name === "implicitRules")
      report.refuses(path, "changes-meaning");
    else if (name === bare && known.used.includes(bare)) continue;
    else if (known.harmless.includes(bare) || known.used.includes(bare))
      report.passesOver(path, "not-needed");
    else report.refuses(path, "unknown-element", bare);
  }
}
