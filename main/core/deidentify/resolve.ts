import type { Finding } from "#shared/deidentify/finding.ts";

const JOINABLE = /^(?:[ \t]|\.[ \t]?|[ \t]?[-–][ \t]?|['’]s? ?|,[ \t]|[ \t]*&[ \t]*)?$/;
const SAME: ReadonlySet<string> = new Set(["name", "place", "organisation", "address"]);

const isAbove = (a: Finding, b: Finding): boolean =>
  a.confidence > b.confidence || (a.confidence === b.confidence && a.end - a.start >= b.end - b.start);

/** What overlaps becomes one finding, named after the surest; the parts of one name or address are joined. */
export function resolve(text: string, findings: readonly Finding[]): Finding[] {
  const sorted = findings.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const apart: Finding[] = [];
  for (const finding of sorted) {
    const last = apart.at(-1);
    if (last && finding.start < last.end) apart[apart.length - 1] = united(last, finding);
    else if (last && belongTogether(text, last, finding))
      apart[apart.length - 1] = { ...united(last, finding), kind: last.kind, reason: last.reason };
    else apart.push(finding);
  }
  return apart;
}

function united(a: Finding, b: Finding): Finding {
  const surer = isAbove(a, b) ? a : b;
  return {
    ...surer,
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    confidence: Math.max(a.confidence, b.confidence),
  };
}

function belongTogether(text: string, a: Finding, b: Finding): boolean {
  const between = text.slice(a.end, b.start);
  if (a.kind !== b.kind || !SAME.has(a.kind) || !JOINABLE.test(between)) return false;
  return a.kind === "address" || !between.includes(",");
}
