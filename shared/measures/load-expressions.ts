import type { Expressions } from "./expressions.ts";
import type { JsonObject } from "./json.ts";

/**
 * FHIRPath, fetched only when a questionnaire is read or scored: its parser and the R4 model weigh more than all our
 * own rules together. No function of it may wait for anything, so nothing here can reach a network.
 */
export async function loadExpressions(): Promise<Expressions> {
  const [{ default: fhirpath }, { default: r4 }] = await Promise.all([
    import("fhirpath"),
    import("fhirpath/fhir-context/r4"),
  ]);
  return {
    parts(expression) {
      try {
        return partsOf(fhirpath.parse(expression) as AstNode);
      } catch {
        return undefined;
      }
    },
    evaluate(expression: string, context: JsonObject, names) {
      const silent = { async: false as const, traceFn: () => undefined };
      return fhirpath.evaluate(context, expression, { ...names }, r4, silent) as unknown[];
    },
  };
}

type AstNode = { type?: string; text?: string; children?: AstNode[] };

function partsOf(root: AstNode) {
  const functions = new Set<string>();
  const names = new Set<string>();
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const text = (node.text ?? "").replaceAll("`", "");
    if (node.type === "Functn") functions.add(text);
    if (node.type === "ExternalConstantTerm") names.add(text);
    waiting.push(...(node.children ?? []));
  }
  return { functions: [...functions], names: [...names] };
}
