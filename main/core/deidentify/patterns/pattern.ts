import type { Finding, FindingKind } from "#shared/deidentify/finding.ts";

/** A form that identifying text takes. Where the form has a group named `it`, only that part is meant. */
export type Pattern = {
  kind: FindingKind;
  reason: string;
  confidence: number;
  form: RegExp;
  /** Says no to what only looks like it. */
  unless?: (found: string, text: string, start: number, end: number) => boolean;
};

export function* findPatterns(text: string, patterns: readonly Pattern[]): Generator<Finding> {
  for (const { kind, reason, confidence, form, unless } of patterns) {
    for (const match of text.matchAll(form)) {
      const [start, end] = match.indices?.groups?.it ?? [match.index, match.index + match[0].length];
      if (end <= start || unless?.(text.slice(start, end), text, start, end)) continue;
      yield { start, end, kind, reason, confidence };
    }
  }
}

export const digitsIn = (text: string): number => text.replace(/\D/g, "").length;
