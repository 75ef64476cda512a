import { type Answer, answerSchema } from "./answer.ts";
import { at, contentOf, type Element } from "./element.ts";
import { isObject, type Json } from "./json.ts";

const KINDS: Readonly<Record<string, Answer["kind"]>> = {
  Boolean: "boolean",
  Integer: "integer",
  Decimal: "decimal",
  Date: "date",
  String: "string",
  Coding: "coding",
};

const R4_KINDS = new Set([
  ...Object.keys(KINDS),
  "DateTime",
  "Time",
  "Uri",
  "Attachment",
  "Quantity",
  "Reference",
]);

/** What stands under `value[x]` or `answer[x]`; undefined, and refused by its place, where it is none of ours. */
export function answerOf(element: Element, stem: "value" | "answer"): Answer | undefined {
  const { report } = element;
  const names = Object.keys(element.object).filter((name) => isChoice(name, stem));
  const [name] = names;
  if (name === undefined) {
    report.refuses(at(element, `${stem}[x]`), "missing");
    return undefined;
  }
  if (names.length > 1) report.refuses(at(element, names[1] ?? name), "wrong-kind", `one ${stem}[x]`);
  const kind = KINDS[name.slice(stem.length)];
  if (kind === undefined) {
    report.refuses(at(element, name), "kind-not-supported", name);
    return undefined;
  }
  const parsed = answerSchema.safeParse(candidate(kind, contentOf(element, name)));
  if (parsed.success) return parsed.data;
  report.refuses(at(element, name), "wrong-kind", kind);
  return undefined;
}

const isChoice = (name: string, stem: string) =>
  name.startsWith(stem) && R4_KINDS.has(name.slice(stem.length));

/** Every name `value[x]` can take in R4. */
export const choiceNames = (stem: string) => [...R4_KINDS].map((kind) => `${stem}${kind}`);

function candidate(kind: Answer["kind"], value: Json | undefined): unknown {
  if (kind !== "coding") return { kind, value };
  if (!isObject(value)) return { kind };
  const { system = null, code = null, display = null } = value;
  return code === null && display === null ? { kind } : { kind, system, code, display };
}

/** An answer as FHIR writes it, with its name: `{ valueInteger: 3 }`. */
export function fhirValue(answer: Answer): { [name: string]: Json } {
  if (answer.kind !== "coding")
    return { [`value${answer.kind[0]?.toUpperCase()}${answer.kind.slice(1)}`]: answer.value };
  const { system, code, display } = answer;
  return {
    valueCoding: {
      ...(system === null ? {} : { system }),
      ...(code === null ? {} : { code }),
      ...(display === null ? {} : { display }),
    },
  };
}
