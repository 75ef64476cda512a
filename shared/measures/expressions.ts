import type { Refusal } from "./findings.ts";
import type { JsonObject } from "./json.ts";

/** What reads and computes FHIRPath. It reaches nothing but what it is given. */
export type Expressions = {
  /** The functions an expression calls and the `%names` it uses; undefined when it cannot be read. */
  parts(expression: string): { functions: string[]; names: string[] } | undefined;
  /** Throws where the expression fails on these values. */
  evaluate(expression: string, context: JsonObject, names: Readonly<Record<string, unknown>>): unknown[];
};

/** For questionnaires that calculate nothing. Asked all the same, it throws. */
export const NO_EXPRESSIONS: Expressions = {
  parts: unexpected,
  evaluate: unexpected,
};

function unexpected(): never {
  throw new Error("nothing was to be calculated");
}

export const EXPRESSION_LIMITS = { characters: 4_000, calculated: 100, variables: 100, rounds: 10 };

/**
 * What an expression may call. Left out are functions that reach elsewhere (resolve, memberOf), write (trace), depend on
 * the hour (now, today) or take patterns (matches): what counts an answer needs none of them. How long an expression may
 * take is bounded by whoever computes it.
 */
const ALLOWED = new Set([
  "empty",
  "not",
  "exists",
  "all",
  "allTrue",
  "anyTrue",
  "allFalse",
  "anyFalse",
  "count",
  "distinct",
  "isDistinct",
  "where",
  "select",
  "ofType",
  "as",
  "is",
  "single",
  "first",
  "last",
  "tail",
  "skip",
  "take",
  "intersect",
  "exclude",
  "union",
  "combine",
  "iif",
  "toInteger",
  "toDecimal",
  "toString",
  "toBoolean",
  "hasValue",
  "sum",
  "min",
  "max",
  "avg",
  "abs",
  "ceiling",
  "floor",
  "round",
  "truncate",
  "sqrt",
  "power",
  "exp",
  "ln",
  "log",
  "aggregate",
  "length",
  "contains",
  "startsWith",
  "endsWith",
  "indexOf",
  "substring",
  "upper",
  "lower",
  "repeat",
  "descendants",
  "children",
  "ordinal",
  "weight",
  "extension",
  "coalesce",
]);

/** Why an expression is not taken, or undefined when it is. */
export function expressionFault(
  expressions: Expressions,
  expression: string,
): { reason: Refusal; detail: string } | undefined {
  const { characters } = EXPRESSION_LIMITS;
  if (expression.length > characters) return { reason: "text-too-long", detail: String(characters) };
  const parts = expressions.parts(expression);
  if (!parts) return { reason: "expression-not-readable", detail: expression };
  const unknown = parts.functions.find((name) => !ALLOWED.has(name));
  if (unknown !== undefined) return { reason: "expression-not-allowed", detail: `${unknown}()` };
  const elsewhere = parts.names.find((name) => FAR_REACHING.has(name));
  return elsewhere === undefined ? undefined : { reason: "expression-not-allowed", detail: `%${elsewhere}` };
}

const FAR_REACHING = new Set(["terminologies", "factory", "server"]);
